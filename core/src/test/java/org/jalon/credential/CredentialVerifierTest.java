package org.jalon.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jalon.credential.TestCredentials.BY_ED25519;
import static org.jalon.credential.TestCredentials.BY_RSA;
import static org.jalon.credential.TestCredentials.ED25519;
import static org.jalon.credential.TestCredentials.ISSUER;
import static org.jalon.credential.TestCredentials.NOW;
import static org.jalon.credential.TestCredentials.RSA;
import static org.jalon.credential.TestCredentials.SIGNED;
import static org.jalon.credential.TestCredentials.STRANGER;
import static org.jalon.credential.TestCredentials.VERIFIER;
import static org.jalon.credential.TestCredentials.certificate;
import static org.jalon.credential.TestCredentials.signedAgain;
import static org.jalon.credential.TestCredentials.withProof;
import static org.jalon.credential.VerificationCheck.Outcome.FAILED;
import static org.jalon.credential.VerificationCheck.Outcome.NOT_CHECKED;
import static org.jalon.credential.VerificationCheck.Outcome.PASSED;
import static org.jalon.credential.VerificationCheck.Subject.FORM;
import static org.jalon.credential.VerificationCheck.Subject.REVOCATION;
import static org.jalon.credential.VerificationCheck.Subject.SIGNATURE;
import static org.jalon.credential.VerificationCheck.Subject.VALIDITY;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.certification.RevocationList;
import org.jalon.json.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is accepted, and for which reason each other thing is refused. */
class CredentialVerifierTest {

