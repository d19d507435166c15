package org.jalon.credential;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.NamedParameterSpec;

/** The two kinds of signature, both deterministic. */
enum SignatureKind {
  /** RFC 8032; in JOSE by RFC 8037. */
  ED25519("Ed25519", "EdDSA"),

  /** RSASSA-PKCS1-v1_5 with SHA-256, RFC 7518, 3.3. */
  RSA("SHA256withRSA", "RS256");

  private static final int ED25519_LENGTH = 64;
  private static final int SHORTEST_MODULUS = 2048;
  private static final int LONGEST_MODULUS = 16_384;

  private final String algorithm;
  private final String jose;

  SignatureKind(String algorithm, String jose) {
    this.algorithm = algorithm;
    this.jose = jose;
  }

  /** The only algorithm that a token signed by such a key may name. */
  String jose() {
    return jose;
  }

  static SignatureKind of(Key key) {
    if (key instanceof RSAKey rsa) {
      int bits = rsa.getModulus().bitLength();
      if (bits < SHORTEST_MODULUS || bits > LONGEST_MODULUS) {
        throw new IllegalArgumentException(
            "The RSA key has %d bits; it must have between %d and %d."
                .formatted(bits, SHORTEST_MODULUS, LONGEST_MODULUS));
      }
      return RSA;
    }
    if (key instanceof EdECKey edwards
        && edwards.getParams().getName().equals(NamedParameterSpec.ED25519.getName())) {
      return ED25519;
    }
    throw new IllegalArgumentException(
        "The key is of the kind " + key.getAlgorithm() + "; it must be Ed25519 or RSA.");
  }

  byte[] sign(PrivateKey key, byte[] message) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException( // without the cause, which has seen the key
          "The platform could not sign with " + algorithm + ".");
    }
  }

  boolean verify(PublicKey key, byte[] message, byte[] signed) {
    if (this == ED25519 && signed.length != ED25519_LENGTH) {
      return false; // the platform would overlook bytes that follow a signature
    }
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false; // how the platform says that the bytes are no signature at all
    }
  }
}
