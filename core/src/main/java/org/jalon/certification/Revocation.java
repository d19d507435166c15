package org.jalon.certification;

import java.time.LocalDate;

/**
 * A certificate taken back.
 *
 * @param code the certificate
 * @param date when it was taken back
 * @param reason why, in words fit for publication
 */
public record Revocation(VerificationCode code, LocalDate date, String reason) {

  /**
   * Creates a revocation.
   *
   * @throws IllegalArgumentException if the reason is blank or not well-formed Unicode
   */
  public Revocation {
    CertificateTexts.check("reason of the revocation of " + code, reason);
  }
}
