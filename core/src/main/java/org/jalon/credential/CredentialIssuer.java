package org.jalon.credential;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jalon.certification.Certificate;
import org.jalon.certification.RevocationList;
import org.jalon.json.CanonicalJson;
import org.jalon.referential.Language;

/**
 * Signs certificates as Open Badges 3.0, and the list of those that were revoked. Needs no
 * connection and no clock: the same certificate, key and time give the same bytes. Immutable and
 * thread-safe.
 *
 * <p>The achievement, the results and their descriptions are in one language, as the schema of Open
 * Badges wants it; whoever wants two signs two credentials. The holder's name is in clear, the date
 * of birth is left out. A certificate is valid from the first moment of its first day to the last
 * second of its last day, in UTC. A competence without a level has no result.
 *
 * @param key what signs; it must belong to the issuer of the certificates
 * @param addresses what the documents are called
 * @param language the language of the texts; another one serves where it is missing
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/">Open Badges 3.0</a>
 * @see <a href="https://www.w3.org/TR/vc-di-eddsa/">Data Integrity EdDSA Cryptosuites 1.0</a>
 * @see <a href="https://www.w3.org/TR/vc-jose-cose/">Securing Verifiable Credentials using JOSE and
 *     COSE</a>
 */
public record CredentialIssuer(IssuerKey key, CredentialAddresses addresses, Language language) {

  /**
   * A certificate with the proof inside ({@code eddsa-jcs-2022}).
   *
   * @param certificate what to certify
   * @param created when it is signed, to the second
   * @return the credential, JSON in canonical form
   * @throws IllegalArgumentException if the key is not Ed25519, or not that of the certificate's
   *     issuer
   */
  public String withProof(Certificate certificate, Instant created) {
    return CanonicalJson.write(DataIntegrity.secured(credential(certificate), key, created));
  }

  /**
   * A certificate as a token signed with EdDSA or RS256, whichever the key is for.
   *
   * @param certificate what to certify
   * @param form how the credential stands in the token
   * @return the token, a JSON Web Signature in compact form
   * @throws IllegalArgumentException if the key is not that of the certificate's issuer
   */
  public String asJwt(Certificate certificate, JwtForm form) {
    Map<String, Object> payload = new LinkedHashMap<>(credential(certificate));
    if (form == JwtForm.OPEN_BADGES) {
      payload.putAll(RegisteredClaims.of(payload));
    }
    return CompactJws.sign(payload, form.type(), key);
  }

  private Map<String, Object> credential(Certificate certificate) {
    URI issuer = certificate.issuer().id();
    if (!issuer.equals(key.publicKey().issuer())) {
      throw new IllegalArgumentException(
          ("The issuer of the certificate (%s) must be that of the key (%s)."
                  + " Maybe the key should be named for the issuer.")
              .formatted(issuer, key.publicKey().issuer()));
    }
    return OpenBadge.document(certificate, addresses, language);
  }

  /**
   * The revocation list with the proof inside, to be served at its address.
   *
   * @param list the revocations
   * @param created when it is signed, to the second
   * @return the list, JSON in canonical form
   * @throws IllegalArgumentException if the key is not Ed25519
   */
  public String revocationsWithProof(RevocationList list, Instant created) {
    return CanonicalJson.write(DataIntegrity.secured(revocations(list), key, created));
  }

  /**
   * The revocation list as a token signed with EdDSA or RS256.
   *
   * @param list the revocations
   * @param created when it is signed, to the second
   * @return the token, a JSON Web Signature in compact form
   */
  public String revocationsAsJwt(RevocationList list, Instant created) {
    Map<String, Object> payload = revocations(list);
    payload.put("iat", created.getEpochSecond());
    return CompactJws.sign(payload, JwtForm.OPEN_BADGES.type(), key);
  }

  private Map<String, Object> revocations(RevocationList list) {
    return SignedRevocations.document(list, addresses, key.publicKey().issuer());
  }
}
