package org.jalon.credential;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/** Between the 32 bytes of Ed25519 keys and the platform's own forms of them. */
final class Ed25519Keys {

  static final int LENGTH = 32;

  private static final byte[] MULTICODEC = {(byte) 0xed, 0x01};
  private static final String DID_KEY = "did:key:";

  private Ed25519Keys() {}

  static KeyPair generate(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EdDSA");
      generator.initialize(NamedParameterSpec.ED25519, random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The platform has no Ed25519.", e);
    }
  }

  /**
   * The pair of a private key. The platform derives the public key only while it generates a pair,
   * so it is given the private key where it asks for random bytes.
   */
  static KeyPair pair(EdECPrivateKey key) {
    byte[] seed =
        key.getBytes()
            .orElseThrow(() -> new IllegalArgumentException("The private key cannot be read."));
    return new KeyPair(generate(new Replay(seed)).getPublic(), key);
  }

  /** RFC 8032, 5.1.2: y in little-endian order, and the sign of x in the highest bit. */
  static byte[] bytes(EdECPublicKey key) {
    byte[] reversed = key.getPoint().getY().toByteArray();
    byte[] bytes = new byte[LENGTH];
    for (int k = 0; k < Math.min(reversed.length, LENGTH); k++) {
      bytes[k] = reversed[reversed.length - 1 - k];
    }
    if (key.getPoint().isXOdd()) {
      bytes[LENGTH - 1] |= (byte) 0x80;
    }
    return bytes;
  }

  static Optional<PublicKey> publicKey(byte[] bytes) {
    if (bytes.length != LENGTH) {
      return Optional.empty();
    }
    byte[] reversed = new byte[LENGTH];
    for (int k = 0; k < LENGTH; k++) {
      reversed[k] = bytes[LENGTH - 1 - k];
    }
    boolean odd = reversed[0] < 0;
    reversed[0] &= 0x7f;
    try {
      EdECPoint point = new EdECPoint(odd, new BigInteger(1, reversed));
      KeyFactory factory = KeyFactory.getInstance("EdDSA");
      return Optional.of(
          factory.generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point)));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  static String didKey(EdECPublicKey key) {
    byte[] bytes = Arrays.copyOf(MULTICODEC, MULTICODEC.length + LENGTH);
    System.arraycopy(bytes(key), 0, bytes, MULTICODEC.length, LENGTH);
    return DID_KEY + "z" + Base58.encode(bytes);
  }

  /** The verification method that a did:key document has for its own key. */
  static String verificationMethod(String didKey) {
    return didKey + "#" + didKey.substring(DID_KEY.length());
  }

  static Optional<PublicKey> ofDidKey(String did) {
    if (!did.startsWith(DID_KEY + "z")) {
      return Optional.empty();
    }
    return Base58.decode(did.substring(DID_KEY.length() + 1))
        .filter(bytes -> bytes.length == MULTICODEC.length + LENGTH)
        .filter(bytes -> bytes[0] == MULTICODEC[0] && bytes[1] == MULTICODEC[1])
        .flatMap(bytes -> publicKey(Arrays.copyOfRange(bytes, MULTICODEC.length, bytes.length)));
  }

  /** Gives the same bytes whenever it is asked. Cannot be serialized, as it holds a private key. */
  private static final class Replay extends SecureRandom {

    private static final long serialVersionUID = 1L;

    Replay(byte[] bytes) {
      super(new Source(bytes), null);
    }
  }

  private static final class Source extends SecureRandomSpi {

    private static final long serialVersionUID = 1L;

    private final transient byte[] bytes;

    Source(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    protected void engineSetSeed(byte[] seed) {
      // there is nothing to stir
    }

    @Override
    protected void engineNextBytes(byte[] wanted) {
      System.arraycopy(bytes, 0, wanted, 0, wanted.length);
    }

    @Override
    protected byte[] engineGenerateSeed(int count) {
      return Arrays.copyOf(bytes, count);
    }
  }
}
