package org.jalon.placement;

/** Which outcomes the answers of a test leave as they are. */
public enum InferenceScope {
  /**
   * Those this test has already assessed. What earlier tests found out may be found out anew, which
   * fills holes and refreshes the points.
   */
  THIS_ASSESSMENT,
  /** All of which something is known. */
  ALL_KNOWN
}
