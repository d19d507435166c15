package org.jalon.certification;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;
import org.jalon.referential.CompetenceId;
import org.jalon.reproducibility.Fingerprint;

/**
 * A certification by an adaptive test: one ability, from which all that is awarded follows.
 *
 * <p>The first of these rules that applies decides:
 *
 * <ol>
 *   <li>The jury cancelled it: cancelled.
 *   <li>Fraud: rejected.
 *   <li>Fewer answers than the minimum, and a technical failure: cancelled.
 *   <li>Fewer answers than the minimum otherwise: rejected.
 *   <li>Below the first band of a certification with a second stage: rejected, as not eligible.
 *   <li>No point, or below the first band of a certification without points: rejected.
 *   <li>Otherwise: validated.
 * </ol>
 *
 * <p>A test with enough answers is in error instead if these are as good as impossible at every
 * ability, so that none can be {@linkplain org.jalon.estimation.MovingPriorExpectedAPosteriori
 * estimated}: a parameter of an item is wrong.
 *
 * <p>Immutable and thread-safe.
 *
 * @param release which policy it is
 * @param framework what a person registers for
 * @param test how the test works
 * @param conditions under which conditions it is scored
 * @param award what becomes of the ability
 * @param doubleCertifications further certifications obtained by the same test
 */
public record AdaptiveCertification(
    PolicyRelease release,
    String framework,
    FlashPolicy test,
    ScoringConditions conditions,
    Award award,
    List<DoubleCertification> doubleCertifications)
    implements CertificationPolicy {

  /** The framework of the main certification. */
  public static final String CORE = "core";

  /**
   * Creates a policy from a copy of the list.
   *
   * @throws IllegalArgumentException if the framework is not an identifier, two certifications have
   *     the same one, the minimum of answers is greater than the length of the test, or a
   *     certification without points has double certifications
   */
  public AdaptiveCertification {
    Checks.id("framework of the certification policy", framework);
    doubleCertifications = List.copyOf(doubleCertifications);
    Checks.inRange("minimum of answers", conditions.minimumAnswers(), 0, test.length());
    Checks.require(
        award instanceof Award.Points || doubleCertifications.isEmpty(),
        "double certifications of a certification without points",
        doubleCertifications,
        "must be empty");
    Set<String> frameworks = new LinkedHashSet<>(Set.of(framework));
    for (DoubleCertification certification : doubleCertifications) {
      Checks.require(
          frameworks.add(certification.framework()),
          "framework of a double certification",
          certification.framework(),
          "must not be used twice");
    }
  }

  /**
   * The main certification under the reference conditions, without double certifications.
   *
   * @param release which policy it is
   * @param scale from ability to points and to the global level
   * @param competenceLevels from ability to the level of each competence
   * @return the policy
   */
  public static AdaptiveCertification core(
      PolicyRelease release,
      ScoreScale scale,
      Map<CompetenceId, CompetenceLevelScale> competenceLevels) {
    return new AdaptiveCertification(
        release,
        CORE,
        FlashPolicy.REFERENCE,
        ScoringConditions.REFERENCE,
        new Award.Points(scale, competenceLevels),
        List.of());
  }

  /**
   * The reference policy for some competences, with the bounds that the reference starts a new
   * service with; the bounds of the service in production are not published.
   *
   * @param competences the competences, such as those of a referential
   * @return the policy: 8 bands, 895 points, 7 levels
   */
  public static AdaptiveCertification reference(List<CompetenceId> competences) {
    Map<CompetenceId, CompetenceLevelScale> levels = new LinkedHashMap<>();
    competences.forEach(
        competence ->
            levels.put(competence, CompetenceLevelScale.atThresholds(-2, -1, 0.5, 1, 2, 3, 4)));
    return core(
        PolicyRelease.of("reference", "3"),
        ScoreScale.reference(-8, -1.4, -0.519, 0.6, 1.5, 2.25, 3.1, 4, 8),
        levels);
  }

  /**
   * Scores an estimate, whatever else is known of the test.
   *
   * @param estimate the ability at the end of the test
   * @return what it is worth
   */
  public AbilityScore score(AbilityEstimate estimate) {
    return award.score(estimate);
  }

  @Override
  public Set<String> frameworks() {
    Set<String> frameworks = new LinkedHashSet<>(Set.of(framework));
    doubleCertifications.forEach(certification -> frameworks.add(certification.framework()));
    return Collections.unmodifiableSet(frameworks);
  }

  @Override
  public Fingerprint fingerprint() {
    Fingerprint.Builder form = Fingerprint.of("adaptive-certification");
    CanonicalForms.add(form, release);
    form.add("framework", framework);
    CanonicalForms.add(form, test);
    CanonicalForms.add(form, conditions);
    CanonicalForms.add(form, award);
    form.add("double-certifications", doubleCertifications.size());
    for (DoubleCertification certification : doubleCertifications) {
      form.add("framework", certification.framework());
      CanonicalForms.add(form, certification.name());
      form.add("minimum-points", certification.minimumPoints());
    }
    return form.build();
  }

  /**
   * Makes the policy ready for a bank, whose items must all have a {@link
   * org.jalon.irt.LogisticModel}.
   */
  @Override
  public CertificationScorer scorer(ResolvedItemBank bank) {
    return new AdaptiveScorer(this, bank);
  }
}
