package org.jalon.credential;

/**
 * One thing that a verifier looked at.
 *
 * @param subject what it looked at
 * @param outcome what came of it
 * @param reason why, in a sentence; it may quote the credential, at most 100 characters at a time
 */
public record VerificationCheck(Subject subject, Outcome outcome, String reason) {

  /** What a verifier looks at, in this order. */
  public enum Subject {
    /** Whether it is a verifiable credential at all. */
    FORM,
    /** Whether a trusted key signed just this. */
    SIGNATURE,
    /** Whether the key is that of the issuer whom the credential names. */
    ISSUER,
    /** Whether it counts at that time. */
    VALIDITY,
    /** Whether it was revoked. */
    REVOCATION
  }

  /** What came of it. */
  public enum Outcome {
    /** It is as it should be. */
    PASSED,
    /** It is not. */
    FAILED,
    /** It could not be looked at. */
    NOT_CHECKED
  }
}
