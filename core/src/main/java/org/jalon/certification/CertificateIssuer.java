package org.jalon.certification;

import java.net.URI;
import org.jalon.internal.Checks;
import org.jalon.referential.LocalizedText;

/**
 * Who answers for the certificate.
 *
 * @param id an absolute URI that is the issuer's alone: an https address or a DID
 * @param name the issuer's name
 */
public record CertificateIssuer(URI id, LocalizedText name) {

  /**
   * Creates an issuer.
   *
   * @throws IllegalArgumentException if the id is relative, or the name missing, blank or not
   *     well-formed Unicode in some language
   */
  public CertificateIssuer {
    Checks.require(id.isAbsolute(), "id of the issuer", id, "must be an absolute URI");
    CertificateTexts.check("name of the issuer", name);
  }
}
