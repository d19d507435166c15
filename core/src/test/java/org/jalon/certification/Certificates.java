package org.jalon.certification;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.LocalizedText;

/** A certificate that says everything a certificate can say. */
public final class Certificates {

  private Certificates() {}

  public static Certificate sample() {
    return new Certificate(
        new VerificationCode("P-2346789B"),
        new CertificateHolder("Zoë Lefèvre", Optional.of(LocalDate.of(2008, 2, 29))),
        new CertificateIssuer(
            URI.create("https://example.org/issuer"),
            LocalizedText.of("Académie d’exemple", "Example Academy")),
        new CertifiedAchievement(
            URI.create("https://example.org/achievements/core"),
            LocalizedText.of("Compétences numériques", "Digital competences"),
            LocalizedText.of("Réussir un test adaptatif.", "Pass an adaptive test.")),
        ValidityPeriod.between(LocalDate.of(2026, 3, 1), LocalDate.of(2029, 2, 28)),
        new CertifiedResult(
            OptionalInt.of(512),
            OptionalInt.of(895),
            Optional.of(LocalizedText.of("Indépendant 2", "Independent 2")),
            List.of(
                competence("1.1", "Mener une recherche", "Searching", OptionalInt.of(5)),
                competence("1.2", "Gérer des données", "Managing data", OptionalInt.of(0)),
                competence("5.1", "Résoudre", "Solving", OptionalInt.empty()))));
  }

  private static CertifiedCompetence competence(
      String id, String french, String english, OptionalInt level) {
    return new CertifiedCompetence(new CompetenceId(id), LocalizedText.of(french, english), level);
  }
}
