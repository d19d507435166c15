package org.jalon.examples.commandline;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jalon.constraint.BlueprintTable;
import org.jalon.constraint.InvalidBlueprintTableException;

/** Reads tables of the rules of content. */
final class BlueprintFile {

  private BlueprintFile() {}

  /** The table in a file; whatever is wrong with it is refused. */
  static BlueprintTable read(Input input) throws IOException {
    try {
      return BlueprintTable.read(new InputStreamReader(input, StandardCharsets.UTF_8));
    } catch (InvalidBlueprintTableException e) {
      throw new InvalidInput(
          e.problems().stream()
              .map(problem -> input.name() + ":" + problem.line() + ": " + problem.message())
              .toList());
    }
  }
}
