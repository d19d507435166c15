package org.jalon.examples.commandline;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import org.jalon.certification.Certificate;
import org.jalon.certification.CertificateIssuer;
import org.jalon.certification.CertificationDecision;
import org.jalon.certification.CertificationPolicy;
import org.jalon.certification.CertificationScore;
import org.jalon.certification.CertifiedResult;
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
        CertifiedResult.of(score, policy, this::name));
  }

  private ValidityPeriod validity() {
    return settings.validYears() == 0
        ? ValidityPeriod.startingOn(day)
        : ValidityPeriod.between(day, day.plusYears(settings.validYears()).minusDays(1));
  }

  private LocalizedText name(CompetenceId id) {
    LocalizedText name = names.get(id);
    return name == null ? LocalizedText.of(id.value(), id.value()) : name;
  }
}
