package org.jalon.referential.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Calibration;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jalon.referential.Language;
import org.jalon.referential.LearningOutcome;
import org.jalon.referential.Level;
import org.jalon.referential.OutcomeMatrix;
import org.jalon.referential.Referential;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/**
 * Draws the parameters of the demonstration item bank. <strong>Simulated calibration, for
 * demonstration</strong>: the numbers look like those of a real bank but come from a formula.
 *
 * <p>The item of an outcome at level k of topic t in competence c has
 *
 * <pre>
 *   b = −2.8 + 0.8 (k − 1) + C(c) + T(t) + e,   C ~ N(0, 0.15²), T ~ N(0, 0.25²), e ~ N(0, 0.25²)
 *   ln a ~ N(ln 1.2, 0.3²)</pre>
 *
 * <p>so that neighbouring levels overlap. Within a topic e is drawn again until b exceeds that of
 * the level below by at least 0.1: difficulty always rises along a ladder. Parameters are rounded
 * to four decimals. Draws are addressed by competence, topic and outcome, so that adding an outcome
 * leaves the items of all other topics as they are.
 */
public final class DemonstrationItemBank {

  /** The seed of the bank that this module ships. */
  public static final RandomSeed SEED = new RandomSeed(2019_919);

  static final String FILE = "demonstration-item-bank.json";

  private static final double LOWEST_LEVEL = -2.8;
  private static final double LEVEL_STEP = 0.8;
  private static final double COMPETENCE_SPREAD = 0.15;
  private static final double TOPIC_SPREAD = 0.25;
  private static final double ITEM_SPREAD = 0.25;
  private static final double SMALLEST_STEP = 0.1;
  private static final double MEDIAN_DISCRIMINATION = 1.2;
  private static final double LOG_DISCRIMINATION_SPREAD = 0.3;

  private DemonstrationItemBank() {}

  /**
   * Draws a bank with one item for each active outcome of a referential.
   *
   * @param referential the referential
   * @param seed the seed; {@link #SEED} gives the bank that this module ships
   * @return the bank, marked as simulated
   */
  public static ItemBank draw(Referential referential, RandomSeed seed) {
    OutcomeMatrix matrix = referential.outcomeMatrix();
    Set<Language> languages = new LinkedHashSet<>(referential.release().languages());
    List<Item> items = new ArrayList<>();
    for (int topic = 0; topic < matrix.topicCount(); topic++) {
      double previous = Double.NEGATIVE_INFINITY;
      double offset = offset(matrix, topic, seed);
      for (int level = 1; level <= Level.COUNT; level++) {
        int outcome = matrix.outcomeAt(topic, level);
        if (outcome >= 0) {
          LogisticModel model = draw(matrix.outcome(outcome), offset, previous, seed);
          items.add(item(matrix.outcome(outcome), model, languages));
          previous = model.difficulty();
        }
      }
    }
    return new ItemBank(
        referential.release().name() + "-demonstration",
        referential.release().version(),
        new Calibration(Calibration.Origin.SIMULATED, description(seed)),
        ItemBank.NegativeDiscrimination.REFUSED,
        items);
  }

  private static String description(RandomSeed seed) {
    return "Simulated calibration, for demonstration: drawn at random with seed "
        + seed.value()
        + ", not estimated from anybody's answers.";
  }

  private static double offset(OutcomeMatrix matrix, int topic, RandomSeed seed) {
    String competence = matrix.competence(matrix.competenceOf(topic)).id().value();
    String id = matrix.topic(topic).id().value();
    return COMPETENCE_SPREAD * seed.at(0, "competence " + competence).nextGaussian()
        + TOPIC_SPREAD * seed.at(0, "topic " + id).nextGaussian();
  }

  private static LogisticModel draw(
      LearningOutcome outcome, double offset, double previous, RandomSeed seed) {
    RandomStream draws = seed.at(0, "outcome " + outcome.id().value());
    double a =
        MEDIAN_DISCRIMINATION * StrictMath.exp(LOG_DISCRIMINATION_SPREAD * draws.nextGaussian());
    double centre = LOWEST_LEVEL + LEVEL_STEP * (outcome.level().number() - 1) + offset;
    double b = rounded(centre + ITEM_SPREAD * draws.nextGaussian());
    while (b < previous + SMALLEST_STEP) {
      b = rounded(centre + ITEM_SPREAD * draws.nextGaussian());
    }
    return LogisticModel.twoPL(rounded(a), b);
  }

  private static Item item(LearningOutcome outcome, LogisticModel model, Set<Language> languages) {
    ItemId id = new ItemId("demo-" + outcome.id());
    return new Item(id, Optional.of(outcome.id()), model, languages, Map.of());
  }

  private static double rounded(double value) {
    return Math.rint(value * 10_000) / 10_000;
  }
}
