package org.jalon.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jalon.json.CanonicalJson;
import org.junit.jupiter.api.Test;

/** The test vector that the W3C publishes for eddsa-jcs-2022, step by step. */
class DataIntegrityVectorTest {

  private static final Map<String, Object> VECTOR = vector();
  private static final HexFormat HEX = HexFormat.of();

  private static Map<String, Object> vector() {
    try (InputStream stream =
        DataIntegrityVectorTest.class.getResourceAsStream("eddsa-jcs-2022.json")) {
      return CanonicalJson.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(String name) {
    return (String) VECTOR.get(name);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Map<String, Object> parent, String name) {
    return new LinkedHashMap<>((Map<String, Object>) parent.get(name));
  }

  private static Map<String, Object> credential() {
    Map<String, Object> credential = object(VECTOR, "signed");
    credential.remove("proof");
    return credential;
  }

  private static IssuerKey key() {
    byte[] secret = Base58.decode(text("secretKeyMultibase").substring(1)).orElseThrow();
    assertThat(HEX.formatHex(secret)).startsWith("8026").hasSize(68); // the multicodec ed25519-priv
    return TestCredentials.ed25519(HEX.formatHex(Arrays.copyOfRange(secret, 2, 34)));
  }

  @Test
  void the_secret_key_gives_the_public_key() {
    assertThat(key().publicKey().issuer()).hasToString("did:key:" + text("publicKeyMultibase"));
  }

  @Test
  void the_canonical_forms_and_their_hashes_are_the_published_ones() {
    Map<String, Object> proof = object(object(VECTOR, "signed"), "proof");
    assertThat(CanonicalJson.write(credential())).isEqualTo(text("canonicalCredential"));
    assertThat(HEX.formatHex(DataIntegrity.hash(credential(), proof)))
        .isEqualTo(text("proofOptionsHash") + text("credentialHash"));
    proof.remove("proofValue");
    assertThat(CanonicalJson.write(proof)).isEqualTo(text("canonicalProofOptions"));
  }

  @Test
  void the_signed_credential_is_the_published_one() {
    Map<String, Object> signed =
        DataIntegrity.secured(credential(), key(), Instant.parse("2023-02-24T23:36:38.999Z"));
    assertThat(signed).isEqualTo(VECTOR.get("signed"));
    String value = (String) object(signed, "proof").get("proofValue");
    assertThat(HEX.formatHex(Base58.decode(value.substring(1)).orElseThrow()))
        .isEqualTo(text("signature"));
  }

  @Test
  void the_published_credential_is_verified() {
    IssuerPublicKey key = IssuerPublicKey.ofDidKey("did:key:" + text("publicKeyMultibase"));
    String signed = CanonicalJson.write(object(VECTOR, "signed"));
    TrustedKeys keys =
        TrustedKeys.of(key.named(key.id(), URI.create("https://vc.example/issuers/5678")));
    VerificationReport report =
        CredentialVerifier.trusting(keys).verify(signed, Instant.parse("2024-01-01T00:00:00Z"));
    assertThat(report.isValid()).isTrue();
    assertThat(report.credential()).hasValue(object(VECTOR, "signed"));
  }
}
