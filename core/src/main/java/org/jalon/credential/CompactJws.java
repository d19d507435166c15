package org.jalon.credential;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jalon.json.CanonicalJson;
import org.jalon.json.JsonFormatException;
import org.jalon.json.JsonLimits;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Web Signature in its compact form. The algorithm is that of the key, never that of the
 * token; the key is one of the trusted ones, never one that the token brings along.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7515">RFC 7515</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8725">RFC 8725: Best current practices</a>
 */
final class CompactJws {

  private static final int LONGEST_SIGNATURE = 4_096;

  private final String signed;
  private final Members header;
  private final byte[] payload;
  private final byte[] signature;

  private CompactJws(String signed, Members header, byte[] payload, byte[] signature) {
    this.signed = signed;
    this.header = header;
    this.payload = payload;
    this.signature = signature;
  }

  static String sign(Map<String, ?> payload, String type, IssuerKey key) {
    Map<String, Object> header =
        Map.of("alg", key.publicKey().kind().jose(), "kid", key.publicKey().id(), "typ", type);
    String signed = encoded(header) + "." + encoded(payload);
    return signed + "." + Base64Url.encode(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String encoded(Map<String, ?> object) {
    return Base64Url.encode(CanonicalJson.write(object).getBytes(StandardCharsets.UTF_8));
  }

  static CompactJws parse(String token, JsonLimits limits) throws Refusal {
    int first = token.indexOf('.');
    int last = token.lastIndexOf('.');
    Refusal.unless(
        first > 0 && last > first + 1 && token.indexOf('.', first + 1) == last,
        "The text is neither a JSON object nor a token of three parts.");
    Refusal.unless(token.length() - last <= LONGEST_SIGNATURE, "The signature is too long.");
    byte[] payload = bytes("payload", token.substring(first + 1, last));
    return new CompactJws(
        token.substring(0, last),
        object("header", bytes("header", token.substring(0, first)), limits),
        payload,
        bytes("signature", token.substring(last + 1)));
  }

  private static byte[] bytes(String part, String text) throws Refusal {
    return Base64Url.decode(text)
        .orElseThrow(
            () -> new Refusal("The " + part + " of the token is not in canonical base64url."));
  }

  private static Members object(String part, byte[] bytes, JsonLimits limits) throws Refusal {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Members.of(CanonicalJson.parse(text, limits));
    } catch (CharacterCodingException e) {
      throw new Refusal("The " + part + " of the token is not in UTF-8.");
    } catch (JsonFormatException e) {
      throw new Refusal("The " + part + " of the token: " + e.problems().get(0).message());
    }
  }

  /** The form that the token says it has; without a type it is that of Open Badges. */
  JwtForm form() throws Refusal {
    String type = header.has("typ") ? header.text("typ") : JwtForm.OPEN_BADGES.type();
    return Arrays.stream(JwtForm.values())
        .filter(form -> form.type().equals(type))
        .findFirst()
        .orElseThrow(() -> new Refusal("The token is of another type: " + Refusal.shown(type)));
  }

  Members payload(JsonLimits limits) throws Refusal {
    return object("payload", payload, limits);
  }

  /**
   * The key that signed the token.
   *
   * @throws Refusal if none of the trusted keys did
   */
  IssuerPublicKey verified(TrustedKeys keys) throws Refusal {
    for (String extension : new String[] {"crit", "b64"}) {
      Refusal.unless(
          !header.has(extension),
          "The token needs an extension (" + extension + ") that this verifier does not have.");
    }
    Refusal.unless(
        header.has("kid"), "The token does not name its key; one that it contains is not trusted.");
    @Nullable Object id = header.text("kid");
    IssuerPublicKey key =
        keys.find(String.valueOf(id)).orElseThrow(() -> DataIntegrity.unknownKey(id));
    Refusal.unless(
        key.kind().jose().equals(header.object().get("alg")),
        "The algorithm of the token is not that of the key, %s.".formatted(key.kind().jose()));
    Refusal.unless(
        key.verifies(signed.getBytes(StandardCharsets.US_ASCII), signature),
        "The signature is not that of the key "
            + key.id()
            + " over this token: it was changed, or signed by somebody else.");
    return key;
  }
}
