package org.jalon.credential;

import java.net.URI;
import java.util.Optional;
import org.jalon.certification.VerificationCode;
import org.jalon.internal.Checks;

/**
 * Where an issuer's documents are found, or at least what they are called.
 *
 * @param certificates what the id of a credential begins with, before the verification code; an
 *     absolute URI that ends with {@code /} or {@code :}
 * @param revocations the id of the revocation list, where it is served if it is an address
 */
public record CredentialAddresses(URI certificates, URI revocations) {

  /**
   * Creates addresses.
   *
   * @throws IllegalArgumentException if one is not an absolute URI, or the first does not end with
   *     {@code /} or {@code :}
   */
  public CredentialAddresses {
    Checks.require(
        certificates.isAbsolute() && certificates.toString().matches(".*[/:]"),
        "address of the certificates",
        certificates,
        "must be an absolute URI that ends with / or :");
    Checks.require(
        revocations.isAbsolute(),
        "address of the revocation list",
        revocations,
        "must be an absolute URI");
  }

  /**
   * The id of the credential of a certificate.
   *
   * @param code the certificate's code
   * @return the address of the certificates and the code
   */
  public URI credential(VerificationCode code) {
    return URI.create(certificates + code.value());
  }

  /**
   * The certificate that an id stands for.
   *
   * @param credential the id of a credential: any text at all
   * @return the code, or empty if the id is not of this issuer's form
   */
  public Optional<VerificationCode> code(String credential) {
    String prefix = certificates.toString();
    try {
      return credential.startsWith(prefix)
          ? Optional.of(new VerificationCode(credential.substring(prefix.length())))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
