package org.jalon.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.credential.TestCredentials.ED25519;
import static org.jalon.credential.TestCredentials.NOW;
import static org.jalon.credential.TestCredentials.VERIFIER;
import static org.jalon.credential.TestCredentials.base64;
import static org.jalon.credential.TestCredentials.signedAgain;
import static org.jalon.credential.TestCredentials.withProof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jalon.credential.VerificationCheck.Outcome;
import org.jalon.credential.VerificationCheck.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the text, the answer is a report of a bounded size. */
class HostileCredentialTest {

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static Stream<String> hostile() {
    String object = base64("{}");
    return Stream.of(
        "",
        " ",
        "\u0000",
        ".",
        "..",
        "...",
        "a.b.c",
        "{",
        "{}",
        "[]",
        "null",
        "{}.{}.{}",
        "\uFEFF" + withProof(),
        "\uD83D",
        "{\"\uD83D\":1}",
        "{\"a\":".repeat(200_000),
        "[".repeat(500_000),
        "{\"a\":[" + "[".repeat(500) + "]".repeat(500) + "]}",
        "{\"a\":1e999999999}",
        "{\"a\":" + "9".repeat(100_000) + "}",
        "{\"a\":\"" + "x".repeat(3_000_000) + "\"}",
        "x".repeat(5_000_000),
        ".".repeat(1_000_000),
        object + "." + object + "." + "A".repeat(1_000_000),
        object + "." + object + ".",
        "." + object + ".",
        object + ".." + object,
        object + "." + object,
        object + "." + object + "." + object + "." + object,
        base64("[]") + "." + object + ".AA",
        base64("\"x\"") + "." + object + ".AA",
        base64("{\"alg\":".repeat(10_000)) + "." + object + ".AA",
        Base64Url.encode(new byte[] {(byte) 0xff, (byte) 0xfe}) + "." + object + ".AA",
        object + "." + Base64Url.encode(new byte[] {'{', '"', (byte) 0xc0, '"', '}'}) + ".AA",
        object + "=." + object + ".AA",
        object + "." + object + ".AB",
        object + "." + object + ".A",
        object + "." + object + ".A A",
        object + "." + object + ".+/",
        withProof() + withProof(),
        withProof().replace("{", "{\"a\":1,\"a\":1,"),
        withProof().replace("\"proofValue\":\"z", "\"proofValue\":\"z" + "2".repeat(500_000)));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void a_hostile_text_gives_a_short_report(String text) {
    VerificationReport report = VERIFIER.verify(text, NOW);
    assertThat(report.isValid()).isFalse();
    assertThat(report.checks())
        .hasSize(5)
        .allSatisfy(check -> assertThat(check.reason()).isNotBlank().hasSizeLessThan(600));
    assertThat(VERIFIER.withRevocations(text).verify(withProof(), NOW).check(Subject.REVOCATION))
        .matches(check -> check.outcome() == Outcome.FAILED)
        .satisfies(check -> assertThat(check.reason()).hasSizeLessThan(600));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a.b                  | The text is neither a JSON object nor a token of three parts.
          e30=.e30.AA          | The header of the token is not in canonical base64url.
          e30.e31.AA           | The payload of the token is not in canonical base64url.
          e30.e30.AB           | The signature of the token is not in canonical base64url.
          e30.W10.AA           | The payload of the token: An object is expected.
          _w.e30.AA            | The header of the token is not in UTF-8.
          {"a":1}              | The first @context must be https://www.w3.org/ns/credentials/v2.
          {"a":1,"a":1}        | The text is not well-formed JSON: Duplicate field 'a'.
          """)
  void the_report_says_what_is_wrong_with_the_form(String text, String reason) {
    assertThat(VERIFIER.verify(text, NOW).check(Subject.FORM))
        .isEqualTo(new VerificationCheck(Subject.FORM, Outcome.FAILED, reason));
  }

  /** Even when the issuer signed it so. */
  @Test
  void a_member_of_the_wrong_type_gives_a_report() {
    List<Object> wrong =
        Arrays.asList(
            1,
            -1.5,
            true,
            "x",
            List.of(),
            List.of(1),
            List.of(Map.of()),
            Map.of(),
            Map.of("id", 1));
    for (String name :
        new String[] {
          "@context",
          "id",
          "type",
          "issuer",
          "validFrom",
          "validUntil",
          "credentialSubject",
          "credentialStatus"
        }) {
      for (Object value : wrong) {
        assertThat(VERIFIER.verify(signedAgain(ED25519, Map.of(name, value)), NOW).checks())
            .as("%s: %s", name, value)
            .hasSize(5);
      }
    }
  }

  @Property(tries = 1_000)
  void any_text_gives_a_report(@ForAll String text) {
    assertThat(VERIFIER.verify(text, NOW).isValid()).isFalse();
  }

  @Property(tries = 300)
  void a_credential_with_random_changes_gives_a_report(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(withProof());
    for (int k = random.nextInt(5); k >= 0; k--) {
      int place = random.nextInt(text.length());
      text.replace(
          place, place + random.nextInt(3), "{}[]\",:1e\\".charAt(random.nextInt(10)) + "");
    }
    VerificationReport report = VERIFIER.verify(text.toString(), NOW);
    assertThat(report.checks()).hasSize(5);
    assertThat(report.isValid()).isEqualTo(sameData(text.toString(), withProof()));
  }

  /** A change may keep the data: {@code \/} is another way to write a slash. */
  private static boolean sameData(String text, String other) {
    try {
      return STRICT.readTree(text).equals(STRICT.readTree(other));
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  @Test
  void an_escaped_slash_is_the_same_data() {
    assertThat(VERIFIER.verify(withProof().replace("/", "\\/"), NOW).isValid()).isTrue();
  }
}
