package org.jalon.benchmarks.scoreboard;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The figures by which the library is judged, measured side by side in one run. Prints one line for
 * each, {@code id<TAB>value<TAB>unit}, and writes them all as JSON and as a Markdown table.
 */
public final class Scoreboard {

  private Scoreboard() {}

  /** All contests, in the order of the board. */
  public static List<Contest> contests() {
    return List.of(
        SelectionContests.best(),
        SelectionContests.bestOfLargeBank(),
        SelectionContests.bestFive(),
        SelectionContests.ofCompetence(),
        PosteriorContests.expectedVariance(),
        PosteriorContests.weightedInformation(),
        PosteriorContests.weightedDivergence(),
        EstimationContests.posteriorMean(),
        TestContests.adaptive(),
        ResourceContests.allocation(),
        ResourceContests.scaling(),
        SimulationContests.study(),
        SimulationContests.allocation(),
        TestContests.flash(),
        PlacementContests.step(),
        CertificationContests.certify(),
        CalibrationContests.expectation(),
        CalibrationContests.expectationOfRandomItems(),
        ResourceContests.resolving());
  }

  /**
   * Measures and writes.
   *
   * @param options what the user asks for
   * @param out where to print the figures
   */
  public static void run(Options options, PrintStream out) throws IOException {
    Machine before = Machine.now();
    List<Figure> figures = measure(contests(), options.effort(), out::println);
    Report report =
        new Report(options.date(), options.effort().name(), before, Machine.now().load(), figures);
    Files.createDirectories(options.directory());
    Path base = options.directory().resolve(options.fileName());
    Files.writeString(base.resolveSibling(options.fileName() + ".json"), report.json());
    Files.writeString(base.resolveSibling(options.fileName() + ".md"), report.markdown());
  }

  static List<Figure> measure(List<Contest> contests, Effort effort, Consumer<String> lines) {
    List<Figure> figures = new ArrayList<>();
    for (Contest contest : contests) {
      for (Figure figure : contest.measure(effort)) {
        figures.add(figure);
        lines.accept(figure.line());
      }
    }
    return figures;
  }
}
