package org.jalon.examples.commandline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jalon.certification.Certificate;
import org.jalon.certification.CertificationDecision;
import org.jalon.credential.CertificatePage;
import org.jalon.credential.CredentialIssuer;
import org.jalon.credential.JwtForm;
import org.jalon.json.AssessmentJson;

/**
 * Signs credentials and writes each with its page, safe on the disk when it returns. Doing it again
 * gives the same bytes. Thread-safe.
 */
final class CredentialWriter implements Function<List<IndexedDecisions.Indexed>, Integer> {

  private final Path folder;
  private final CertificateMaker maker;
  private final CredentialIssuer issuer;
  private final CertificatePage page;
  private final Instant signedAt;
  private final boolean token;
  private final AssessmentJson json = AssessmentJson.withDefaults();

  CredentialWriter(Path folder, CertificateMaker maker, CredentialIssuer issuer, Instant signedAt) {
    this.folder = folder;
    this.maker = maker;
    this.issuer = issuer;
    this.signedAt = signedAt;
    CertificatePage plain = CertificatePage.in(issuer.language());
    this.page = maker.settings().page().map(plain::withVerificationAddress).orElse(plain);
    this.token = IssuerKeyFile.isRsa(issuer.key());
  }

  @Override
  public Integer apply(List<IndexedDecisions.Indexed> batch) {
    try {
      for (IndexedDecisions.Indexed indexed : batch) {
        write(indexed);
      }
      return batch.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(IndexedDecisions.Indexed indexed) throws IOException {
    CertificationDecision decision =
        json.read(
            CertificationDecision.class, new ByteArrayInputStream(indexed.decision().bytes()));
    Certificate certificate = maker.certificate(decision, indexed.code());
    if (token) {
      write(certificate, ".jwt", issuer.asJwt(certificate, JwtForm.OPEN_BADGES));
    } else {
      write(certificate, ".json", issuer.withProof(certificate, signedAt));
    }
    write(certificate, ".html", page.html(certificate));
  }

  private void write(Certificate certificate, String ending, String text) throws IOException {
    AtomicFile.force(folder.resolve(certificate.code() + ending), text);
  }
}
