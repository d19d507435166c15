package org.jalon.referential.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jalon.certification.AdaptiveCertification;
import org.jalon.certification.CompetenceLevelScale;
import org.jalon.certification.PolicyRelease;
import org.jalon.certification.ScoreScale;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.referential.Competence;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Level;
import org.jalon.referential.Referential;

/**
 * A certification policy to go with the demonstration item bank: 32 questions under the reference
 * policy, points up to 1023 and levels up to 8. <strong>Its bounds follow from simulated
 * parameters</strong>; it certifies nothing.
 *
 * <p>A person has reached a level when an average item of that level is answered right with a
 * probability of one half: the global bounds are the nominal difficulties of the levels, −2.8,
 * −2.0, … 2.8, and those of a competence are the mean difficulties of its own items, level by
 * level.
 */
public final class DemonstrationCertification {

  private static final ScoreScale GLOBAL_SCALE =
      ScoreScale.reference(-8, -2.8, -2, -1.2, -0.4, 0.4, 1.2, 2, 2.8, 8);

  private DemonstrationCertification() {}

  /**
   * Makes the policy.
   *
   * @param referential the referential
   * @param bank its demonstration item bank
   * @return the policy
   * @throws IllegalArgumentException if a competence lacks items of some level, or their mean
   *     difficulty does not rise from level to level
   */
  public static AdaptiveCertification policy(Referential referential, ItemBank bank) {
    Map<CompetenceId, CompetenceLevelScale> levels = new LinkedHashMap<>();
    for (Competence competence : referential.competences()) {
      levels.put(
          competence.id(),
          CompetenceLevelScale.atThresholds(thresholds(competence, referential, bank)));
    }
    return AdaptiveCertification.core(
        PolicyRelease.of("demonstration", bank.version()), GLOBAL_SCALE, levels);
  }

  private static double[] thresholds(
      Competence competence, Referential referential, ItemBank bank) {
    return IntStream.rangeClosed(1, Level.COUNT)
        .mapToDouble(
            level ->
                bank.items().stream()
                    .filter(item -> tests(item, competence, level, referential))
                    .mapToDouble(DemonstrationCertification::difficulty)
                    .average()
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "The bank (%s) has no item at level %d of the competence (%s)."
                                    .formatted(bank, level, competence.id()))))
        .toArray();
  }

  private static boolean tests(
      Item item, Competence competence, int level, Referential referential) {
    return item.outcome()
        .flatMap(referential::findOutcome)
        .filter(
            place ->
                place.competence().id().equals(competence.id())
                    && place.outcome().level().number() == level)
        .isPresent();
  }

  private static double difficulty(Item item) {
    if (item.model() instanceof LogisticModel model) {
      return model.difficulty();
    }
    throw new IllegalArgumentException(
        "The item (%s) has no single difficulty.".formatted(item.id()));
  }
}
