package org.jalon.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.credential.TestCredentials.BY_RSA;
import static org.jalon.credential.TestCredentials.ED25519;
import static org.jalon.credential.TestCredentials.NOW;
import static org.jalon.credential.TestCredentials.RSA;
import static org.jalon.credential.TestCredentials.STRANGER;
import static org.jalon.credential.TestCredentials.VERIFIER;
import static org.jalon.credential.TestCredentials.base64;
import static org.jalon.credential.TestCredentials.certificate;
import static org.jalon.credential.TestCredentials.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jalon.credential.VerificationCheck.Outcome;
import org.jalon.credential.VerificationCheck.Subject;
import org.jalon.json.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known to go wrong with JSON Web Tokens (RFC 8725). */
class JwtAttackTest {

  private static final String KID = "\"kid\":\"https://example.org/issuer#key-2\"";

  private static String payload() {
    String token = BY_RSA.asJwt(certificate(), JwtForm.OPEN_BADGES);
    return new String(
        Base64Url.decode(token.split("\\.", -1)[1]).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static void refused(String token, Subject subject, String reason) {
    VerificationReport report = VERIFIER.verify(token, NOW);
    assertThat(report.check(subject))
        .isEqualTo(new VerificationCheck(subject, Outcome.FAILED, reason));
    assertThat(report.isValid()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "HS256", "EdDSA", "RS384", "PS256", "ES256", "rs256", ""})
  void an_algorithm_other_than_that_of_the_key_is_refused(String algorithm) {
    String header = "{\"alg\":\"%s\",%s}".formatted(algorithm, KID);
    String reason = "The algorithm of the token is not that of the key, RS256.";
    refused(token(header, payload(), RSA), Subject.SIGNATURE, reason);
    refused(base64(header) + "." + base64(payload()) + ".", Subject.SIGNATURE, reason);
  }

  @Test
  void the_public_key_is_no_secret_to_authenticate_with() throws GeneralSecurityException {
    byte[] secret = RSA.publicKey().jwk().getBytes(StandardCharsets.UTF_8);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    String signed = base64("{\"alg\":\"HS256\"," + KID + "}") + "." + base64(payload());
    String signature = Base64Url.encode(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
    refused(
        signed + "." + signature,
        Subject.SIGNATURE,
        "The algorithm of the token is not that of the key, RS256.");
  }

  @Test
  void a_key_in_the_header_is_not_trusted() {
    String jwk = "\"jwk\":" + STRANGER.publicKey().jwk();
    refused(
        token("{\"alg\":\"EdDSA\"," + jwk + "}", payload(), STRANGER),
        Subject.SIGNATURE,
        "The token does not name its key; one that it contains is not trusted.");
    refused(
        token(
            "{\"alg\":\"EdDSA\",\"kid\":\"https://example.org/issuer#key-1\"," + jwk + "}",
            payload(),
            STRANGER),
        Subject.SIGNATURE,
        "The signature is not that of the key https://example.org/issuer#key-1 over this token: it was changed, or signed by somebody else.");
    refused(
        token(
            "{\"alg\":\"EdDSA\",\"x5c\":[\"AA\"],\"jku\":\"https://evil.example/\"}",
            payload(),
            STRANGER),
        Subject.SIGNATURE,
        "The token does not name its key; one that it contains is not trusted.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"crit\":[\"b64\"]", "\"crit\":[]", "\"crit\":[\"exp\"]"})
  void an_extension_that_must_be_understood_is_refused(String extension) {
    refused(
        token("{\"alg\":\"RS256\"," + KID + "," + extension + "}", payload(), RSA),
        Subject.SIGNATURE,
        "The token needs an extension (crit) that this verifier does not have.");
  }

  @Test
  void a_payload_that_is_not_encoded_is_refused() {
    refused(
        token("{\"alg\":\"RS256\"," + KID + ",\"b64\":false}", payload(), RSA),
        Subject.SIGNATURE,
        "The token needs an extension (b64) that this verifier does not have.");
  }

  @Test
  void a_token_without_a_type_is_one_of_open_badges() {
    assertThat(
            VERIFIER
                .verify(token("{\"alg\":\"RS256\"," + KID + "}", payload(), RSA), NOW)
                .isValid())
        .isTrue();
  }

  /** Explicit typing, RFC 8725, 3.11. */
  @ParameterizedTest
  @ValueSource(strings = {"at+jwt", "jwt", "vp+jwt", "secevent+jwt"})
  void a_token_of_another_type_is_refused(String type) {
    refused(
        token("{\"alg\":\"RS256\"," + KID + ",\"typ\":\"" + type + "\"}", payload(), RSA),
        Subject.FORM,
        "The token is of another type: " + type);
  }

  /** Even when the issuer signed it so. */
  @ParameterizedTest
  @CsvSource({
    "iss, https://example.org/other",
    "jti, https://example.org/certificates/P-CDFGHJKM",
    "sub, https://example.org/certificates/P-2346789B",
    "nbf, 1772323201",
    "exp, 1867017600",
    "iss, ''",
    "jti, ''",
    "sub, ''",
    "nbf, ''",
    "exp, ''"
  })
  void a_claim_that_contradicts_the_credential_is_refused(String name, String value) {
    Map<String, Object> claims = new LinkedHashMap<>(CanonicalJson.parse(payload()));
    claims.remove(name);
    if (!value.isEmpty()) {
      claims.put(name, value.startsWith("1") ? (Object) Long.valueOf(value) : value);
    }
    refused(
        token("{\"alg\":\"RS256\"," + KID + ",\"typ\":\"JWT\"}", CanonicalJson.write(claims), RSA),
        Subject.FORM,
        "The claim " + name + " does not say the same as the credential.");
  }

  @Test
  void the_other_form_needs_no_claims_but_those_it_has_must_agree() {
    String header = "{\"alg\":\"RS256\"," + KID + ",\"typ\":\"vc+jwt\"}";
    Map<String, Object> claims = new LinkedHashMap<>(CanonicalJson.parse(payload()));
    claims.remove("sub");
    assertThat(VERIFIER.verify(token(header, CanonicalJson.write(claims), RSA), NOW).isValid())
        .isTrue();
    claims.put("iss", "https://example.org/other");
    refused(
        token(header, CanonicalJson.write(claims), RSA),
        Subject.FORM,
        "The claim iss does not say the same as the credential.");
  }

  @Test
  void a_signature_of_the_same_key_over_something_else_is_refused() {
    String header = "{\"alg\":\"EdDSA\",\"kid\":\"https://example.org/issuer#key-1\"}";
    String other = token(header, "{}", ED25519);
    refused(
        base64(header) + "." + base64(payload()) + other.substring(other.lastIndexOf('.')),
        Subject.SIGNATURE,
        "The signature is not that of the key https://example.org/issuer#key-1 over this token: it was changed, or signed by somebody else.");
  }
}
