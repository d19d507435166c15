package org.jalon.certification;

import java.time.LocalDate;
import org.jalon.internal.Checks;

/**
 * Everything that a certificate says, however it is shown: as a credential, on paper, on a page.
 *
 * @param code what the certificate is looked up by
 * @param holder who passed
 * @param issuer who answers for it
 * @param achievement what was achieved
 * @param validity when it counts; its first day is that of the award
 * @param result what was reached
 */
public record Certificate(
    VerificationCode code,
    CertificateHolder holder,
    CertificateIssuer issuer,
    CertifiedAchievement achievement,
    ValidityPeriod validity,
    CertifiedResult result) {

  /**
   * Creates a certificate.
   *
   * @throws IllegalArgumentException if the validity has no first day
   */
  public Certificate {
    Checks.require(
        validity.from().isPresent(),
        "validity of the certificate " + code,
        "from none",
        "must have a first day, that of the award");
  }

  /**
   * The day of the award.
   *
   * @return the first day of the validity
   */
  public LocalDate awardedOn() {
    return validity.from().orElseThrow();
  }
}
