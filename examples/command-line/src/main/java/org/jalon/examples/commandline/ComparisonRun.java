package org.jalon.examples.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jalon.simulation.ConditionReport;
import org.jalon.simulation.DesignReport;
import org.jalon.simulation.Execution;
import org.jalon.simulation.PlanComparison;
import org.jalon.simulation.Population;
import org.jalon.simulation.ResponseOracle;
import org.jalon.simulation.SimulationDesign;
import org.jalon.simulation.SimulationReport;

/** Runs a design, one population and oracle after the other, and writes what came of each. */
final class ComparisonRun {

  static final String CONDITIONS = "conditions.csv";
  static final String COMPARISON = "comparison.csv";

  private final SimulationDesign design;
  private final ResultFolder folder;
  private final ResultFiles files;
  private final SafeWork work;
  private final Map<String, ResultFile.Extent> written = new LinkedHashMap<>();

  ComparisonRun(SimulationDesign design, ResultFolder folder, ResultFiles files, SafeWork work) {
    this.design = design;
    this.folder = folder;
    this.files = files;
    this.work = work;
    this.written.putAll(WrittenFiles.parse(work.safe().state()));
  }

  /** Whether everything is done; false if the execution was cancelled. */
  boolean run(Execution execution) throws IOException {
    if (work.safe().done() == 0) {
      files.append(CONDITIONS, "condition,plan,population,persons,replications\n");
      files.append(COMPARISON, ComparisonTable.HEADER);
    }
    long cell = 0;
    for (Map.Entry<String, Population> population : design.populations().entrySet()) {
      for (Map.Entry<String, ResponseOracle> oracle : design.oracles().entrySet()) {
        if (cell++ >= work.safe().done() && !run(part(population, oracle), execution)) {
          return false;
        }
      }
    }
    return true;
  }

  /** All plans with one population and oracle. */
  private SimulationDesign part(
      Map.Entry<String, Population> population, Map.Entry<String, ResponseOracle> oracle) {
    return new SimulationDesign(
        design.bank(),
        design.plans(),
        Map.ofEntries(population),
        Map.ofEntries(oracle),
        design.sampling(),
        design.options());
  }

  private boolean run(SimulationDesign part, Execution execution) throws IOException {
    Optional<DesignReport> report = part.run(execution);
    if (report.isEmpty()) {
      return false;
    }
    write(part, report.get());
    Checkpoint safe = work.safe();
    work.save(
        new Checkpoint(
            safe.basis(),
            safe.done() + 1,
            safe.input(),
            safe.files(),
            safe.counts(),
            WrittenFiles.text(written)));
    return true;
  }

  private void write(SimulationDesign part, DesignReport report) throws IOException {
    Map<String, SimulationReport> reports = new LinkedHashMap<>();
    for (ConditionReport condition : report.conditions()) {
      DesignCondition named =
          condition(condition.plan(), condition.population(), condition.oracle());
      reports.put(condition.plan(), condition.report());
      files.append(
          CONDITIONS,
          Table.row()
              .text(named.name())
              .text(named.plan())
              .text(named.people())
              .number(design.sampling().persons())
              .number(design.sampling().replications())
              .end()
              .toString());
      writeTables(named.name(), ConditionTables.of(part, condition));
    }
    for (PlanComparison pair : report.comparisons()) {
      DesignCondition named =
          condition(pair.first(), pair.condition().population(), pair.condition().oracle());
      files.append(
          COMPARISON,
          ComparisonTable.rows(
              named.people(), pair, report(reports, pair.first()), report(reports, pair.second())));
    }
  }

  private static SimulationReport report(Map<String, SimulationReport> reports, String plan) {
    return Objects.requireNonNull(reports.get(plan));
  }

  private DesignCondition condition(String plan, String population, String oracle) {
    return new DesignCondition(plan, population, oracle, design.oracles().size() > 1);
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
