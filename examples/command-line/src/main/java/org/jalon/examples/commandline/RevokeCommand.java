package org.jalon.examples.commandline;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jalon.certification.Revocation;
import org.jalon.certification.RevocationList;
import org.jalon.certification.VerificationCode;
import org.jalon.credential.CredentialIssuer;
import org.jalon.credential.IssuerKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs a list of revoked certificates. */
@Command(
    name = "revoke",
    mixinStandardHelpOptions = true,
    description = {
      "Signs the list of all certificates that were ever revoked.",
      "The list is a table code,date,reason, for whoever verifies credentials. Reasons are public."
    },
    footer = {
      "",
      "Example:",
      "  jalon revoke revoked.csv --credentials key.pem --issuer issuer-settings.json \\",
      "      --out revocations.json"
    })
final class RevokeCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(paramLabel = "FILE", description = "The table of revocations.")
  private String file;

  @Option(
      names = "--credentials",
      required = true,
      paramLabel = "KEY",
      description = "The private key in this file signs.")
  private String keyFile;

  @Option(
      names = "--issuer",
      required = true,
      paramLabel = "FILE",
      description = "What credentials say about the issuer, as JSON.")
  private String issuerFile;

  @Option(
      names = "--signed-at",
      paramLabel = "INSTANT",
      description = "When the list is signed. Default: now.")
  private @Nullable String signedAt;

  @Mixin private OutOption out;

  RevokeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    IssuerSettings settings = IssuerSettings.read(streams, issuerFile);
    IssuerKey key = IssuerKeyFile.read(streams, keyFile, settings.id());
    RevocationList list = list();
    CredentialIssuer issuer = new CredentialIssuer(key, settings.addresses(), settings.language());
    Instant time = Moments.parse("--signed-at", signedAt).truncatedTo(ChronoUnit.SECONDS);
    out.write(
        streams,
        IssuerKeyFile.isRsa(key)
            ? issuer.revocationsAsJwt(list, time)
            : issuer.revocationsWithProof(list, time));
    return 0;
  }

  private RevocationList list() throws IOException {
    List<Revocation> revocations = new ArrayList<>();
    Problems problems = new Problems(file);
    try (Input input = Input.open(streams, file)) {
      CsvSource records = new CsvSource(input.name(), input, ',');
      List<String> header = records.hasNext() ? records.next().getFields() : List.of();
      if (!header.equals(List.of("code", "date", "reason"))) {
        throw new InvalidInput(file + ":1: The header must be code,date,reason.");
      }
      while (records.hasNext()) {
        CsvRecord record = records.next();
        try {
          revocations.add(
              new Revocation(
                  new VerificationCode(record.getField(0)),
                  LocalDate.parse(record.getField(1)),
                  record.getField(2)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
          problems.report(
              Long.toString(record.getStartingLineNumber()),
              "The line must have a code, a day and a reason: " + e.getMessage());
        }
      }
      problems.throwIfAny();
      return RevocationList.of(revocations);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(file + ": " + e.getMessage());
    }
  }
}
