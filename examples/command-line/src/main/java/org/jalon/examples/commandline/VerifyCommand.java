package org.jalon.examples.commandline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jalon.certification.VerificationCode;
import org.jalon.credential.CredentialVerifier;
import org.jalon.credential.VerificationReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies a credential, offline. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Verifies a credential, without a connection.",
      "Verified are its form, its signature by a key that you trust, its issuer, its validity, and that",
      "it is not on a revocation list.",
      "It is a file, a document with a proof or a token, or a code that is looked up in the",
      "directory of credentials that certify wrote. If it is not valid, the exit code is 3."
    },
    footer = {
      "",
      "Examples:",
      "  jalon verify credential.json --issuer issuer.json --revoked revocations.json",
      "  jalon verify P-BCDFGHJK --certificates june/credentials --at 2026-09-01"
    })
final class VerifyCommand implements Callable<Integer> {

  private static final int MAXIMUM_BYTES = 1 << 21;
  private static final int MAXIMUM_LIST_BYTES = 256 << 20;

  private final Streams streams;

  @Parameters(
      paramLabel = "FILE|CODE",
      description = "The credential, - for the standard input, or its verification code.")
  private String credential;

  @Option(
      names = "--issuer",
      paramLabel = "FILE",
      description =
          "The public key of the issuer: the issuer.json of certify, a JSON Web Key, or a did:key."
              + " Default: issuer.json in --certificates.")
  private @Nullable String issuerFile;

  @Option(
      names = "--at",
      paramLabel = "DATE",
      description = "The day, or the instant, on which it should count. Default: now.")
  private @Nullable String at;

  @Option(
      names = "--revoked",
      paramLabel = "FILE",
      description = "The issuer's signed revocation list. Default: revocation is not checked.")
  private @Nullable String revokedFile;

  @Option(
      names = "--certificates",
      paramLabel = "DIRECTORY",
      description = "Where codes are looked up: the directory credentials that certify wrote.")
  private @Nullable Path certificates;

  VerifyCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Optional<String> file = file();
    if (file.isEmpty()) {
      streams.print("There is no certificate with this code: it is not valid.\n");
      return Jalon.REJECTIONS;
    }
    CredentialVerifier verifier =
        CredentialVerifier.trusting(TrustedIssuer.read(streams, issuer()));
    if (revokedFile != null) {
      verifier = verifier.withRevocations(text(revokedFile, MAXIMUM_LIST_BYTES));
    }
    VerificationReport report =
        verifier.verify(text(file.get(), MAXIMUM_BYTES).strip(), Moments.parse("--at", at));
    streams.print(VerificationText.of(report));
    return report.isValid() ? 0 : Jalon.REJECTIONS;
  }

  /** The file of the credential, or empty if there is no certificate with the code. */
  private Optional<String> file() {
    if (credential.equals(Input.STANDARD) || Files.exists(Path.of(credential))) {
      return Optional.of(credential);
    }
    VerificationCode code = code();
    if (certificates == null) {
      throw new InvalidInput("To look up a code, --certificates must name the directory.");
    }
    if (!Files.isDirectory(certificates)) {
      throw new InvalidInput(certificates + ": There is no such directory.");
    }
    Path directory = certificates;
    return Stream.of(".json", ".jwt")
        .map(ending -> directory.resolve(code + ending))
        .filter(Files::exists)
        .map(Path::toString)
        .findFirst();
  }

  private VerificationCode code() {
    try {
      return new VerificationCode(credential.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(
          Texts.quoted(credential) + ": There is no such file. As a code: " + e.getMessage());
    }
  }

  private String issuer() {
    if (issuerFile == null && certificates == null) {
      throw new InvalidInput(
          "The public key to trust must be given by --issuer: a credential cannot vouch for itself.");
    }
    return issuerFile != null
        ? issuerFile
        : String.valueOf(Path.of(String.valueOf(certificates), CredentialJob.ISSUER));
  }

  private String text(String file, int limit) throws IOException {
    try (Input input = Input.open(streams, file)) {
      return new String(input.readAtMost(limit), StandardCharsets.UTF_8);
    }
  }
}
