package org.jalon.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jalon.credential.TestCredentials.ADDRESSES;
import static org.jalon.credential.TestCredentials.BY_ED25519;
import static org.jalon.credential.TestCredentials.BY_RSA;
import static org.jalon.credential.TestCredentials.SIGNED;
import static org.jalon.credential.TestCredentials.STRANGER;
import static org.jalon.credential.TestCredentials.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.certification.Certificate;
import org.jalon.certification.CertifiedCompetence;
import org.jalon.certification.CertifiedResult;
import org.jalon.certification.ValidityPeriod;
import org.jalon.certification.VerificationCode;
import org.jalon.json.CanonicalJson;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Language;
import org.jalon.referential.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a credential says, and how it stands in a token. */
class OpenBadgeTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void a_certificate_becomes_the_credential_that_is_kept(String language) throws IOException {
    Map<String, Object> document =
        OpenBadge.document(certificate(), ADDRESSES, Language.of(language));
    assertThat(CanonicalJson.write(document))
        .isEqualTo(CanonicalJson.write(resource("badge-" + language + ".json")));
  }

  private static Map<String, Object> resource(String name) throws IOException {
    try (InputStream stream = OpenBadgeTest.class.getResourceAsStream(name)) {
      return CanonicalJson.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void nothing_tells_the_date_of_birth() {
    assertThat(CanonicalJson.write(document(certificate().result(), certificate().validity())))
        .contains("Zoë Lefèvre")
        .doesNotContain("2008");
  }

  private static Map<String, Object> document(CertifiedResult result, ValidityPeriod validity) {
    Certificate sample = certificate();
    return OpenBadge.document(
        new Certificate(
            sample.code(),
            sample.holder(),
            sample.issuer(),
            sample.achievement(),
            validity,
            result),
        ADDRESSES,
        Language.ENGLISH);
  }

  @Test
  void what_is_not_there_is_left_out() {
    CertifiedResult nothing =
        new CertifiedResult(OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), List.of());
    Map<String, Object> document =
        document(nothing, ValidityPeriod.startingOn(LocalDate.of(2026, 3, 1)));

    assertThat(document)
        .doesNotContainKey("validUntil")
        .containsEntry("validFrom", "2026-03-01T00:00:00Z");
    assertThat(CanonicalJson.write(document)).doesNotContain("esult");
  }

  @Test
  void points_without_a_maximum_have_none() {
    CertifiedResult result =
        new CertifiedResult(OptionalInt.of(7), OptionalInt.empty(), Optional.empty(), List.of());
    assertThat(CanonicalJson.write(document(result, certificate().validity())))
        .contains("\"value\":\"7\"", "\"valueMin\":\"0\"")
        .doesNotContain("valueMax");
  }

  @Test
  void an_id_with_other_characters_is_encoded_in_an_address() {
    CertifiedCompetence competence =
        new CertifiedCompetence(
            new CompetenceId("é/#1"), LocalizedText.of("a", "b"), OptionalInt.of(1));
    CertifiedResult result =
        new CertifiedResult(
            OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), List.of(competence));
    assertThat(CanonicalJson.write(document(result, certificate().validity())))
        .contains("https://example.org/achievements/core#competence-%C3%A9%2F%231");
  }

  @Test
  void the_same_certificate_key_and_time_give_the_same_bytes() {
    assertThat(BY_ED25519.withProof(certificate(), SIGNED))
        .isEqualTo(BY_ED25519.withProof(certificate(), SIGNED.plusMillis(999)));
    for (JwtForm form : JwtForm.values()) {
      assertThat(BY_RSA.asJwt(certificate(), form)).isEqualTo(BY_RSA.asJwt(certificate(), form));
    }
  }

  @ParameterizedTest
  @EnumSource(JwtForm.class)
  void a_token_carries_the_credential_as_its_payload(JwtForm form) {
    List<String> parts = Arrays.asList(BY_RSA.asJwt(certificate(), form).split("\\.", -1));
    boolean badges = form == JwtForm.OPEN_BADGES;

    assertThat(parts).hasSize(3);
    assertThat(text(parts.get(0)))
        .isEqualTo(
            "{\"alg\":\"RS256\",\"kid\":\"https://example.org/issuer#key-2\",\"typ\":\"%s\"}"
                .formatted(badges ? "JWT" : "vc+jwt"));
    Map<String, Object> payload = CanonicalJson.parse(text(parts.get(1)));
    assertThat(payload)
        .containsAllEntriesOf(
            CanonicalJson.parse(
                CanonicalJson.write(document(certificate().result(), certificate().validity()))))
        .hasSize(badges ? 14 : 9);
    if (badges) {
      assertThat(payload)
          .containsEntry("iss", "https://example.org/issuer")
          .containsEntry("jti", "https://example.org/certificates/P-2346789B")
          .containsEntry("sub", "https://example.org/certificates/P-2346789B#holder")
          .containsEntry("nbf", 1772323200.0)
          .containsEntry("exp", 1867017599.0);
    }
  }

  private static String text(String part) {
    return new String(Base64Url.decode(part).orElseThrow(), StandardCharsets.UTF_8);
  }

  @Test
  void a_key_of_another_issuer_does_not_sign() {
    CredentialIssuer stranger = new CredentialIssuer(STRANGER, ADDRESSES, Language.ENGLISH);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stranger.withProof(certificate(), SIGNED))
        .withMessage(
            "The issuer of the certificate (https://example.org/issuer) must be that of the key (%s)."
                + " Maybe the key should be named for the issuer.",
            STRANGER.publicKey().issuer());
  }

  @Test
  void an_rsa_key_makes_no_proof_inside_the_document() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BY_RSA.withProof(certificate(), SIGNED))
        .withMessage(
            "The key (IssuerKey[RSA, https://example.org/issuer#key-2]) must be Ed25519 for a proof inside the document. Maybe a JWT is meant.");
  }

  @Test
  void an_address_has_the_code_at_its_end() {
    VerificationCode code = certificate().code();
    URI id = URI.create("https://example.org/certificates/P-2346789B");
    assertThat(ADDRESSES.credential(code)).isEqualTo(id);
    assertThat(ADDRESSES.code(id.toString())).hasValue(code);
    assertThat(ADDRESSES.code("https://example.org/certificates/P-1")).isEmpty();
    assertThat(ADDRESSES.code("https://example.com/certificates/P-2346789B")).isEmpty();
    assertThat(new CredentialAddresses(URI.create("urn:x:"), id).credential(code))
        .hasToString("urn:x:P-2346789B");
  }

  @Test
  void an_address_that_cannot_be_added_to_is_refused() {
    URI list = ADDRESSES.revocations();
    for (String bad : new String[] {"certificates/", "https://example.org/certificates"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new CredentialAddresses(URI.create(bad), list))
          .withMessage(
              "The address of the certificates ("
                  + bad
                  + ") must be an absolute URI that ends with / or :.");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CredentialAddresses(ADDRESSES.certificates(), URI.create("list")))
        .withMessage("The address of the revocation list (list) must be an absolute URI.");
  }
}
