package org.jalon.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.jalon.credential.TestCredentials.ADDRESSES;
import static org.jalon.credential.TestCredentials.BY_RSA;
import static org.jalon.credential.TestCredentials.SIGNED;
import static org.jalon.credential.TestCredentials.certificate;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jalon.referential.Language;
import org.junit.jupiter.api.Test;

/** The private key stands in no text that anybody could log. */
class PrivateKeySecrecyTest {

  private static final KeyPair EDWARDS = Ed25519Keys.generate(new SecureRandom());
  private static final KeyPair RSA = TestCredentials.rsaPair(2048);
  private static final List<String> SECRETS = secrets();

  /**
   * The secret in the forms in which it might leak, in pieces short enough to find a part of it.
   */
  private static List<String> secrets(KeyPair pair) {
    byte[] der = pair.getPrivate().getEncoded();
    byte[] secret =
        pair.getPrivate() instanceof RSAPrivateCrtKey rsa
            ? rsa.getPrivateExponent().toByteArray()
            : Arrays.copyOfRange(der, der.length - 32, der.length);
    List<String> pieces = new ArrayList<>();
    for (String whole :
        new String[] {
          HexFormat.of().formatHex(secret),
          Base64.getEncoder().encodeToString(der).substring(30),
          Base64Url.encode(secret),
          Arrays.toString(secret)
        }) {
      for (int k = 0; k + 16 <= whole.length(); k += 8) {
        pieces.add(whole.substring(k, k + 16));
      }
    }
    return pieces;
  }

  private static List<String> secrets() {
    List<String> secrets = new ArrayList<>(secrets(EDWARDS));
    secrets.addAll(secrets(RSA));
    return secrets;
  }

  private static void hasNoSecret(String text) {
    assertThat(SECRETS.stream().filter(text::contains)).isEmpty();
  }

  private static String trace(Throwable problem) {
    StringWriter text = new StringWriter();
    problem.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void a_secret_that_leaked_would_be_found() {
    String text = Base64.getEncoder().encodeToString(EDWARDS.getPrivate().getEncoded());
    assertThat(SECRETS).anyMatch(text::contains);
  }

  @Test
  void no_object_shows_its_private_key() {
    for (KeyPair pair : new KeyPair[] {EDWARDS, RSA}) {
      IssuerKey key = IssuerKey.of(pair);
      CredentialIssuer issuer = new CredentialIssuer(key, ADDRESSES, Language.FRENCH);
      hasNoSecret(key + " " + issuer + " " + key.publicKey() + " " + key.publicKey().jwk());
      assertThat(key.toString()).contains(key.publicKey().id());
    }
  }

  @Test
  void no_refusal_of_a_damaged_file_shows_it() {
    for (KeyPair pair : new KeyPair[] {EDWARDS, RSA}) {
      String pem = IssuerKeyTest.pem(pair);
      for (int k = 0; k < pem.length(); k += 1 + pem.length() / 200) {
        for (String damaged :
            new String[] {
              pem.substring(0, k),
              pem.substring(0, k) + pem.substring(k + 1),
              pem.substring(0, k) + "*" + pem.substring(k + 1),
              pem.substring(0, k) + (pem.charAt(k) == 'A' ? "B" : "A") + pem.substring(k + 1)
            }) {
          Throwable problem = catchThrowable(() -> IssuerKey.ofPem(damaged));
          if (problem != null) {
            assertThat(problem).isInstanceOf(IllegalArgumentException.class).hasNoCause();
            hasNoSecret(trace(problem));
          }
        }
      }
    }
  }

  @Test
  void a_file_in_another_form_is_refused_with_what_to_do() {
    String pem = IssuerKeyTest.pem(EDWARDS);
    for (String other :
        new String[] {
          "",
          pem.replace("PRIVATE", "ENCRYPTED PRIVATE"),
          pem.replace("PRIVATE", "RSA PRIVATE"),
          pem + pem
        }) {
      assertThat(catchThrowable(() -> IssuerKey.ofPem(other)))
          .hasMessage(
              "The text is not an unencrypted private key of Ed25519 or RSA in PKCS#8, which begins with"
                  + " -----BEGIN PRIVATE KEY-----. Maybe it is encrypted or in another form:"
                  + " openssl pkcs8 -topk8 -nocrypt converts it.");
    }
  }

  @Test
  void no_refusal_to_sign_shows_the_key() {
    IssuerKey key = IssuerKey.of(RSA);
    CredentialIssuer issuer = new CredentialIssuer(key, ADDRESSES, Language.ENGLISH);
    hasNoSecret(trace(catchThrowable(() -> issuer.withProof(certificate(), SIGNED))));
    assertThat(catchThrowable(() -> BY_RSA.withProof(certificate(), SIGNED))).isNotNull();
  }

  @Test
  void a_key_cannot_be_serialized() throws Exception {
    try (ObjectOutputStream stream = new ObjectOutputStream(new ByteArrayOutputStream())) {
      assertThat(catchThrowable(() -> stream.writeObject(IssuerKey.of(EDWARDS))))
          .isInstanceOf(NotSerializableException.class);
    }
  }
}
