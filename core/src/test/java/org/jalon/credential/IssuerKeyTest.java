package org.jalon.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys in the forms that the specifications publish, and what is no key. */
class IssuerKeyTest {

  /** RFC 8410, 10.3. */
  private static final String PEM =
      """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
      -----END PRIVATE KEY-----
      """;

  /** RFC 7638, 3.1. */
  private static final String RSA_MODULUS =
      "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn"
          + "64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajr"
          + "n1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";

  /** The vectors of the did:key method, test-vectors/ed25519-x25519.json. */
  @ParameterizedTest
  @CsvSource({
    "00, z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp",
    "01, z6MkjchhfUsD6mmvni8mCdXHw216Xrm9bQe2mBH1P5RDjVJG",
    "02, z6MknGc3ocHs3zdPiJbnaaqDi58NGb4pk1Sp9WxWufuXSdxf",
    "03, z6MkvqoYXQfDDJRv8L4wKzxYeuKyVZBfi9Qo6Ro8MiLH3kDQ",
    "04, z6MkwW6aqMnjgrhJXFUko3NnZPGzVpkNzhYK7yEhnsibmLwL"
  })
  void a_seed_gives_the_published_did_key(String lastByte, String multikey) {
    IssuerPublicKey key = TestCredentials.ed25519("00".repeat(31) + lastByte).publicKey();

    assertThat(key.issuer()).hasToString("did:key:" + multikey);
    assertThat(key.id()).isEqualTo("did:key:" + multikey + "#" + multikey);
    assertThat(IssuerPublicKey.ofDidKey("did:key:" + multikey)).isEqualTo(key);
  }

