package org.jalon.examples.commandline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jalon.simulation.MonteCarloEstimate;
import org.jalon.simulation.SimulatedTest;
import org.jalon.simulation.SimulationReport;
import org.jalon.simulation.SimulationStudy;

/** A study, and what is written of it. Immutable. */
public final class SimulationTables {

  private final SimulationStudy study;
  private final List<String> growing;
  private final PersonTables persons;

  SimulationTables(LoadedStudy loaded, List<String> growing) {
    this.study = loaded.study();
    this.growing = List.copyOf(growing);
    this.persons =
        new PersonTables(
            loaded.names(), study.options().intervalLevel(), study.options().cutScores());
  }

  /** The study. */
  public SimulationStudy study() {
    return study;
  }

  /** The names of the files that get lines of each person, in the order of the persons. */
  public List<String> growing() {
    return growing;
  }

  /**
   * The first line of a file that grows.
   *
   * @param file its name
   * @return the header with its line feed
   */
  public String header(String file) {
    return file.equals(PersonTables.PERSONS) ? persons.header() : PersonTables.RESPONSES_HEADER;
  }

  /**
   * What a file that grows gets of a person.
   *
   * @param file its name
   * @param test the test of the person
   * @return lines, each with its line feed; perhaps none
   */
  public String lines(String file, SimulatedTest test) {
    return file.equals(PersonTables.PERSONS) ? persons.person(test) : persons.responses(test);
  }

  /**
   * The tables of everybody together.
   *
   * @param report what came of the study
   * @return the content of the files by their names
   */
  public Map<String, String> tables(SimulationReport report) {
    Map<String, String> tables = ReportTables.of(report, study.simulator().bank(), study.options());
    tables.putAll(FirstTest.tables(study));
    return tables;
  }

  /**
   * The most important numbers.
   *
   * @param report what came of the study
   * @return a line with its line feed
   */
  public String summary(SimulationReport report) {
    return String.format(
        Locale.ROOT,
        "%,d %s: RMSE %s, bias %s, mean length %.1f%n",
        report.persons(),
        report.persons() == 1 ? "person" : "persons",
        words(report.recovery().rootMeanSquareError()),
        words(report.recovery().bias()),
        report.lengths().mean().value());
  }

  /** With its error, where that is known: not of one person. */
  private static String words(MonteCarloEstimate estimate) {
    if (!estimate.isKnown()) {
      return "unknown";
    }
    String value = String.format(Locale.ROOT, "%.4f", estimate.value());
    return Double.isInfinite(estimate.standardError())
        ? value
        : value + String.format(Locale.ROOT, " ± %.4f", estimate.standardError());
  }
}
