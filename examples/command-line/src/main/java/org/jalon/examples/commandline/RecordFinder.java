package org.jalon.examples.commandline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.certification.TestRecord;

/** Finds the record of an identifier in a file of records, reading it only as far as need be. */
final class RecordFinder {

  private static final int SHOWN = 20;

  private final String id;
  private final byte[] needle;
  private final RecordParser parser = new RecordParser();
  private final List<RecordProblem> problems = new ArrayList<>();

  RecordFinder(String id) {
    this.id = id;
    this.needle = id.getBytes(StandardCharsets.UTF_8);
  }

  /** The first record that has the identifier: the one that certify decides. */
  TestRecord find(Input input) throws IOException {
    LineReader reader = new LineReader(input);
    for (RecordLine line = reader.next(); line != null; line = reader.next()) {
      if (mayHaveId(line)) {
        ReadRecord read = parser.read(line);
        Optional<TestRecord> found = read.record().filter(record -> record.id().equals(id));
        if (found.isPresent()) {
          return found.get();
        }
        problems.addAll(read.problems());
      }
    }
    throw new InvalidInput(notFound(input.name()));
  }

  private List<String> notFound(String file) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: There is no record (%s). Maybe it stands in another file."
            .formatted(file, Texts.quoted(id)));
    problems.stream()
        .limit(SHOWN)
        .map(
            problem ->
                "%s:%d: %s: %s".formatted(file, problem.line(), problem.path(), problem.reason()))
        .forEach(lines::add);
    return lines;
  }

  /** Whether a line has the bytes of the identifier, or escapes that could stand for them. */
  private boolean mayHaveId(RecordLine line) {
    byte[] bytes = line.bytes();
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\\' || startsWithId(bytes, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean startsWithId(byte[] bytes, int start) {
    for (int i = 0; i < needle.length; i++) {
      if (start + i >= bytes.length || bytes[start + i] != needle[i]) {
        return false;
      }
    }
    return true;
  }
}
