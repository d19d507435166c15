package org.jalon.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.credential.TestCredentials.ADDRESSES;
import static org.jalon.credential.TestCredentials.BY_ED25519;
import static org.jalon.credential.TestCredentials.BY_RSA;
import static org.jalon.credential.TestCredentials.ED25519;
import static org.jalon.credential.TestCredentials.NOW;
import static org.jalon.credential.TestCredentials.RSA;
import static org.jalon.credential.TestCredentials.SIGNED;
import static org.jalon.credential.TestCredentials.STRANGER;
import static org.jalon.credential.TestCredentials.VERIFIER;
import static org.jalon.credential.TestCredentials.certificate;
import static org.jalon.credential.TestCredentials.token;
import static org.jalon.credential.TestCredentials.withProof;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jalon.certification.Revocation;
import org.jalon.certification.RevocationList;
import org.jalon.certification.VerificationCode;
import org.jalon.credential.VerificationCheck.Outcome;
import org.jalon.credential.VerificationCheck.Subject;
import org.jalon.json.CanonicalJson;
import org.jalon.referential.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A revoked certificate is refused, by a list that can itself be believed. */
class SignedRevocationsTest {

  private static final VerificationCode OTHER = new VerificationCode("P-CDFGHJKM");
  private static final RevocationList OTHERS =
      RevocationList.EMPTY.revoke(OTHER, LocalDate.of(2026, 4, 1), "Issued in error");
  private static final RevocationList BOTH =
      OTHERS.revoke(certificate().code(), LocalDate.of(2026, 5, 1), "Fraud");

  private static void check(String list, Outcome outcome, String reason) {
    check(VERIFIER.withRevocations(list).verify(withProof(), NOW), outcome, reason);
  }

  private static void check(VerificationReport report, Outcome outcome, String reason) {
    assertThat(report.check(Subject.REVOCATION))
        .isEqualTo(new VerificationCheck(Subject.REVOCATION, outcome, reason));
    assertThat(report.isValid()).isEqualTo(outcome == Outcome.PASSED);
    assertThat(report.credential().isPresent()).isEqualTo(outcome == Outcome.PASSED);
  }

  static Stream<String> listsOfBoth() {
    return Stream.of(
        BY_ED25519.revocationsWithProof(BOTH, SIGNED),
        BY_ED25519.revocationsAsJwt(BOTH, SIGNED),
        BY_RSA.revocationsAsJwt(BOTH, SIGNED));
  }

  @ParameterizedTest
  @MethodSource("listsOfBoth")
  void a_revoked_credential_of_any_kind_is_refused(String list) {
    CredentialVerifier verifier = VERIFIER.withRevocations(list);
    CredentialVerifierTest.everyKind()
        .forEach(
            credential ->
                check(
                    verifier.verify(credential, NOW),
                    Outcome.FAILED,
                    "It was revoked on 2026-05-01: Fraud"));
  }

  @Test
  void a_credential_that_is_not_on_the_list_is_accepted() {
    String reason = "It is not on the revocation list of 2026-03-02T10:15:30Z.";
    check(BY_ED25519.revocationsWithProof(OTHERS, SIGNED), Outcome.PASSED, reason);
    check(BY_RSA.revocationsAsJwt(OTHERS, SIGNED), Outcome.PASSED, reason);
    check(BY_ED25519.revocationsWithProof(RevocationList.EMPTY, SIGNED), Outcome.PASSED, reason);
  }

  @Test
  void the_list_has_the_form_of_its_specification() {
    Map<String, Object> list = CanonicalJson.parse(BY_ED25519.revocationsWithProof(OTHERS, SIGNED));
    assertThat(list)
        .containsOnlyKeys("id", "issuer", "proof", "revokedCredentials")
        .containsEntry("id", "https://example.org/revocations")
        .containsEntry("issuer", "https://example.org/issuer")
        .containsEntry(
            "revokedCredentials",
            List.of(
                Map.of(
                    "id", "https://example.org/certificates/P-CDFGHJKM",
                    "revoked", true,
                    "revocationDate", "2026-04-01",
                    "revocationReason", "Issued in error")));
  }

  @Test
  void a_list_signed_in_the_future_is_refused() {
    check(
        BY_ED25519.revocationsWithProof(OTHERS, NOW.plusSeconds(1)),
        Outcome.FAILED,
        "The revocation list was signed after the time of this verification, 2026-06-01T00:00:00Z.");
  }

