package org.jalon.examples.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jalon.certification.AbilityScore;
import org.jalon.certification.AdaptiveCertification;
import org.jalon.certification.Award;
import org.jalon.certification.CertificationDecision;
import org.jalon.certification.CertificationScore;
import org.jalon.certification.CertificationScorer;
import org.jalon.certification.ResultsCsv;
import org.jalon.item.ContentAttribute;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Level;

/** Decisions as lines of CSV, a column for each competence of the policy. Thread-safe. */
final class ResultRows {

  private final ResultsCsv csv;
  private final Set<CompetenceId> competences;

  private ResultRows(ResultsCsv csv, Set<CompetenceId> competences) {
    this.csv = csv;
    this.competences = competences;
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
    return new ResultRows(ResultsCsv.of(competences), Set.copyOf(competences));
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

  String row(CertificationDecision decision) {
    StringBuilder line = new StringBuilder();
    Optional<CertificationScore> score = decision.result().keptScore();
    try {
      csv.writeRow(
          new ResultsCsv.Row(
              decision.recordId(),
              ResultsCsv.Status.valueOf(decision.result().status().name()),
              decision.result().causeOf().map(ResultRows::word),
              score.map(ResultRows::scores).orElse(ResultsCsv.Scores.NONE),
              score.map(this::levels).orElse(Map.of())),
          line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  /** A record may tell of competences that the bank does not have: the decision keeps them. */
  private Map<CompetenceId, OptionalInt> levels(CertificationScore score) {
    Map<CompetenceId, OptionalInt> levels = new LinkedHashMap<>(score.competenceLevels());
    levels.keySet().retainAll(competences);
    return levels;
  }

  private static ResultsCsv.Scores scores(CertificationScore score) {
    Optional<Level> level = score.globalLevel();
    OptionalDouble ability = OptionalDouble.empty();
    OptionalDouble standardError = OptionalDouble.empty();
    if (score instanceof AbilityScore reached) {
      ability = OptionalDouble.of(reached.estimate().ability());
      standardError = OptionalDouble.of(reached.estimate().standardError());
    }
    return new ResultsCsv.Scores(
        score.points(),
        score.band(),
        level.isPresent() ? OptionalInt.of(level.get().number()) : OptionalInt.empty(),
        ability,
        standardError);
  }

  /** A constant as documents have it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
