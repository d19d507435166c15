package org.jalon.examples.commandline;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.certification.AdaptiveCertification;
import org.jalon.certification.Award;
import org.jalon.certification.Certificate;
import org.jalon.certification.CertificateIssuer;
import org.jalon.certification.CertificationDecision;
import org.jalon.certification.CertificationPolicy;
import org.jalon.certification.CertificationScore;
import org.jalon.certification.CertifiedCompetence;
import org.jalon.certification.CertifiedResult;
import org.jalon.certification.ProfileScore;
import org.jalon.certification.ValidityPeriod;
import org.jalon.certification.VerificationCode;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.LocalizedText;

/**
 * Makes certificates of validated decisions. Immutable and thread-safe.
 *
 * @param settings what they say about the issuer
 * @param issuer the issuer's URI
 * @param policy what decided
 * @param names the names of competences; one without a name goes by its identifier
 * @param holders the persons
 * @param day the day of the award
 */
record CertificateMaker(
    IssuerSettings settings,
    URI issuer,
    CertificationPolicy policy,
    Map<CompetenceId, LocalizedText> names,
    Holders holders,
    LocalDate day) {

  Certificate certificate(CertificationDecision decision, VerificationCode code) {
    CertificationScore score = decision.result().keptScore().orElseThrow();
    return new Certificate(
        code,
        holders.of(decision.recordId()),
        new CertificateIssuer(issuer, settings.name()),
        settings.achievement(),
        validity(),
        result(score));
  }

  private ValidityPeriod validity() {
    return settings.validYears() == 0
        ? ValidityPeriod.startingOn(day)
        : ValidityPeriod.between(day, day.plusYears(settings.validYears()).minusDays(1));
  }

  /** Where levels follow from points, below the first there is no table of competences either. */
  private CertifiedResult result(CertificationScore score) {
    OptionalInt maximum = OptionalInt.empty();
    Optional<LocalizedText> level =
        score
            .globalLevel()
            .map(l -> LocalizedText.of("Niveau " + l.number(), "Level " + l.number()));
    if (policy instanceof AdaptiveCertification adaptive) {
      if (adaptive.award() instanceof Award.Points points) {
        maximum = OptionalInt.of(points.offered().maximumPoints());
      } else if (adaptive.award() instanceof Award.Bands bands && score.band().isPresent()) {
        level = Optional.of(bands.bands().get(score.band().getAsInt()).name());
      }
    }
    List<CertifiedCompetence> competences = new ArrayList<>();
    if (score.globalLevel().isPresent() || score instanceof ProfileScore) {
      score
          .competenceLevels()
          .forEach((id, l) -> competences.add(new CertifiedCompetence(id, name(id), l)));
    }
    return new CertifiedResult(score.points(), maximum, level, competences);
  }

  private LocalizedText name(CompetenceId id) {
    LocalizedText name = names.get(id);
    return name == null ? LocalizedText.of(id.value(), id.value()) : name;
  }
}
