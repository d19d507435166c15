package org.jalon.certification;

import java.util.Set;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.Fingerprint;

/**
 * How a certification test is decided, as data: a policy of another release decides otherwise, and
 * every one ever used can decide again. Immutable and thread-safe.
 */
public sealed interface CertificationPolicy permits AdaptiveCertification, ProfileCertification {

  /**
   * Which policy it is.
   *
   * @return name, version and validity
   */
  PolicyRelease release();

  /**
   * What a person may have registered for to be judged by this policy.
   *
   * @return the frameworks, the main one first
   */
  Set<String> frameworks();

  /**
   * The fingerprint of everything in the policy that a decision can depend on.
   *
   * @return equal for equal policies, on every release of Java
   */
  Fingerprint fingerprint();

  /**
   * Makes the policy ready for a bank.
   *
   * @param bank the items that tests ask
   * @return what decides; immutable, one for all threads
   * @throws IllegalArgumentException if the bank lacks what the policy needs
   */
  CertificationScorer scorer(ResolvedItemBank bank);
}
