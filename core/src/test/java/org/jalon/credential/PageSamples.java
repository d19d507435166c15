package org.jalon.credential;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.certification.Certificate;
import org.jalon.certification.CertificateHolder;
import org.jalon.certification.CertificateIssuer;
import org.jalon.certification.Certificates;
import org.jalon.certification.CertifiedAchievement;
import org.jalon.certification.CertifiedCompetence;
import org.jalon.certification.CertifiedResult;
import org.jalon.certification.ValidityPeriod;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Language;
import org.jalon.referential.LocalizedText;

/** Certificates to make pages of. */
final class PageSamples {

  static final URI ADDRESS = URI.create("https://example.org/check?from=page&lang=any");

  private PageSamples() {}

  /** The sample certificate with sixteen competences, of every level and one not tested. */
  static Certificate full() {
    Certificate sample = Certificates.sample();
    return with(
        new CertifiedResult(
            sample.result().points(),
            sample.result().maximumPoints(),
            sample.result().globalLevel(),
            competences()));
  }

  /** The least that a certificate can say. */
  static Certificate least() {
    Certificate sample = Certificates.sample();
    return new Certificate(
        sample.code(),
        new CertificateHolder("Zoë Lefèvre", Optional.empty()),
        sample.issuer(),
        sample.achievement(),
        ValidityPeriod.startingOn(sample.awardedOn()),
        new CertifiedResult(OptionalInt.empty(), OptionalInt.of(895), Optional.empty(), List.of()));
  }

  static Certificate with(CertifiedResult result) {
    Certificate sample = Certificates.sample();
    return new Certificate(
        sample.code(),
        sample.holder(),
        sample.issuer(),
        sample.achievement(),
        sample.validity(),
        result);
  }

  /** The sample certificate with one text in all its places, in one language. */
  static Certificate saying(String text, Language language) {
    Certificate sample = Certificates.sample();
    LocalizedText texts = new LocalizedText(Map.of(language, text));
    return new Certificate(
        sample.code(),
        new CertificateHolder(text, sample.holder().birthDate()),
        new CertificateIssuer(sample.issuer().id(), texts),
        new CertifiedAchievement(sample.achievement().id(), texts, texts),
        sample.validity(),
        new CertifiedResult(
            OptionalInt.of(1),
            OptionalInt.of(2),
            Optional.of(texts),
            List.of(new CertifiedCompetence(new CompetenceId("1.1"), texts, OptionalInt.of(1)))));
  }

  private static List<CertifiedCompetence> competences() {
    return lines("competences.txt").stream().map(line -> competence(line.split("\\|"))).toList();
  }

  private static CertifiedCompetence competence(String[] fields) {
    return new CertifiedCompetence(
        new CompetenceId(fields[2].replace(' ', '-')),
        LocalizedText.of(fields[1], fields[2]),
        fields[0].equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(fields[0])));
  }

  private static List<String> lines(String resource) {
    try (InputStream stream =
        Objects.requireNonNull(PageSamples.class.getResourceAsStream(resource))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
