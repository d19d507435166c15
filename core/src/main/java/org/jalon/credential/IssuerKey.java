package org.jalon.credential;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The private key that an issuer signs with, and the public key that goes with it: Ed25519, or RSA
 * of at least 2048 bits. Immutable and thread-safe.
 *
 * <p>The private key never leaves this object: there is no way to ask for it, it is in no text and
 * in no exception, and the object cannot be serialized.
 */
public final class IssuerKey {

  private static final Pattern PEM =
      Pattern.compile(
          "\\s*-----BEGIN PRIVATE KEY-----\\s*([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----\\s*");

  private static final byte[] PROBE =
      "Do these keys belong together?".getBytes(StandardCharsets.UTF_8);

  private final PrivateKey privateKey;
  private final IssuerPublicKey publicKey;

  private IssuerKey(PrivateKey privateKey, IssuerPublicKey publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /**
   * A new Ed25519 key.
   *
   * @param random where it comes from; seeded by the machine, or the key can be guessed
   * @return the key, named by its did:key
   */
  public static IssuerKey generate(SecureRandom random) {
    return of(Ed25519Keys.generate(random));
  }

  /**
   * A pair of the platform.
   *
   * @param pair the pair
   * @return the key, under the name that its public key has by itself
   * @throws IllegalArgumentException if the keys are neither Ed25519 nor RSA of at least 2048 bits,
   *     or do not belong together
   */
  public static IssuerKey of(KeyPair pair) {
    IssuerPublicKey publicKey = IssuerPublicKey.of(pair.getPublic());
    IssuerKey key = new IssuerKey(pair.getPrivate(), publicKey);
    if (SignatureKind.of(pair.getPrivate()) != publicKey.kind() || !key.verifiesItself()) {
      throw new IllegalArgumentException("The private key and the public key are of two pairs.");
    }
    return key;
  }

  private boolean verifiesItself() {
    try {
      return publicKey.verifies(PROBE, sign(PROBE));
    } catch (IllegalStateException e) { // the numbers of a damaged key need not even sign
      return false;
    }
  }

  /**
   * The key of a file, as {@code openssl genpkey -algorithm ed25519} writes it.
   *
   * @param pem an unencrypted private key in PKCS#8, between {@code -----BEGIN PRIVATE KEY-----}
   *     and {@code -----END PRIVATE KEY-----}
   * @return the key, under the name that its public key has by itself
   * @throws IllegalArgumentException if the text is not that, or the key is neither Ed25519 nor RSA
   *     of at least 2048 bits; the message has nothing of the text
   */
  public static IssuerKey ofPem(String pem) {
    Matcher matcher = PEM.matcher(pem);
    Optional<byte[]> der = matcher.matches() ? decoded(matcher.group(1)) : Optional.empty();
    PrivateKey key = der.flatMap(IssuerKey::parsed).orElseThrow(IssuerKey::notPkcs8);
    SignatureKind.of(key);
    return of(key instanceof EdECPrivateKey edwards ? Ed25519Keys.pair(edwards) : rsaPair(key));
  }

  private static Optional<byte[]> decoded(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64.replaceAll("\\s", "")));
    } catch (IllegalArgumentException e) { // its message may show characters of the key
      return Optional.empty();
    }
  }

  private static Optional<PrivateKey> parsed(byte[] der) {
    return parsed(der, "EdDSA").or(() -> parsed(der, "RSA"));
  }

  private static Optional<PrivateKey> parsed(byte[] der, String algorithm) {
    try {
      KeyFactory factory = KeyFactory.getInstance(algorithm);
      return Optional.of(factory.generatePrivate(new PKCS8EncodedKeySpec(der)));
    } catch (InvalidKeySpecException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The platform has no " + algorithm + ".");
    }
  }

  private static KeyPair rsaPair(PrivateKey key) {
    if (!(key instanceof RSAPrivateCrtKey rsa)) {
      throw notPkcs8();
    }
    try {
      RSAPublicKeySpec spec = new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent());
      return new KeyPair(KeyFactory.getInstance("RSA").generatePublic(spec), key);
    } catch (GeneralSecurityException e) {
      throw notPkcs8();
    }
  }

  private static IllegalArgumentException notPkcs8() {
    return new IllegalArgumentException(
        "The text is not an unencrypted private key of Ed25519 or RSA in PKCS#8, which begins with"
            + " -----BEGIN PRIVATE KEY-----. Maybe it is encrypted or in another form:"
            + " openssl pkcs8 -topk8 -nocrypt converts it.");
  }

  /**
   * This key under another name.
   *
   * @param id the verification method, an absolute URI such as {@code
   *     https://example.org/issuer#key-1}
   * @param issuer the id of the issuer whom the key belongs to
   * @return the key
   * @throws IllegalArgumentException if one of them is not an absolute URI
   */
  public IssuerKey named(String id, URI issuer) {
    return new IssuerKey(privateKey, publicKey.named(id, issuer));
  }

  /**
   * What verifies the signatures of this key.
   *
   * @return the public key under the same name
   */
  public IssuerPublicKey publicKey() {
    return publicKey;
  }

  byte[] sign(byte[] message) {
    return publicKey.kind().sign(privateKey, message);
  }

  /** Kind and id of the public key. */
  @Override
  public String toString() {
    return "IssuerKey[" + publicKey.kind() + ", " + publicKey.id() + "]";
  }
}
