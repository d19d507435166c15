package org.jalon.examples.commandline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jalon.simulation.SimulationState;

/**
 * What a checkpoint of a comparison holds besides numbers.
 *
 * @param written the tables that are complete
 * @param study how far the study is that was begun, if one was
 */
record ComparisonProgress(Map<String, ResultFile.Extent> written, Optional<SimulationState> study) {

  /** The state is a document in one line, and the only line that begins as one. */
  static ComparisonProgress parse(String text) {
    Map<Boolean, List<String>> lines =
        text.lines().collect(Collectors.partitioningBy(line -> line.startsWith("{")));
    return new ComparisonProgress(
        WrittenFiles.parse(String.join("\n", lines.getOrDefault(false, List.of()))),
        lines.getOrDefault(true, List.of()).stream().findFirst().map(StateText::read));
  }

  String text() {
    return study.map(state -> StateText.of(state).strip() + "\n").orElse("")
        + WrittenFiles.text(written);
  }
}