  @Test
  void a_list_of_another_name_is_refused() {
    CredentialAddresses elsewhere =
        new CredentialAddresses(ADDRESSES.certificates(), URI.create("https://example.org/old"));
    check(
        new CredentialIssuer(ED25519, elsewhere, Language.ENGLISH)
            .revocationsWithProof(OTHERS, SIGNED),
        Outcome.FAILED,
        "The revocation list given is not the one that the credential names.");
  }

  @Test
  void a_list_of_somebody_else_is_refused() {
    IssuerKey other = STRANGER.named("urn:key", URI.create("urn:other"));
    String list =
        new CredentialIssuer(other, ADDRESSES, Language.ENGLISH)
            .revocationsWithProof(OTHERS, SIGNED);
    check(
        list,
        Outcome.FAILED,
        "The revocation list cannot be believed: The key urn:key is not among the trusted ones.");
    CredentialVerifier both =
        CredentialVerifier.trusting(TrustedKeys.of(other.publicKey(), ED25519.publicKey()));
    check(
        both.withRevocations(list).verify(withProof(), NOW),
        Outcome.FAILED,
        "The revocation list given is that of another issuer.");
  }

  /** Even when the issuer signed it so. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id":"urn:l","issuer":"https://example.org/issuer","iat":1}                             | It is not a revocation list: there is no revokedCredentials.
          {"id":"urn:l","issuer":"urn:other","iat":1,"revokedCredentials":[]}                      | The key https://example.org/issuer#key-2 is not that of the issuer of the list.
          {"id":"urn:l","issuer":"https://example.org/issuer","revokedCredentials":[]}             | The claim iat must be the time of the signature.
          {"id":"urn:l","issuer":"https://example.org/issuer","iat":1e300,"revokedCredentials":[]} | The claim iat must be the time of the signature.
          {"issuer":"https://example.org/issuer","iat":1,"revokedCredentials":[]}                  | The member id must be a text.
          {"id":"urn:l","issuer":"https://example.org/issuer","iat":1,"revokedCredentials":{}}     | The member revokedCredentials must be a list.
          {"id":"urn:l","issuer":"https://example.org/issuer","iat":1,"revokedCredentials":[1]}    | Every entry of revokedCredentials must be an object.
          {"id":"urn:l","issuer":"https://example.org/issuer","iat":1,"revokedCredentials":[{}]}   | The member revokedCredentials[…].id must be a text.
          """)
  void what_is_no_list_is_refused(String payload, String reason) {
    String header = "{\"alg\":\"RS256\",\"kid\":\"https://example.org/issuer#key-2\"}";
    check(
        token(header, payload, RSA),
        Outcome.FAILED,
        "The revocation list cannot be believed: " + reason);
  }

  @Test
  void an_entry_without_date_and_reason_is_a_revocation_and_one_that_says_no_is_none() {
    String header = "{\"alg\":\"RS256\",\"kid\":\"https://example.org/issuer#key-2\"}";
    String payload =
        "{\"id\":\"https://example.org/revocations\",\"issuer\":\"https://example.org/issuer\",\"iat\":1,"
            + "\"revokedCredentials\":[{\"id\":\"https://example.org/certificates/P-2346789B\"%s}]}";
    check(token(header, payload.formatted(""), RSA), Outcome.FAILED, "It was revoked");
    check(
        token(header, payload.formatted(",\"revoked\":false"), RSA),
        Outcome.PASSED,
        "It is not on the revocation list of 1970-01-01T00:00:01Z.");
  }

  @Test
  void a_credential_is_no_revocation_list() {
    check(
        withProof(),
        Outcome.FAILED,
        "The revocation list cannot be believed: It is not a revocation list: there is no revokedCredentials.");
  }

  @Test
  void a_list_of_many_is_read() {
    RevocationList many =
        RevocationList.of(
            IntStream.range(0, 20_000)
                .mapToObj(k -> new Revocation(code(k), LocalDate.of(2026, 4, 1), "Test " + k))
                .toList());
    String list = BY_ED25519.revocationsWithProof(many, SIGNED);
    Instant later = NOW.plusSeconds(1);
    check(
        VERIFIER.withRevocations(list).verify(withProof(), later),
        Outcome.PASSED,
        "It is not on the revocation list of 2026-03-02T10:15:30Z.");
  }

  private static VerificationCode code(int number) {
    StringBuilder text = new StringBuilder();
    for (int k = 0, rest = number; k < 8; k++, rest /= 24) {
      text.append("2346789BCDFGHJKMPQRTVWXY".charAt(rest % 24));
    }
    return new VerificationCode("P-" + text);
  }
}
