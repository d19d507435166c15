package org.jalon.examples.commandline;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.certification.TestRecord;
import org.jalon.json.AssessmentJson;
import org.jalon.json.JsonFormatException;
import org.jalon.json.JsonLimits;
import org.jalon.json.JsonProblem;

/** Reads test records from lines that are untrusted. Immutable and thread-safe. */
final class RecordParser {

  /** How many problems of a line are told. */
  private static final int TOLD = 100;

  private static final JsonLimits LIMITS =
      new JsonLimits(LineReader.MAXIMUM_BYTES, 50_000, 16, 10_000);

  private final AssessmentJson json = AssessmentJson.withDefaults().with(LIMITS);

  ReadRecord read(RecordLine line) {
    if (line.tooLong()) {
      return rejected(
          line,
          List.of(
              new JsonProblem(
                  "$",
                  "The line is longer than 1 MiB, the most that is read of a record. Maybe line feeds between the records are missing.")));
    }
    try {
      return new ReadRecord(
          Optional.of(json.read(TestRecord.class, new ByteArrayInputStream(line.bytes()))),
          List.of());
    } catch (JsonFormatException e) {
      return rejected(line, e.problems());
    }
  }

  private static ReadRecord rejected(RecordLine line, List<JsonProblem> problems) {
    List<RecordProblem> told = new ArrayList<>();
    for (JsonProblem problem : problems.subList(0, Math.min(TOLD, problems.size()))) {
      told.add(new RecordProblem(line.number(), problem.path(), "", problem.message()));
    }
    if (problems.size() > TOLD) {
      String more = "There are " + (problems.size() - TOLD) + " problems more.";
      told.add(new RecordProblem(line.number(), "$", "", more));
    }
    if (!line.complete()) {
      String reason = "The last line does not end with a line feed. Maybe the file was cut off.";
      told.add(new RecordProblem(line.number(), "$", "", reason));
    }
    return new ReadRecord(Optional.empty(), told);
  }
}
