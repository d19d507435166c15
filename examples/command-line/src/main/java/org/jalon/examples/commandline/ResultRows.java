package org.jalon.examples.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jalon.certification.AdaptiveCertification;
import org.jalon.certification.Award;
import org.jalon.certification.CertificationDecision;
import org.jalon.certification.CertificationScorer;
import org.jalon.certification.ResultsCsv;
import org.jalon.item.ContentAttribute;
import org.jalon.referential.CompetenceId;

/** Decisions as lines of CSV, a column for each competence of the policy. Thread-safe. */
final class ResultRows {

  private final ResultsCsv csv;

  private ResultRows(ResultsCsv csv) {
    this.csv = csv;
  }

  /** Columns for the competences of a policy, or else for those of the bank. */
  static ResultRows of(CertificationScorer scorer) {
    if (scorer.policy() instanceof AdaptiveCertification adaptive) {
      return adaptive.award() instanceof Award.Points points
          ? of(List.copyOf(points.competenceLevels().keySet()))
          : of(List.of());
    }
    return of(
        scorer
            .bank()
            .findAttribute(ContentAttribute.COMPETENCE)
            .map(attribute -> attribute.values().stream().map(CompetenceId::new).toList())
            .orElse(List.of()));
  }

  private static ResultRows of(List<CompetenceId> competences) {
    return new ResultRows(ResultsCsv.of(competences));
  }

  String header() {
    StringBuilder line = new StringBuilder();
    try {
      csv.writeHeader(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  /** A record may tell of competences that the bank does not have: the decision keeps them. */
  String row(CertificationDecision decision) {
    StringBuilder line = new StringBuilder();
    try {
      csv.writeRow(decision, line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  /** A constant as documents have it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
