package org.jalon.credential;

import java.time.Instant;
import java.util.Optional;
import org.jalon.json.JsonLimits;

/**
 * Verifies credentials against the keys that the caller trusts, at a time that the caller gives.
 * Opens no connection: a key or a list that a document names is not fetched. Immutable, and
 * thread-safe if the trusted keys are.
 *
 * <p>Accepts a document with one {@code eddsa-jcs-2022} proof, or a token signed with EdDSA or
 * RS256 by the key that its {@code kid} names. The algorithm is always that of the key: a token
 * that says {@code none} or anything else is refused, as is one with {@code crit}; {@code jwk},
 * {@code x5c} and the like are not looked at. Whatever the text, the answer is a report: no text
 * makes it throw, and texts of more than a megabyte are not read.
 *
 * @see <a href="https://www.w3.org/TR/vc-data-model-2.0/#verification">Verifiable Credentials Data
 *     Model 2.0, Verification</a>
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#verification">Open Badges 3.0,
 *     Verification</a>
 */
public final class CredentialVerifier {

  private static final JsonLimits CREDENTIAL = new JsonLimits(1 << 20, 50_000, 32, 100_000);
  private static final JsonLimits LIST = new JsonLimits(64L << 20, 4_000_000, 8, 10_000);

  private final TrustedKeys keys;
  private final Optional<RevocationSource> revocations;

  private CredentialVerifier(TrustedKeys keys, Optional<RevocationSource> revocations) {
    this.keys = keys;
    this.revocations = revocations;
  }

  /**
   * A verifier without a revocation list.
   *
   * @param keys the keys to trust
   * @return the verifier
   */
  public static CredentialVerifier trusting(TrustedKeys keys) {
    return new CredentialVerifier(keys, Optional.empty());
  }

  /**
   * This verifier with a revocation list, which is read once: up to 64 MB, that is some 300,000
   * revocations. If it cannot be believed, every report says so, and nothing is valid.
   *
   * @param signedList what {@link CredentialIssuer#revocationsWithProof} or {@link
   *     CredentialIssuer#revocationsAsJwt} wrote
   * @return the verifier
   */
  public CredentialVerifier withRevocations(String signedList) {
    return new CredentialVerifier(keys, Optional.of(RevocationSource.of(signedList, LIST, keys)));
  }

  /**
   * Verifies a credential.
   *
   * @param credential the document or the token: any text at all
   * @param at the time at which it should count
   * @return what came of each check; after the form or the signature failed, nothing else is
   *     checked
   */
  public VerificationReport verify(String credential, Instant at) {
    return new Verification(keys, revocations, at).of(credential, CREDENTIAL);
  }
}
