package org.jalon.examples.commandline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * Records, a key of an issuer that nobody trusts, and what credentials say about it.
 *
 * @param certification bank, policy and records
 * @param key the private key's file
 * @param settings what credentials say about the issuer
 */
record CredentialFiles(CertificationFiles certification, String key, String settings) {

  static CredentialFiles in(Path folder, int persons) throws Exception {
    return with("Ed25519", folder, persons);
  }

  /** With a new key of some algorithm, which its owner alone can read. */
  static CredentialFiles with(String algorithm, Path folder, int persons) throws Exception {
    byte[] key =
        KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPrivate().getEncoded();
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(key)
            + "\n-----END PRIVATE KEY-----\n";
    Path file = Files.writeString(folder.resolve("key.pem"), pem);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return new CredentialFiles(
        CertificationFiles.in(folder, persons),
        file.toString(),
        ProgramRun.resource("credentials/issuer-settings.json"));
  }

  String[] command(String out, String... more) {
    return Stream.concat(
            Stream.of(certification.command(out, "--credentials", key, "--issuer", settings)),
            Stream.of(more))
        .toArray(String[]::new);
  }

  ProgramRun certify(String out, String... more) {
    return ProgramRun.of(command(out, more));
  }

  Path credentials(String out) {
    return certification.out(out).resolve("credentials");
  }

  /** The lines of the index: code, record, line of the decision. */
  List<String[]> index(String out) {
    return ProgramRun.read(credentials(out).resolve("index.csv").toString())
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .toList();
  }

  /** Verifies the credential of a file or a code, with the directory of a run. */
  ProgramRun verify(String out, String credential, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("verify", credential, "--certificates", credentials(out).toString()));
    arguments.addAll(List.of(more));
    return ProgramRun.of(arguments.toArray(String[]::new));
  }
}
