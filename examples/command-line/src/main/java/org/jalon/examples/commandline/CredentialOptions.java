package org.jalon.examples.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.credential.IssuerKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether, and how, validated records get a credential. */
final class CredentialOptions {

  /** The name under which a checkpoint keeps the time of signing, the same for the whole run. */
  static final String SIGNING_TIME = "signing time";

  @Option(
      names = "--credentials",
      paramLabel = "KEY",
      description =
          "Sign a credential for each validated record with the private key in this file: Ed25519 or"
              + " RSA, PKCS#8 in PEM.")
  private @Nullable String keyFile;

  @Option(
      names = "--issuer",
      paramLabel = "FILE",
      description = "What credentials say about the issuer, as JSON; needed with --credentials.")
  private @Nullable String issuerFile;

  @Option(
      names = "--holders",
      paramLabel = "FILE",
      description = "The persons: record_id,name[,birth_date]. Without it they have no name.")
  private @Nullable String holdersFile;

  @Option(
      names = "--signed-at",
      paramLabel = "INSTANT",
      description = "When credentials are signed, such as 2026-06-30T12:00:00Z. Default: now.")
  private @Nullable String signedAt;

  @Option(
      names = "--taken",
      paramLabel = "FILE",
      split = ",",
      description =
          "The index.csv of earlier runs, separated by commas: their codes are not given again.")
  private List<String> takenFiles = List.of();

  /**
   * What credentials are made of.
   *
   * @param key what signs
   * @param settings what they say about the issuer
   * @param holders the persons
   * @param taken the codes that others have
   */
  record Credentials(IssuerKey key, IssuerSettings settings, Holders holders, TakenCodes taken) {}

  /** What credentials are made of, if they are wanted. */
  Optional<Credentials> load(Streams streams) throws IOException {
    if (keyFile == null) {
      boolean others = issuerFile != null || holdersFile != null || signedAt != null;
      if (others || !takenFiles.isEmpty()) {
        throw new InvalidInput(
            "The options --issuer, --holders, --signed-at and --taken are for credentials. Maybe --credentials is missing.");
      }
      return Optional.empty();
    }
    if (issuerFile == null) {
      throw new InvalidInput(
          "The option --issuer must be given with --credentials: credentials name who issues them.");
    }
    IssuerSettings settings = IssuerSettings.read(streams, issuerFile);
    IssuerKey key = IssuerKeyFile.read(streams, keyFile, settings.id());
    return Optional.of(new Credentials(key, settings, holders(streams), TakenCodes.of(takenFiles)));
  }

  private Holders holders(Streams streams) throws IOException {
    if (holdersFile == null) {
      return Holders.UNKNOWN;
    }
    try (Input input = Input.open(streams, holdersFile)) {
      return Holders.read(input);
    }
  }

  /** What must be the same in a run that goes on with another. */
  Map<String, String> basis(Optional<Credentials> credentials) throws IOException {
    Map<String, String> basis = new LinkedHashMap<>();
    basis.put("credential key", credentials.map(c -> c.key().publicKey().id()).orElse("none"));
    basis.put("issuer file", hash(issuerFile));
    basis.put("holders file", hash(holdersFile));
    if (signedAt != null) {
      basis.put(SIGNING_TIME, signingTime().toString());
    }
    return basis;
  }

  private static String hash(@Nullable String file) throws IOException {
    return file == null ? "none" : Sha256.hex(Files.readAllBytes(Path.of(file)));
  }

  /** The time given, or this second. */
  Instant signingTime() {
    try {
      Instant time = signedAt == null ? Instant.now() : Instant.parse(signedAt);
      return time.truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeParseException e) {
      throw new InvalidInput(
          "The time --signed-at (" + signedAt + ") must be such as 2026-06-30T12:00:00Z.");
    }
  }

  /** The options given, for the manifest. */
  Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    if (keyFile != null) {
      given.put("credentials", keyFile);
      given.put("issuer", String.valueOf(issuerFile));
    }
    if (holdersFile != null) {
      given.put("holders", holdersFile);
    }
    if (!takenFiles.isEmpty()) {
      given.put("taken", String.join(",", takenFiles));
    }
    return given;
  }
}
