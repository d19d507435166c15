package org.jalon.examples.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jalon.simulation.ConditionReport;
import org.jalon.simulation.DesignReport;
import org.jalon.simulation.PlanComparison;
import org.jalon.simulation.SimulationDesign;
import org.jalon.simulation.SimulationReport;

/** Writes what came of the plans of a design with one population and oracle after the other. */
final class ComparisonTables {

  private final boolean several;
  private final ResultFolder folder;
  private final ResultFiles files;
  private final Map<String, ResultFile.Extent> written;

  /** Goes on after the tables that are written; conditions may have several oracles. */
  ComparisonTables(
      boolean several,
      ResultFolder folder,
      ResultFiles files,
      Map<String, ResultFile.Extent> written) {
    this.several = several;
    this.folder = folder;
    this.files = files;
    this.written = new LinkedHashMap<>(written);
  }

  void write(SimulationDesign part, DesignReport report) throws IOException {
    Map<String, SimulationReport> reports = new LinkedHashMap<>();
    for (ConditionReport condition : report.conditions()) {
      DesignCondition named =
          condition(condition.plan(), condition.population(), condition.oracle());
      reports.put(condition.plan(), condition.report());
      files.append(
          ComparisonRun.CONDITIONS,
          Table.row()
              .text(named.name())
              .text(named.plan())
              .text(named.people())
              .number(part.sampling().persons())
              .number(part.sampling().replications())
              .end()
              .toString());
      writeTables(named.name(), ConditionTables.of(part, condition));
    }
    for (PlanComparison pair : report.comparisons()) {
      DesignCondition named =
          condition(pair.first(), pair.condition().population(), pair.condition().oracle());
      files.append(
          ComparisonRun.COMPARISON,
          ComparisonTable.rows(
              named.people(), pair, report(reports, pair.first()), report(reports, pair.second())));
    }
  }

  private static SimulationReport report(Map<String, SimulationReport> reports, String plan) {
    return Objects.requireNonNull(reports.get(plan));
  }

  private DesignCondition condition(String plan, String population, String oracle) {
    return new DesignCondition(plan, population, oracle, several);
  }

  private void writeTables(String directory, Map<String, String> tables) throws IOException {
    Files.createDirectories(folder.resolve(directory));
    for (Map.Entry<String, String> table : tables.entrySet()) {
      String name = directory + "/" + table.getKey();
      written.put(name, folder.write(name, table.getValue()));
    }
  }

  /** The tables of all conditions. */
  Map<String, ResultFile.Extent> written() {
    return written;
  }
}
