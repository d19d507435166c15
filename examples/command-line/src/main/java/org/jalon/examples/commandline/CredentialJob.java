package org.jalon.examples.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jalon.certification.CertificationScorer;
import org.jalon.credential.CredentialIssuer;
import org.jalon.credential.IssuerPublicKey;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.LocalizedText;

/**
 * Signs the credentials of all records that have a code, after all of them are decided.
 *
 * @param scorer what decided
 * @param credentials what credentials are made of
 * @param signedAt when they are signed
 */
record CredentialJob(
    CertificationScorer scorer, CredentialOptions.Credentials credentials, Instant signedAt) {

  static final String FOLDER = "credentials";
  static final String ISSUER = "issuer.json";

  /** Goes on after those that are signed already. */
  void run(CertificationRun run, ResultFiles files, Path folder, OrderedPool pool) {
    Path index = files.file(CertificationRun.INDEX).unfinished();
    try (InputStream entries = Files.newInputStream(index);
        InputStream decisions =
            Files.newInputStream(files.file(CertificationRun.DECISIONS).unfinished())) {
      IssuerPublicKey key = credentials.key().publicKey();
      AtomicFile.write(folder.resolve(ISSUER), IssuerKeyFile.publicDocument(key));
      IndexedDecisions indexed =
          new IndexedDecisions(
              new IndexedDecisions.Index(index, entries), new LineReader(decisions));
      indexed.skip(run.counts().signed());
      pool.run(indexed, writer(folder), run::addSigned);
      AtomicFile.force(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CredentialWriter writer(Path folder) {
    CertificateMaker maker =
        new CertificateMaker(
            credentials.settings(),
            credentials.key().publicKey().issuer(),
            scorer.policy(),
            names(),
            credentials.holders(),
            LocalDate.ofInstant(signedAt, ZoneOffset.UTC));
    CredentialIssuer issuer =
        new CredentialIssuer(
            credentials.key(),
            credentials.settings().addresses(),
            credentials.settings().language());
    return new CredentialWriter(folder, maker, issuer, signedAt);
  }

  private Map<CompetenceId, LocalizedText> names() {
    Map<CompetenceId, LocalizedText> names = new LinkedHashMap<>();
    scorer
        .bank()
        .referential()
        .ifPresent(
            referential -> referential.competences().forEach(c -> names.put(c.id(), c.title())));
    return names;
  }
}
