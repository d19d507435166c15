package org.jalon.certification;

import org.jalon.internal.Checks;
import org.jalon.reproducibility.Fingerprint;
import org.jalon.reproducibility.Provenance;

/**
 * What a decision was made of: the same record, bank and policy give the same decision, bit for
 * bit, under the same release of the library.
 *
 * @param libraryVersion the release that decided
 * @param record the fingerprint of the test record
 * @param bank the fingerprint of the item bank
 * @param policy the fingerprint of the policy
 */
public record DecisionBasis(
    String libraryVersion, Fingerprint record, Fingerprint bank, Fingerprint policy) {

  /**
   * Creates a basis.
   *
   * @throws IllegalArgumentException if the version is blank
   */
  public DecisionBasis {
    Checks.notBlank("library version", libraryVersion);
  }

  /** The basis of a decision made by this release. */
  static DecisionBasis ofThisRelease(Fingerprint record, Fingerprint bank, Fingerprint policy) {
    return new DecisionBasis(Provenance.thisRelease(), record, bank, policy);
  }
}
