package org.jalon.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jalon.certification.Certificate;
import org.jalon.certification.CertificateHolder;
import org.jalon.certification.CertificateIssuer;
import org.jalon.certification.Certificates;
import org.jalon.certification.CertifiedAchievement;
import org.jalon.certification.CertifiedResult;
import org.jalon.certification.RevocationList;
import org.jalon.certification.ValidityPeriod;
import org.jalon.certification.VerificationCode;
import org.jalon.credential.VerificationCheck.Subject;
import org.jalon.referential.Language;
import org.jalon.testing.DocumentedCode;
import org.junit.jupiter.api.Test;

/** The code and the claims of {@code docs/certificates.md}. */
class DocumentedCertificatesTest {

  @Test
  void the_code_of_the_document_gives_what_it_says() {
    CertificateHolder holder = Certificates.sample().holder();
    CertificateIssuer issuer = Certificates.sample().issuer();
    CertifiedAchievement achievement = Certificates.sample().achievement();
    ValidityPeriod validity = Certificates.sample().validity();
    CertifiedResult result = Certificates.sample().result();
    SecureRandom random = new SecureRandom();
    Set<VerificationCode> taken = new HashSet<>();
    String pem = IssuerKeyTest.pem(Ed25519Keys.generate(random));
    Instant now = Instant.parse("2026-03-02T12:00:00Z");
    LocalDate today = LocalDate.of(2026, 3, 2);

    VerificationCode code = VerificationCode.draw(random, drawn -> !taken.add(drawn));
    Certificate certificate = new Certificate(code, holder, issuer, achievement, validity, result);

    IssuerKey key = IssuerKey.ofPem(pem).named("https://example.org/issuer#key-1", issuer.id());
    CredentialAddresses addresses =
        new CredentialAddresses(
            URI.create("https://example.org/certificates/"),
            URI.create("https://example.org/revocations"));
    CredentialIssuer credentials = new CredentialIssuer(key, addresses, Language.ENGLISH);

    String document = credentials.withProof(certificate, now);
    String token = credentials.asJwt(certificate, JwtForm.OPEN_BADGES);
    RevocationList revoked = RevocationList.EMPTY.revoke(code, today, "Fraud");
    String list = credentials.revocationsWithProof(revoked, now);

    CredentialVerifier verifier = CredentialVerifier.trusting(TrustedKeys.of(key.publicKey()));
    VerificationReport report = verifier.verify(document, now);
    VerificationReport afterwards = verifier.withRevocations(list).verify(token, now);

    assertThat(report.isValid()).isTrue();
    assertThat(afterwards.isValid()).isFalse();
    assertThat(afterwards.check(Subject.REVOCATION).reason())
        .isEqualTo("It was revoked on 2026-03-02: Fraud");
    assertThat(taken).containsExactly(code);
  }

  @Test
  void the_document_has_the_code_of_this_test() {
    DocumentedCode document = DocumentedCode.of(Path.of("..", "docs", "certificates.md"));

    assertThat(document.blocks()).hasSize(1);
    assertThat(
            document.differencesFrom(
                Path.of("src/test/java/org/jalon/credential/DocumentedCertificatesTest.java")))
        .isEmpty();
  }
}
