package org.jalon.credential;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jalon.internal.Checks;
import org.jalon.json.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * The public key of an issuer: Ed25519, or RSA of at least 2048 bits. It has an id, the
 * verification method that signatures name, and belongs to one issuer, the only one whose
 * credentials it verifies. Immutable and thread-safe.
 *
 * <p>Without another name the id of an Ed25519 key is that of its {@code did:key}, and the issuer
 * the DID; the id of an RSA key, and its issuer, is the URI of its JWK thumbprint (RFC 9278).
 *
 * @see <a href="https://w3c-ccg.github.io/did-key-spec/">The did:key method</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8037">RFC 8037: Ed25519 as a JSON Web Key</a>
 */
public final class IssuerPublicKey {

  private final String id;
  private final URI issuer;
  private final PublicKey key;
  private final SignatureKind kind;

  private IssuerPublicKey(String id, URI issuer, PublicKey key) {
    this.id = id;
    this.issuer = issuer;
    this.key = key;
    this.kind = SignatureKind.of(key);
  }

  /**
   * A key of the platform, under the name that it has by itself.
   *
   * @param key the key
   * @return the key
   * @throws IllegalArgumentException if it is neither Ed25519 nor RSA, or RSA of less than 2048
   *     bits
   */
  public static IssuerPublicKey of(PublicKey key) {
    if (SignatureKind.of(key) == SignatureKind.ED25519) {
      String did = Ed25519Keys.didKey((EdECPublicKey) key);
      return new IssuerPublicKey(Ed25519Keys.verificationMethod(did), URI.create(did), key);
    }
    String thumbprint =
        "urn:ietf:params:oauth:jwk-thumbprint:sha-256:"
            + Base64Url.encode(
                Sha256.of(CanonicalJson.write(required(key)).getBytes(StandardCharsets.UTF_8)));
    return new IssuerPublicKey(thumbprint, URI.create(thumbprint), key);
  }

  /**
   * The key that a DID consists of.
   *
   * @param did {@code did:key:z6Mk…}
   * @return the key
   * @throws IllegalArgumentException if it is not the did:key of an Ed25519 key
   */
  public static IssuerPublicKey ofDidKey(String did) {
    return of(
        Ed25519Keys.ofDidKey(did)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The DID (%s) must be the did:key of an Ed25519 key, did:key:z6Mk…"
                            .formatted(Refusal.shown(did)))));
  }

  /**
   * The key that a JSON Web Key describes, named by its {@code kid} if that is an absolute URI.
   *
   * @param jwk the key of type {@code OKP} or {@code RSA} as a JSON object
   * @return the key
   * @throws IllegalArgumentException if the text is not such a key, or has the private part too
   */
  public static IssuerPublicKey ofJwk(String jwk) {
    Map<String, @Nullable Object> members = CanonicalJson.parse(jwk);
    Checks.require(
        !members.containsKey("d"), "JSON Web Key", "d is given", "must not have a private part");
    IssuerPublicKey key = of(publicKey(members));
    return members.get("kid") instanceof String kid && isAbsolute(kid)
        ? key.named(kid, key.issuer)
        : key;
  }

  private static PublicKey publicKey(Map<String, @Nullable Object> jwk) {
    Optional<PublicKey> key = Optional.empty();
    if ("OKP".equals(jwk.get("kty")) && "Ed25519".equals(jwk.get("crv"))) {
      key = bytes(jwk, "x").flatMap(Ed25519Keys::publicKey);
    } else if ("RSA".equals(jwk.get("kty"))) {
      key = bytes(jwk, "n").flatMap(n -> bytes(jwk, "e").flatMap(e -> rsa(n, e)));
    }
    return key.orElseThrow(
        () -> new IllegalArgumentException("The JSON Web Key must be of Ed25519 or RSA."));
  }

  private static Optional<byte[]> bytes(Map<String, @Nullable Object> jwk, String name) {
    return jwk.get(name) instanceof String text ? Base64Url.decode(text) : Optional.empty();
  }

  private static Optional<PublicKey> rsa(byte[] modulus, byte[] exponent) {
    try {
      return Optional.of(
          KeyFactory.getInstance("RSA")
              .generatePublic(
                  new RSAPublicKeySpec(new BigInteger(1, modulus), new BigInteger(1, exponent))));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static boolean isAbsolute(String text) {
    try {
      return URI.create(text).isAbsolute();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * This key under another name.
   *
   * @param newId the verification method, an absolute URI such as {@code
   *     https://example.org/issuer#key-1}
   * @param newIssuer the id of the issuer whom the key belongs to
   * @return the key
   * @throws IllegalArgumentException if one of them is not an absolute URI
   */
  public IssuerPublicKey named(String newId, URI newIssuer) {
    Checks.require(isAbsolute(newId), "id of the key", newId, "must be an absolute URI");
    Checks.require(
        newIssuer.isAbsolute(), "id of the issuer", newIssuer, "must be an absolute URI");
    return new IssuerPublicKey(newId, newIssuer, key);
  }

  /**
   * What signatures name the key by.
   *
   * @return the verification method, an absolute URI
   */
  public String id() {
    return id;
  }

  /**
   * Whose key it is.
   *
   * @return the issuer's id
   */
  public URI issuer() {
    return issuer;
  }

  /**
   * The key as a JSON Web Key (RFC 7517), to be published at its id.
   *
   * @return a JSON object in canonical form, with {@code alg} and {@code kid}
   */
  public String jwk() {
    Map<String, Object> jwk = new LinkedHashMap<>(required(key));
    jwk.put("alg", kind.jose());
    jwk.put("kid", id);
    return CanonicalJson.write(jwk);
  }

  /** What RFC 7638 makes the thumbprint of. */
  private static Map<String, Object> required(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      return Map.of(
          "kty", "RSA", "n", unsigned(rsa.getModulus()), "e", unsigned(rsa.getPublicExponent()));
    }
    String x = Base64Url.encode(Ed25519Keys.bytes((EdECPublicKey) key));
    return Map.of("kty", "OKP", "crv", "Ed25519", "x", x);
  }

  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int start = bytes[0] == 0 ? 1 : 0;
    return Base64Url.encode(Arrays.copyOfRange(bytes, start, bytes.length));
  }

  SignatureKind kind() {
    return kind;
  }

  boolean verifies(byte[] message, byte[] signature) {
    return kind.verify(key, message, signature);
  }

  /** Whether the other object is the same key under the same name. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IssuerPublicKey that
        && id.equals(that.id)
        && issuer.equals(that.issuer)
        && key.equals(that.key);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Kind and id. */
  @Override
  public String toString() {
    return "IssuerPublicKey[" + kind + ", " + id + "]";
  }
}