  static Stream<String> everyKind() {
    return Stream.of(
        withProof(),
        BY_ED25519.asJwt(certificate(), JwtForm.OPEN_BADGES),
        BY_ED25519.asJwt(certificate(), JwtForm.VC_JOSE_COSE),
        BY_RSA.asJwt(certificate(), JwtForm.OPEN_BADGES),
        BY_RSA.asJwt(certificate(), JwtForm.VC_JOSE_COSE));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void what_was_signed_is_verified(String credential) {
    VerificationReport report = VERIFIER.verify("\n" + credential + "\n", NOW);

    assertThat(report.checks())
        .extracting(VerificationCheck::subject)
        .containsExactly(VerificationCheck.Subject.values());
    assertThat(report.checks())
        .extracting(VerificationCheck::outcome)
        .containsExactly(PASSED, PASSED, PASSED, PASSED, NOT_CHECKED);
    assertThat(report.check(REVOCATION).reason()).isEqualTo("No revocation list was given.");
    assertThat(report.isValid()).isTrue();
    assertThat(report.credential().orElseThrow())
        .containsEntry("id", "https://example.org/certificates/P-2346789B");
  }

  @Test
  void the_report_says_in_words_what_was_found() {
    assertThat(VERIFIER.verify(withProof(), NOW).checks())
        .extracting(VerificationCheck::reason)
        .containsExactly(
            "It is a verifiable credential.",
            "It was signed with the key https://example.org/issuer#key-1 and not changed since.",
            "The key is that of the issuer, https://example.org/issuer.",
            "It is valid at 2026-06-01T00:00:00Z.",
            "No revocation list was given.");
  }

  private static void refused(String credential, VerificationCheck.Subject subject, String reason) {
    refused(VERIFIER.verify(credential, NOW), subject, reason);
  }

  private static void refused(
      VerificationReport report, VerificationCheck.Subject subject, String reason) {
    assertThat(report.check(subject)).isEqualTo(new VerificationCheck(subject, FAILED, reason));
    assertThat(report.isValid()).isFalse();
    assertThat(report.credential()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-02T10:15:29Z | The proof was created after the time of this verification, 2026-03-02T10:15:29Z.
          2026-02-01T00:00:00Z | The proof was created after the time of this verification, 2026-02-01T00:00:00Z.
          """)
  void a_proof_created_in_the_future_is_refused(Instant at, String reason) {
    refused(VERIFIER.verify(withProof(), at), SIGNATURE, reason);
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void an_expired_credential_is_refused(String credential) {
    Instant end = Instant.parse("2029-02-28T23:59:59Z");
    assertThat(VERIFIER.verify(credential, end).isValid()).isTrue();
    refused(
        VERIFIER.verify(credential, end.plusMillis(1)),
        VALIDITY,
        "It was valid until 2029-02-28T23:59:59Z and has expired.");
  }

  @Test
  void a_credential_that_is_not_yet_valid_is_refused() {
    String token = BY_RSA.asJwt(certificate(), JwtForm.OPEN_BADGES);
    Instant start = Instant.parse("2026-03-01T00:00:00Z");
    assertThat(VERIFIER.verify(token, start).isValid()).isTrue();
    refused(
        VERIFIER.verify(token, start.minusMillis(1)),
        VALIDITY,
        "It is valid only from 2026-03-01T00:00:00Z.");
  }

  @Test
  void a_key_that_is_not_trusted_is_refused() {
    CredentialVerifier nobody = CredentialVerifier.trusting(TrustedKeys.of());
    refused(
        nobody.verify(withProof(), NOW),
        SIGNATURE,
        "The key https://example.org/issuer#key-1 is not among the trusted ones.");
    refused(
        nobody.verify(BY_RSA.asJwt(certificate(), JwtForm.OPEN_BADGES), NOW),
        SIGNATURE,
        "The key https://example.org/issuer#key-2 is not among the trusted ones.");
  }

  @Test
  void another_key_of_the_same_name_is_refused() {
    IssuerKey other = STRANGER.named(ED25519.publicKey().id(), ISSUER);
    refused(
        signedAgain(other, Map.of()),
        SIGNATURE,
        "The signature is not that of the key https://example.org/issuer#key-1 over this document:"
            + " it was changed, or signed by somebody else.");
  }

  @Test
  void a_trusted_key_of_another_issuer_is_refused() {
    IssuerKey other = STRANGER.named("urn:key", URI.create("urn:other"));
    CredentialVerifier verifier = CredentialVerifier.trusting(TrustedKeys.of(other.publicKey()));
    refused(
        verifier.verify(signedAgain(other, Map.of()), NOW),
        VerificationCheck.Subject.ISSUER,
        "The key is that of urn:other, but the credential names https://example.org/issuer as its issuer.");
  }

  @Test
  void a_key_of_another_kind_under_the_name_of_the_proof_is_refused() {
    TrustedKeys keys = TrustedKeys.of(RSA.publicKey().named(ED25519.publicKey().id(), ISSUER));
    refused(
        CredentialVerifier.trusting(keys).verify(withProof(), NOW),
        SIGNATURE,
        "The key https://example.org/issuer#key-1 is not an Ed25519 key, which eddsa-jcs-2022 needs.");
  }

  private static String withProofMember(String name, Object value) {
    Map<String, Object> document = new LinkedHashMap<>(CanonicalJson.parse(withProof()));
    @SuppressWarnings("unchecked")
    Map<String, Object> proof = new LinkedHashMap<>((Map<String, Object>) document.get("proof"));
    proof.put(name, value);
    proof.remove("proofValue");
    byte[] signature = ED25519.sign(DataIntegrity.hash(document, proof));
    proof.put("proofValue", "z" + Base58.encode(signature));
    document.put("proof", proof);
    return CanonicalJson.write(document);
  }

  /** Even when the issuer signed it so. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          type         | Proof               | The member proof.type must be DataIntegrityProof.
          cryptosuite  | eddsa-rdfc-2022     | The member proof.cryptosuite must be eddsa-jcs-2022.
          proofPurpose | authentication      | The member proof.proofPurpose must be assertionMethod.
          created      | 2026-03-02          | The member proof.created (2026-03-02) must be a date and time with a time zone.
          created      | 2026-13-02T00:00:00Z | The member proof.created (2026-13-02T00:00:00Z) must be a date and time with a time zone.
          expires      | 2026-06-01T00:00:00Z | The proof itself has expired.
          challenge    | 1234                | The proof has an unknown member: challenge.
          @context     | urn:other           | The @context of the proof is not that of the document.
          """)
  void a_proof_that_says_something_else_is_refused(String name, String value, String reason) {
    refused(withProofMember(name, value), SIGNATURE, reason);
  }

  @Test
  void a_proof_that_has_not_expired_is_accepted() {
    assertThat(VERIFIER.verify(withProofMember("expires", "2026-06-01T00:00:01Z"), NOW).isValid())
        .isTrue();
  }

  @Test
  void a_proof_in_a_list_of_one_is_accepted_and_of_two_is_not() {
    Map<String, Object> document = new LinkedHashMap<>(CanonicalJson.parse(withProof()));
    Object proof = document.get("proof");
    document.put("proof", List.of(proof));
    assertThat(VERIFIER.verify(CanonicalJson.write(document), NOW).isValid()).isTrue();
    document.put("proof", List.of(proof, proof));
    refused(CanonicalJson.write(document), SIGNATURE, "The member proof must be an object.");
  }

  @Test
  void a_document_without_its_proof_is_refused() {
    Map<String, Object> document = new LinkedHashMap<>(CanonicalJson.parse(withProof()));
    document.remove("proof");
    refused(CanonicalJson.write(document), SIGNATURE, "The document has no proof.");
  }

  @Test
  void the_proof_of_another_credential_is_refused() {
    Map<String, Object> other =
        new LinkedHashMap<>(CanonicalJson.parse(signedAgain(ED25519, Map.of("name", "Other"))));
    other.put("proof", CanonicalJson.parse(withProof()).get("proof"));
    refused(
        CanonicalJson.write(other),
        SIGNATURE,
        "The signature is not that of the key https://example.org/issuer#key-1 over this document:"
            + " it was changed, or signed by somebody else.");
  }

  /** Even when the issuer signed it so. An empty value removes the member. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @context          | urn:x      | The first @context must be https://www.w3.org/ns/credentials/v2.
          @context          | ''         | The first @context must be https://www.w3.org/ns/credentials/v2.
          type              | Other      | The type must include VerifiableCredential.
          id                | ''         | The member id must be a text.
          issuer            | ''         | The member issuer must be an object.
          credentialSubject | me         | The member credentialSubject must be an object.
          validFrom         | ''         | The member validFrom must be a text.
          validFrom         | 2026       | The member validFrom (2026) must be a date and time with a time zone.
          validUntil        | tomorrow   | The member validUntil (tomorrow) must be a date and time with a time zone.
          credentialStatus  | none       | The member credentialStatus must be an object.
          """)
  void what_is_no_credential_is_refused(String name, String value, String reason) {
    refused(signedAgain(ED25519, Map.of(name, value)), FORM, reason);
    assertThat(VERIFIER.verify(signedAgain(ED25519, Map.of(name, value)), NOW).checks())
        .extracting(VerificationCheck::outcome)
        .containsExactly(FAILED, NOT_CHECKED, NOT_CHECKED, NOT_CHECKED, NOT_CHECKED);
  }

  @Test
  void a_revocation_list_is_no_credential() {
    String list = BY_ED25519.revocationsWithProof(RevocationList.EMPTY, SIGNED);
    refused(list, FORM, "The first @context must be https://www.w3.org/ns/credentials/v2.");
  }

  @Test
  void a_report_has_only_the_checks_that_were_made() {
    VerificationReport empty = new VerificationReport(List.of(), Optional.empty());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> empty.check(FORM))
        .withMessage("The report has no check of FORM.");
  }
}
