package org.jalon.examples.commandline;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jalon.credential.IssuerPublicKey;
import org.jalon.credential.TrustedKeys;
import org.jalon.json.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of an issuer, from a file that the verifier got from somebody trusted: a
 * controlled identifier document as certify writes it, a JSON Web Key, or a did:key.
 */
final class TrustedIssuer {

  private static final int MAXIMUM_BYTES = 1 << 20;
  private static final String METHODS = "verificationMethod";

  private TrustedIssuer() {}

  static TrustedKeys read(Streams streams, String file) throws IOException {
    try (Input input = Input.open(streams, file)) {
      String text = new String(input.readAtMost(MAXIMUM_BYTES), StandardCharsets.UTF_8).strip();
      return TrustedKeys.of(keys(file, text).toArray(IssuerPublicKey[]::new));
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(
          file
              + ": The file must have the public key of an issuer: the issuer.json of certify, a JSON Web Key, or a did:key. "
              + e.getMessage());
    }
  }

  private static List<IssuerPublicKey> keys(String file, String text) {
    if (text.startsWith("did:")) {
      return List.of(IssuerPublicKey.ofDidKey(text));
    }
    JsonMembers document = new JsonMembers(file, "$", CanonicalJson.parse(text));
    if (!document.has(METHODS)) {
      return List.of(IssuerPublicKey.ofJwk(text));
    }
    List<IssuerPublicKey> keys = new ArrayList<>();
    URI issuer = document.uri("id");
    for (Object element : document.list(METHODS)) {
      if (element instanceof Map<?, ?> members) {
        JsonMembers method = new JsonMembers(file, "$." + METHODS + "[…]", texts(members));
        IssuerPublicKey key =
            IssuerPublicKey.ofJwk(CanonicalJson.write(method.object("publicKeyJwk").members()));
        keys.add(key.named(method.text("id"), issuer));
      }
    }
    return keys;
  }

  private static Map<String, @Nullable Object> texts(Map<?, ?> object) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    object.forEach((name, value) -> members.put(String.valueOf(name), value));
    return members;
  }
}