  /** RFC 8037, appendix A. */
  @Test
  void the_key_and_the_signature_of_rfc_8037_are_the_published_ones() {
    byte[] seed = Base64Url.decode("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A").orElseThrow();
    IssuerKey key = TestCredentials.ed25519(HexFormat.of().formatHex(seed));

    assertThat(key.publicKey().jwk())
        .contains("\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"")
        .contains("\"alg\":\"EdDSA\"", "\"crv\":\"Ed25519\"", "\"kty\":\"OKP\"");
    String signed = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
    assertThat(Base64Url.encode(key.sign(signed.getBytes(StandardCharsets.US_ASCII))))
        .isEqualTo(
            "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
  }

  @Test
  void an_rsa_key_is_named_by_its_published_thumbprint() {
    String jwk = "{\"kty\":\"RSA\",\"n\":\"" + RSA_MODULUS + "\",\"e\":\"AQAB\"}";
    IssuerPublicKey key = IssuerPublicKey.ofJwk(jwk);

    String name =
        "urn:ietf:params:oauth:jwk-thumbprint:sha-256:NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs";
    assertThat(key.id()).isEqualTo(name);
    assertThat(key.issuer()).hasToString(name);
    assertThat(key.jwk()).contains(RSA_MODULUS, "\"alg\":\"RS256\"");
    assertThat(IssuerPublicKey.ofJwk(key.jwk())).isEqualTo(key);
  }

  @Test
  void a_pem_file_gives_the_published_public_key() {
    IssuerKey key = IssuerKey.ofPem(PEM);
    String x =
        Base64Url.encode(
            HexFormat.of()
                .parseHex("19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1"));

    assertThat(key.publicKey().jwk()).contains("\"x\":\"" + x + "\"");
    assertThat(IssuerPublicKey.ofJwk(key.publicKey().jwk())).isEqualTo(key.publicKey());
  }

  @Test
  void a_pem_file_of_an_rsa_key_gives_the_same_key() {
    KeyPair pair = TestCredentials.rsaPair(2048);
    assertThat(IssuerKey.ofPem(pem(pair)).publicKey())
        .isEqualTo(IssuerPublicKey.of(pair.getPublic()))
        .hasSameHashCodeAs(IssuerPublicKey.of(pair.getPublic()));
  }

  static String pem(KeyPair pair) {
    String base64 = Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded());
    return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
  }

  @Test
  void a_new_key_signs_and_is_another_one_each_time() {
    SecureRandom random = new SecureRandom();
    IssuerKey key = IssuerKey.generate(random);
    byte[] message = {1, 2, 3};
    assertThat(key.publicKey().verifies(message, key.sign(message))).isTrue();
    assertThat(IssuerKey.generate(random).publicKey()).isNotEqualTo(key.publicKey());
  }

  @Test
  void a_key_may_be_named_for_its_issuer() {
    IssuerKey key =
        TestCredentials.STRANGER.named("https://a.example/#k", URI.create("https://a.example/"));
    assertThat(key).hasToString("IssuerKey[ED25519, https://a.example/#k]");
    assertThat(key.publicKey()).hasToString("IssuerPublicKey[ED25519, https://a.example/#k]");
    assertThat(key.publicKey().issuer()).hasToString("https://a.example/");
    assertThat(key.publicKey().jwk()).contains("\"kid\":\"https://a.example/#k\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> key.named("key 1", URI.create("https://a.example/")))
        .withMessage("The id of the key (key 1) must be an absolute URI.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> key.named("urn:k", URI.create("a")))
        .withMessage("The id of the issuer (a) must be an absolute URI.");
  }

  @Test
  void keys_of_two_pairs_are_refused() {
    KeyPair one = Ed25519Keys.generate(new SecureRandom());
    KeyPair other = Ed25519Keys.generate(new SecureRandom());
    KeyPair rsa = TestCredentials.rsaPair(2048);
    for (KeyPair mixed :
        new KeyPair[] {
          new KeyPair(one.getPublic(), other.getPrivate()),
          new KeyPair(rsa.getPublic(), one.getPrivate()),
          new KeyPair(one.getPublic(), rsa.getPrivate())
        }) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> IssuerKey.of(mixed))
          .withMessage("The private key and the public key are of two pairs.");
    }
  }

  @Test
  void a_key_that_is_short_or_of_another_kind_is_refused() throws NoSuchAlgorithmException {
    KeyPair curve = KeyPairGenerator.getInstance("EC").generateKeyPair();
    KeyPair edwards = KeyPairGenerator.getInstance("Ed448").generateKeyPair();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestCredentials.rsa(1024))
        .withMessage("The RSA key has 1024 bits; it must have between 2048 and 16384.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IssuerKey.ofPem(pem(TestCredentials.rsaPair(1024))))
        .withMessageContaining("1024 bits");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IssuerKey.of(curve))
        .withMessage("The key is of the kind EC; it must be Ed25519 or RSA.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IssuerKey.of(edwards))
        .withMessage("The key is of the kind EdDSA; it must be Ed25519 or RSA.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "did:key:",
        "did:key:z",
        "did:web:example.org",
        "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWq0",
        "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDoo",
        "did:key:z6LShs9GGnqk85isEBzzshkuVWrVKsRp24GnDuHk8QWkARMW",
        "did:key:m6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp"
      })
  void what_is_no_did_key_of_ed25519_is_refused(String did) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IssuerPublicKey.ofDidKey(did))
        .withMessage("The DID (" + did + ") must be the did:key of an Ed25519 key, did:key:z6Mk…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"kty\":\"OKP\",\"crv\":\"Ed448\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}",
        "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHUR\"}",
        "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":1}",
        "{\"kty\":\"RSA\",\"n\":\"AQAB\"}",
        "{\"kty\":\"oct\",\"k\":\"AQAB\"}"
      })
  void what_is_no_json_web_key_of_ed25519_or_rsa_is_refused(String jwk) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IssuerPublicKey.ofJwk(jwk))
        .withMessage("The JSON Web Key must be of Ed25519 or RSA.");
  }

  @Test
  void a_json_web_key_with_its_private_part_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> IssuerPublicKey.ofJwk("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"d\":\"secret\"}"))
        .withMessage("The JSON Web Key (d is given) must not have a private part.");
  }

  @Test
  void two_trusted_keys_of_one_id_are_refused() {
    IssuerPublicKey key = TestCredentials.ED25519.publicKey();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrustedKeys.of(key, key))
        .withMessage("Two keys have the id https://example.org/issuer#key-1.");
  }

  @Property(tries = 500)
  void bytes_in_base_58_and_back_are_the_same(@ForAll byte[] bytes) {
    if (bytes.length <= 100) {
      assertThat(Base58.decode(Base58.encode(bytes)).orElseThrow()).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "00, 1",
    "0000, 11",
    "61, 2g",
    "626262, a3gV",
    "00eb15231dfceb60925886b67d065299925915aeb172c06647, 1NS17iag9jJgTHD1VXjvLCEnZuQ3rJDE9L"
  })
  void published_texts_in_base_58_are_their_bytes(String hex, String text) {
    assertThat(Base58.encode(HexFormat.of().parseHex(hex))).isEqualTo(text);
    assertThat(Base58.decode(text).orElseThrow()).isEqualTo(HexFormat.of().parseHex(hex));
  }

  @Test
  void other_texts_are_not_base_58() {
    for (String text : new String[] {"0", "O", "I", "l", "é", "2g ", "2".repeat(201)}) {
      assertThat(Base58.decode(text)).isEmpty();
    }
  }
}
