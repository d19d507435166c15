package org.jalon.certification;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.Fingerprint;

/**
 * A certification that confirms a profile with fixed items, a few for each competence.
 *
 * <p>An item is neutralized if its record or the jury says so, or if it was not answered when a
 * technical failure ended the test. All others count: those answered, those passed over and, in a
 * test that was given up, those without an answer, which are wrong. An answer is right only if it
 * is fully so ({@link org.jalon.answer.AnswerOutcome#CORRECT}).
 *
 * <ul>
 *   <li>The <i>reproducibility rate</i> is the {@linkplain ProfileConditions#rate percentage} of
 *       right answers among all items that count.
 *   <li>A test is <i>trusted</i> if {@linkplain ProfileConditions#trustedItems enough} items count.
 *   <li>For each competence, its items, right answers and neutralized items are counted. If it has
 *       fewer items than it should, one with interchangeable fields counts as two, in each of the
 *       three numbers; more right answers than it should have items do not count. The {@linkplain
 *       CertifiedLevelTable table} says what becomes of the estimated level: it is kept, one level
 *       is taken away with its points, or the competence is not certified. No more than the highest
 *       level and its points are certified. Below the minimum rate nothing is certified.
 * </ul>
 *
 * <p>A record that contradicts itself is in error, whatever else there is to say about it. The
 * first of these causes is given: an item that is neither answered nor passed over nor neutralized;
 * a competence without items; an item answered twice; an answer without item; counts of a
 * competence that no rule of the table is for.
 *
 * <p>Otherwise the first of these rules that applies decides:
 *
 * <ol>
 *   <li>The jury cancelled it: cancelled.
 *   <li>Fraud: rejected.
 *   <li>Not trusted: cancelled.
 *   <li>Below the minimum rate, and a technical failure: cancelled.
 *   <li>Below the minimum rate otherwise: rejected.
 *   <li>No point: rejected.
 *   <li>Otherwise: validated.
 * </ol>
 *
 * <p>The score of a rejected test is kept. A further certification is judged by {@link
 * ComplementaryCertification}, unless the test is cancelled or in error. Immutable and thread-safe.
 *
 * @param release which policy it is
 * @param framework what a person registers for
 * @param conditions by which numbers a test is judged
 * @param certifiedLevels what becomes of an estimated level
 * @param complementary further certifications taken together with this one
 */
public record ProfileCertification(
    PolicyRelease release,
    String framework,
    ProfileConditions conditions,
    CertifiedLevelTable certifiedLevels,
    List<ComplementaryCertification> complementary)
    implements CertificationPolicy {

  /**
   * Creates a policy from a copy of the list.
   *
   * @throws IllegalArgumentException if the framework is not an identifier, or certifications have
   *     the same one; every one that does is named
   */
  public ProfileCertification {
    Checks.id("framework of the certification policy", framework);
    complementary = List.copyOf(complementary);
    Problems problems = new Problems();
    Set<String> frameworks = new LinkedHashSet<>(Set.of(framework));
    for (ComplementaryCertification certification : complementary) {
      problems.unless(
          frameworks.add(certification.framework()),
          "The framework of a further certification (%s) must not be used twice."
              .formatted(certification.framework()));
    }
    problems.report();
  }

  /**
   * The reference policy, without further certifications.
   *
   * @return the policy: 7 levels of 8 points
   */
  public static ProfileCertification reference() {
    return new ProfileCertification(
        PolicyRelease.of("reference", "2"),
        AdaptiveCertification.CORE,
        ProfileConditions.REFERENCE,
        CertifiedLevelTable.REFERENCE,
        List.of());
  }

  /**
   * This policy with other further certifications.
   *
   * @param certifications the certifications
   * @return a new policy
   * @throws IllegalArgumentException if two have the same framework
   */
  public ProfileCertification with(ComplementaryCertification... certifications) {
    return new ProfileCertification(
        release, framework, conditions, certifiedLevels, List.of(certifications));
  }

  /** The further certification of a framework; empty for the main one. */
  Optional<ComplementaryCertification> complementary(String name) {
    return complementary.stream()
        .filter(certification -> certification.framework().equals(name))
        .findFirst();
  }

  @Override
  public Set<String> frameworks() {
    Set<String> frameworks = new LinkedHashSet<>(Set.of(framework));
    complementary.forEach(certification -> frameworks.add(certification.framework()));
    return Collections.unmodifiableSet(frameworks);
  }

  @Override
  public Fingerprint fingerprint() {
    Fingerprint.Builder form = Fingerprint.of("profile-certification");
    CanonicalForms.add(form, release);
    form.add("framework", framework);
    CanonicalForms.add(form, conditions);
    CanonicalForms.add(form, certifiedLevels);
    form.add("complementary", complementary.size());
    complementary.forEach(certification -> CanonicalForms.add(form, certification));
    return form.build();
  }

  /**
   * Makes the policy ready for a bank, which must contain the items of the tests; their parameters
   * do not matter.
   */
  @Override
  public CertificationScorer scorer(ResolvedItemBank bank) {
    return new ProfileScorer(this, bank);
  }
}
