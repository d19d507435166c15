package org.jalon.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.credential.TestCredentials.BY_ED25519;
import static org.jalon.credential.TestCredentials.BY_RSA;
import static org.jalon.credential.TestCredentials.NOW;
import static org.jalon.credential.TestCredentials.SIGNED;
import static org.jalon.credential.TestCredentials.VERIFIER;
import static org.jalon.credential.TestCredentials.base64;
import static org.jalon.credential.TestCredentials.certificate;
import static org.jalon.credential.TestCredentials.withProof;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jalon.certification.RevocationList;
import org.jalon.credential.VerificationCheck.Subject;
import org.jalon.json.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever one changes in what was signed, it is no longer accepted. */
class CredentialTamperingTest {

  static Stream<String> tokens() {
    return Stream.of(
        BY_ED25519.asJwt(certificate(), JwtForm.OPEN_BADGES),
        BY_RSA.asJwt(certificate(), JwtForm.VC_JOSE_COSE));
  }

  private static boolean isAccepted(Map<String, Object> document) {
    return VERIFIER.verify(CanonicalJson.write(document), NOW).isValid();
  }

  /** Only a proof in a list of its own means the same. */
  @Test
  void a_document_changed_in_any_place_is_refused() {
    List<JsonChanges.Change> changes = JsonChanges.of(CanonicalJson.parse(withProof()));

    assertThat(changes).hasSizeGreaterThan(2_000);
    assertThat(changes)
        .filteredOn(change -> isAccepted(change.document()))
        .extracting(JsonChanges.Change::what)
        .containsExactly(".proof wrapped");
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void a_token_changed_in_any_character_is_refused(String token) {
    for (int k = 0; k < token.length(); k++) {
      for (String other : new String[] {token.charAt(k) == 'A' ? "B" : "A", "", "é"}) {
        String changed = token.substring(0, k) + other + token.substring(k + 1);
        assertThat(VERIFIER.verify(changed, NOW).isValid()).as("%s at %d", other, k).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void the_last_character_of_a_token_has_no_spare_bits(String token) {
    String beginning = token.substring(0, token.length() - 1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    assertThat(alphabet.chars().mapToObj(c -> beginning + (char) c))
        .filteredOn(changed -> VERIFIER.verify(changed, NOW).isValid())
        .containsExactly(token);
  }

  @ParameterizedTest
  @EnumSource(JwtForm.class)
  void a_token_with_another_header_or_payload_is_refused(JwtForm form) {
    String token = BY_RSA.asJwt(certificate(), form);
    String[] parts = token.split("\\.", -1);
    for (int part = 0; part < 2; part++) {
      String[] changed = parts.clone();
      for (JsonChanges.Change change : JsonChanges.of(CanonicalJson.parse(text(parts[part])))) {
        changed[part] = base64(CanonicalJson.write(change.document()));
        assertThat(VERIFIER.verify(String.join(".", changed), NOW).isValid())
            .as(change.what())
            .isFalse();
      }
    }
  }

  private static String text(String part) {
    return new String(Base64Url.decode(part).orElseThrow(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void a_token_cut_off_or_continued_is_refused(String token) {
    for (int k = 0; k < token.length(); k += 1 + (token.length() - k) / 100) {
      assertThat(VERIFIER.verify(token.substring(0, k), NOW).isValid()).isFalse();
    }
    for (String more : new String[] {"=", "==", "A", ".", ".A", token, "." + token, "\nA"}) {
      assertThat(VERIFIER.verify(token + more, NOW).isValid()).isFalse();
    }
  }

  @Test
  void a_token_with_the_signature_of_another_one_is_refused() {
    String one = BY_RSA.asJwt(certificate(), JwtForm.OPEN_BADGES);
    String other = BY_RSA.asJwt(certificate(), JwtForm.VC_JOSE_COSE);
    String mixed = one.substring(0, one.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
    assertThat(VERIFIER.verify(mixed, NOW).isValid()).isFalse();
  }

  @Test
  void a_revocation_list_changed_in_any_place_is_not_believed() {
    RevocationList list =
        RevocationList.EMPTY.revoke(certificate().code(), LocalDate.of(2026, 5, 1), "Fraud");
    String signed = BY_ED25519.revocationsWithProof(list, SIGNED);
    List<JsonChanges.Change> changes = JsonChanges.of(CanonicalJson.parse(signed));

    assertThat(changes).hasSizeGreaterThan(300);
    assertThat(changes)
        .filteredOn(
            change ->
                !VERIFIER
                    .withRevocations(CanonicalJson.write(change.document()))
                    .verify(withProof(), NOW)
                    .check(Subject.REVOCATION)
                    .reason()
                    .startsWith("The revocation list cannot be believed: "))
        .extracting(JsonChanges.Change::what)
        .containsExactly(".proof wrapped");
  }
}
