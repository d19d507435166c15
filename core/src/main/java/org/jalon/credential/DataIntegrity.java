package org.jalon.credential;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jalon.json.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * The cryptosuite {@code eddsa-jcs-2022}: an Ed25519 signature of the SHA-256 of the canonical
 * proof without its value, followed by that of the canonical document without its proof.
 *
 * @see <a href="https://www.w3.org/TR/vc-di-eddsa/#eddsa-jcs-2022">Data Integrity EdDSA
 *     Cryptosuites 1.0</a>
 */
final class DataIntegrity {

  private static final String SUITE = "eddsa-jcs-2022";
  private static final int SIGNATURE_LENGTH = 64;

  /** A proof that says more is one whose meaning this verifier does not know. */
  private static final Set<String> KNOWN =
      Set.of(
          "@context",
          "id",
          "type",
          "cryptosuite",
          "created",
          "expires",
          "verificationMethod",
          "proofPurpose",
          "proofValue");

  private DataIntegrity() {}

  static Map<String, Object> secured(Map<String, Object> document, IssuerKey key, Instant created) {
    if (key.publicKey().kind() != SignatureKind.ED25519) {
      throw new IllegalArgumentException(
          "The key (%s) must be Ed25519 for a proof inside the document. Maybe a JWT is meant."
              .formatted(key));
    }
    Map<String, Object> proof = options(document, key.publicKey().id(), created);
    proof.put("proofValue", "z" + Base58.encode(key.sign(hash(document, proof))));
    Map<String, Object> secured = new LinkedHashMap<>(document);
    secured.put("proof", proof);
    return secured;
  }

  private static Map<String, Object> options(
      Map<String, Object> document, String verificationMethod, Instant created) {
    Map<String, Object> proof = new LinkedHashMap<>();
    proof.put("type", "DataIntegrityProof");
    proof.put("cryptosuite", SUITE);
    proof.put("created", created.truncatedTo(ChronoUnit.SECONDS).toString());
    proof.put("verificationMethod", verificationMethod);
    proof.put("proofPurpose", "assertionMethod");
    Optional.ofNullable(document.get("@context"))
        .ifPresent(context -> proof.put("@context", context));
    return proof;
  }

  static byte[] hash(
      Map<String, ? extends @Nullable Object> document,
      Map<String, ? extends @Nullable Object> proof) {
    byte[] ofProof = hashWithout("proofValue", proof);
    byte[] hash = Arrays.copyOf(ofProof, 2 * ofProof.length);
    System.arraycopy(hashWithout("proof", document), 0, hash, ofProof.length, ofProof.length);
    return hash;
  }

  private static byte[] hashWithout(String name, Map<String, ? extends @Nullable Object> object) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(object);
    rest.remove(name);
    return Sha256.of(CanonicalJson.write(rest).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The key whose signature the document carries.
   *
   * @throws Refusal if it carries none, or another one
   */
  static IssuerPublicKey verified(Members document, TrustedKeys keys) throws Refusal {
    Members proof = proof(document);
    IssuerPublicKey key =
        keys.find(proof.text("verificationMethod"))
            .orElseThrow(() -> unknownKey(proof.object().get("verificationMethod")));
    Refusal.unless(
        key.kind() == SignatureKind.ED25519,
        "The key " + key.id() + " is not an Ed25519 key, which " + SUITE + " needs.");
    byte[] signature = signature(proof.text("proofValue"));
    Refusal.unless(
        key.verifies(hash(document.object(), proof.object()), signature),
        "The signature is not that of the key "
            + key.id()
            + " over this document: it was changed, or signed by somebody else.");
    return key;
  }

  private static Members proof(Members document) throws Refusal {
    Refusal.unless(document.has("proof"), "The document has no proof.");
    Members proof = document.onlyObject("proof");
    proof.mustBe("type", "DataIntegrityProof");
    proof.mustBe("cryptosuite", SUITE);
    proof.mustBe("proofPurpose", "assertionMethod");
    for (String name : proof.object().keySet()) {
      Refusal.unless(
          KNOWN.contains(name), "The proof has an unknown member: " + Refusal.shown(name) + ".");
    }
    // Stricter than the suite, which lets others append contexts: they may change what terms mean.
    Refusal.unless(
        !proof.has("@context")
            || Objects.equals(proof.object().get("@context"), document.object().get("@context")),
        "The @context of the proof is not that of the document.");
    return proof;
  }

  private static byte[] signature(String value) throws Refusal {
    Optional<byte[]> bytes =
        value.startsWith("z") ? Base58.decode(value.substring(1)) : Optional.empty();
    return bytes
        .filter(signature -> signature.length == SIGNATURE_LENGTH)
        .orElseThrow(() -> new Refusal("The proofValue is not a signature in base58btc."));
  }

  static Refusal unknownKey(@Nullable Object id) {
    return new Refusal("The key " + Refusal.shown(id) + " is not among the trusted ones.");
  }

  /** Refuses a proof that does not exist yet, or no longer counts. */
  static void checkTimes(Members document, Instant at) throws Refusal {
    Members proof = document.onlyObject("proof");
    Optional<Instant> created = proof.optionalInstant("created");
    Refusal.unless(
        created.isEmpty() || !created.get().isAfter(at),
        "The proof was created after the time of this verification, " + at + ".");
    Optional<Instant> expires = proof.optionalInstant("expires");
    Refusal.unless(
        expires.isEmpty() || at.isBefore(expires.get()), "The proof itself has expired.");
  }
}
