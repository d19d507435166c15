package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jalon.certification.AbilityScore;
import org.jalon.certification.CertificationDecision;
import org.jalon.certification.CertificationScore;
import org.jalon.certification.CertificationScorer;
import org.jalon.certification.InvalidTestRecordException;
import org.jalon.certification.Rescoring;
import org.jalon.certification.RescoringDifference;
import org.jalon.certification.TestRecord;
import org.jalon.json.AssessmentJson;
import org.jalon.referential.Level;

/** Decides lines of test records twice. Thread-safe. */
final class Rescorer implements Function<RecordBatch, List<RescoredLine>> {

  private static final List<String> SHOWN =
      List.of("status", "cause", "points", "band", "global_level", "theta");

  private final CertificationScorer before;
  private final CertificationScorer after;
  private final RecordParser parser = new RecordParser();
  private final AssessmentJson json = AssessmentJson.withDefaults();

  Rescorer(CertificationScorer before, CertificationScorer after) {
    this.before = before;
    this.after = after;
  }

  static String header() {
    List<String> columns = new ArrayList<>(List.of("record_id", "direction", "points_change"));
    SHOWN.forEach(column -> columns.addAll(List.of(column + "_before", column + "_after")));
    return Csv.line(columns);
  }

  @Override
  public List<RescoredLine> apply(RecordBatch batch) {
    List<RescoredLine> rescored = new ArrayList<>();
    for (RecordLine line : batch.lines()) {
      if (!line.isBlank()) {
        ReadRecord read = parser.read(line);
        rescored.add(
            read.record()
                .map(record -> rescored(line.number(), record))
                .orElseGet(
                    () -> new RescoredLine(line.number(), Optional.empty(), read.problems())));
      }
    }
    return rescored;
  }

  private RescoredLine rescored(long line, TestRecord record) {
    try {
      RescoringDifference difference = Rescoring.compare(record, before, after);
      return new RescoredLine(
          line,
          Optional.of(
              new RescoredLine.Rescored(
                  difference, row(difference), difference.isVisible() ? document(difference) : "")),
          List.of());
    } catch (InvalidTestRecordException e) {
      return new RescoredLine(
          line, Optional.empty(), RecordProblem.of(line, record.id(), e.issues()));
    }
  }

  private static String row(RescoringDifference difference) {
    List<String> cells = new ArrayList<>();
    cells.add(difference.before().recordId());
    cells.add(ResultRows.word(difference.direction()));
    cells.add(Integer.toString(difference.pointsChange()));
    List<String> then = cells(difference.before());
    List<String> now = cells(difference.after());
    for (int i = 0; i < SHOWN.size(); i++) {
      cells.add(then.get(i));
      cells.add(now.get(i));
    }
    return Csv.line(cells);
  }

  /** What the table shows of a decision. */
  private static List<String> cells(CertificationDecision decision) {
    Optional<CertificationScore> score = decision.result().keptScore();
    return List.of(
        ResultRows.word(decision.result().status()),
        decision.result().causeOf().map(ResultRows::word).orElse(""),
        score.map(s -> whole(s.points())).orElse(""),
        score.map(s -> whole(s.band())).orElse(""),
        score.flatMap(CertificationScore::globalLevel).map(Level::toString).orElse(""),
        score
            .map(s -> s instanceof AbilityScore a ? Double.toString(a.estimate().ability()) : "")
            .orElse(""));
  }

  private static String whole(OptionalInt value) {
    return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
  }

  private String document(RescoringDifference difference) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("record", difference.before().recordId());
    document.put("direction", ResultRows.word(difference.direction()));
    document.put("points-change", difference.pointsChange());
    document.put("before", raw(difference.before()));
    document.put("after", raw(difference.after()));
    return JsonPrinter.line(document);
  }

  private JsonPrinter.Raw raw(CertificationDecision decision) {
    return new JsonPrinter.Raw(json.writeLine(decision).strip());
  }
}
