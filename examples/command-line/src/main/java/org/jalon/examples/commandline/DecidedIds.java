package org.jalon.examples.commandline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jalon.certification.CertificationDecision;
import org.jalon.json.AssessmentJson;
import org.jalon.json.JsonFormatException;

/** Which records an interrupted run has decided, from its decisions. */
final class DecidedIds {

  private static final AssessmentJson JSON = AssessmentJson.withDefaults();

  private DecidedIds() {}

  static SeenIds in(Path decisions, OrderedPool pool) throws IOException {
    SeenIds ids = new SeenIds();
    try (InputStream stream = Files.newInputStream(decisions)) {
      pool.run(
          new RecordBatches(new LineReader(stream)),
          batch -> batch.lines().stream().map(line -> id(decisions, line)).toList(),
          (List<String> some) -> some.forEach(ids::add));
    }
    return ids;
  }

  private static String id(Path file, RecordLine line) {
    try {
      return JSON.read(CertificationDecision.class, new ByteArrayInputStream(line.bytes()))
          .recordId();
    } catch (JsonFormatException e) {
      throw new InvalidInput(file + ": line " + line.number() + ": " + e.getMessage());
    }
  }
}
