package org.jalon.examples.commandline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jalon.item.ResolvedItemBank;
import org.jalon.simulation.OutcomeOptions;
import org.jalon.simulation.SimulationReport;

/** The tables of a report, by the names of their files. */
final class ReportTables {

  private ReportTables() {}

  static Map<String, String> of(
      SimulationReport report, ResolvedItemBank bank, OutcomeOptions options) {
    List<Double> cuts = options.cutScores();
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put("outcomes.csv", OutcomesTable.of(report, options));
    tables.put("by-ability.csv", ConditionalTables.byAbility(report.conditional().intervals()));
    tables.put("by-decile.csv", ConditionalTables.byDecile(report.conditional().deciles()));
    tables.put("by-position.csv", ConditionalTables.byPosition(report.lengths()));
    tables.put("lengths.csv", ConditionalTables.lengths(report.lengths()));
    tables.put("stop-reasons.csv", ConditionalTables.stopReasons(report.lengths()));
    BankTables items = new BankTables(bank, report.bankUse());
    tables.put("items.csv", items.items());
    tables.put("information.csv", items.information());
    tables.put("item-information.csv", items.itemInformation());
    tables.put("constraints.csv", BankTables.constraints(report.violations()));
    if (!cuts.isEmpty()) {
      tables.put("cuts.csv", LevelTables.cuts(cuts));
    }
    report
        .classification()
        .ifPresent(
            classes -> {
              tables.put(
                  "levels.csv",
                  LevelTables.of("true_level", "awarded_level", classes.trueByAwarded()));
              classes
                  .firstBySecond()
                  .ifPresent(
                      twice ->
                          tables.put(
                              "levels-twice.csv",
                              LevelTables.of("first_level", "second_level", twice)));
            });
    return tables;
  }
}
