package org.jalon.credential;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jalon.certification.Certificate;
import org.jalon.certification.Certificates;
import org.jalon.json.CanonicalJson;
import org.jalon.referential.Language;

/** Keys, issuers and verifiers that the tests share. */
final class TestCredentials {

  static final Instant SIGNED = Instant.parse("2026-03-02T10:15:30Z");
  static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  static final URI ISSUER = URI.create("https://example.org/issuer");
  static final CredentialAddresses ADDRESSES =
      new CredentialAddresses(
          URI.create("https://example.org/certificates/"),
          URI.create("https://example.org/revocations"));

  static final IssuerKey ED25519 =
      ed25519("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
          .named("https://example.org/issuer#key-1", ISSUER);
  static final IssuerKey RSA = rsa(2048).named("https://example.org/issuer#key-2", ISSUER);
  static final IssuerKey STRANGER =
      ed25519("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

  static final CredentialIssuer BY_ED25519 =
      new CredentialIssuer(ED25519, ADDRESSES, Language.ENGLISH);
  static final CredentialIssuer BY_RSA = new CredentialIssuer(RSA, ADDRESSES, Language.ENGLISH);

  static final CredentialVerifier VERIFIER =
      CredentialVerifier.trusting(TrustedKeys.of(ED25519.publicKey(), RSA.publicKey()));

  private TestCredentials() {}

  static Certificate certificate() {
    return Certificates.sample();
  }

  static String withProof() {
    return BY_ED25519.withProof(certificate(), SIGNED);
  }

  static IssuerKey ed25519(String seed) {
    try {
      EdECPrivateKeySpec spec =
          new EdECPrivateKeySpec(NamedParameterSpec.ED25519, HexFormat.of().parseHex(seed));
      return IssuerKey.of(
          Ed25519Keys.pair((EdECPrivateKey) KeyFactory.getInstance("EdDSA").generatePrivate(spec)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static IssuerKey rsa(int bits) {
    return IssuerKey.of(rsaPair(bits));
  }

  static KeyPair rsaPair(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits, new SecureRandom());
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A document with other members, secured again by whoever has the key. */
  static String signedAgain(IssuerKey key, Map<String, Object> changes) {
    Map<String, Object> document = new LinkedHashMap<>(CanonicalJson.parse(withProof()));
    document.remove("proof");
    document.putAll(changes);
    document.values().removeIf(value -> value.equals(""));
    return CanonicalJson.write(DataIntegrity.secured(document, key, SIGNED));
  }

  /** A token with any header and payload, signed by whoever has the key. */
  static String token(String header, String payload, IssuerKey key) {
    String signed = base64(header) + "." + base64(payload);
    return signed + "." + Base64Url.encode(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
  }

  static String base64(String text) {
    return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
  }
}
