package org.jalon.examples.commandline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jalon.json.AssessmentJson;
import org.jalon.json.JsonFormatException;

/** Reads JSON documents of the library. */
final class Documents {

  private static final int MAXIMUM_BYTES = 64 << 20;

  private Documents() {}

  /** The document in a file; adds the hash of the file under a name. */
  static <T> T read(
      FileSource files, String file, Class<T> type, String name, Map<String, String> hashes)
      throws IOException {
    try (Input input = Input.open(files, file)) {
      byte[] bytes = input.readAtMost(MAXIMUM_BYTES);
      hashes.put(name, Sha256.hex(bytes));
      return AssessmentJson.withDefaults().read(type, new ByteArrayInputStream(bytes));
    } catch (JsonFormatException e) {
      throw new InvalidInput(problems(file, e));
    }
  }

  /** Each problem of a document, with its file and place. */
  static List<String> problems(String file, JsonFormatException e) {
    Problems problems = new Problems(file);
    e.problems().forEach(problem -> problems.report(problem.path(), problem.message()));
    return problems.lines();
  }
}
