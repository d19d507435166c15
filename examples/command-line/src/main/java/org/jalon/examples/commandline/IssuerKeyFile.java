package org.jalon.examples.commandline;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.credential.IssuerKey;
import org.jalon.credential.IssuerPublicKey;

/** Reads the private key of an issuer. What it is made of is never shown. */
final class IssuerKeyFile {

  private static final int MAXIMUM_BYTES = 1 << 16;

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private IssuerKeyFile() {}

  /** The key in a file, named for an issuer if there is one. */
  static IssuerKey read(Streams streams, String file, Optional<URI> issuer) throws IOException {
    try (Input input = Input.open(streams, file)) {
      warnIfOthersCanRead(streams, file);
      String pem = new String(input.readAtMost(MAXIMUM_BYTES), StandardCharsets.ISO_8859_1);
      IssuerKey key = IssuerKey.ofPem(pem);
      return issuer.map(id -> key.named(id + "#key-1", id)).orElse(key);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(file + ": " + e.getMessage());
    }
  }

  private static void warnIfOthersCanRead(Streams streams, String file) throws IOException {
    try {
      Set<PosixFilePermission> permissions =
          EnumSet.copyOf(Files.getPosixFilePermissions(Path.of(file)));
      if (permissions.removeAll(OTHERS)) {
        streams
            .err()
            .println(
                file
                    + ": Others than its owner can read or change the private key. Maybe take that right from them (chmod 600).");
      }
    } catch (UnsupportedOperationException e) {
      return; // a system without such rights
    }
  }

  /** Whether it signs tokens only: the proof inside a document needs an Ed25519 key. */
  static boolean isRsa(IssuerKey key) {
    return key.publicKey().jwk().contains("\"kty\":\"RSA\"");
  }

  /** What a verifier needs: the public key and whose it is, as a controlled identifier document. */
  static String publicDocument(IssuerPublicKey key) {
    String issuer = key.issuer().toString();
    Map<String, Object> method = new LinkedHashMap<>();
    method.put("id", key.id());
    method.put("type", "JsonWebKey");
    method.put("controller", issuer);
    method.put("publicKeyJwk", new JsonPrinter.Raw(key.jwk()));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", List.of("https://www.w3.org/ns/cid/v1"));
    document.put("id", issuer);
    document.put("verificationMethod", List.of(method));
    document.put("assertionMethod", List.of(key.id()));
    return JsonPrinter.print(document);
  }
}
