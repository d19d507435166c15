package org.jalon.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jalon.internal.Checks;
import org.jalon.simulation.PlanComparison.Condition;
import org.jalon.simulation.PlanComparison.ErrorDifferences;

/** All plans of a design with people of one population and oracle. Mutable, for one thread. */
final class DesignCell {

  private final SimulationDesign design;
  private final Condition condition;
  private final List<String> names;
  private final List<TestPlan> plans;
  private final List<List<SimulationReport>> reports = new ArrayList<>(); // of plan, replication
  private final List<Tally> tallies = new ArrayList<>(); // of all replications, from the first on
  private final PairedDifferences differences;
  private List<Double> deciles = List.of();

  DesignCell(SimulationDesign design, Condition condition) {
    this.design = design;
    this.condition = condition;
    this.names = List.copyOf(design.plans().keySet());
    ResponseOracle people = Objects.requireNonNull(design.oracles().get(condition.oracle()));
    this.plans =
        design.plans().values().stream()
            .map(plan -> new Simulator(plan, design.bank(), people))
            .map(simulator -> TestPlan.of(simulator, design.options()))
            .toList();
    plans.forEach(plan -> reports.add(new ArrayList<>()));
    this.differences = new PairedDifferences(plans.size());
  }

  PairedStudy study(int replication) {
    return new PairedStudy(plans, design.samples(condition.population()).get(replication));
  }

  /** Whether everybody has taken all tests. */
  boolean run(List<Double> populationDeciles, Execution execution) {
    for (int replication = 0; replication < design.sampling().replications(); replication++) {
      PairedStudy study = study(replication);
      study.check();
      SimulationState state =
          study.run(study.begin(populationDeciles), study.everybody(), execution);
      if (state.persons() < design.sampling().persons()) {
        return false;
      }
      add(replication, state);
    }
    return true;
  }

  /** Counts a replication that everybody has taken; replications come in order. */
  void add(int replication, SimulationState state) {
    PairedStudy study = study(replication);
    study.requireOwn(state);
    study.requireComplete(state);
    if (tallies.isEmpty()) {
      deciles = state.deciles();
      plans.forEach(plan -> tallies.add(new Tally(plan, AbilityCuts.array(deciles))));
    }
    Checks.require(
        state.deciles().equals(deciles),
        "list of deciles",
        state.deciles(),
        "must be that of the replications before (" + deciles + ")");
    StudyWorker worker = study.restored(state, Execution.onThreads(1));
    for (int i = 0; i < plans.size(); i++) {
      reports.get(i).add(worker.tallies().get(i).report());
      tallies.get(i).ledger().merge(worker.tallies().get(i).ledger());
    }
    differences.ledger().merge(worker.differences().ledger());
  }

  List<ConditionReport> conditions() {
    List<ConditionReport> conditions = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      conditions.add(
          new ConditionReport(
              names.get(i),
              condition.population(),
              condition.oracle(),
              tallies.get(i).report(),
              reports.get(i)));
    }
    return conditions;
  }

  List<PlanComparison> comparisons() {
    List<PlanComparison> comparisons = new ArrayList<>();
    for (int second = 1; second < names.size(); second++) {
      for (int first = 0; first < second; first++) {
        comparisons.add(comparison(first, second));
      }
    }
    return comparisons;
  }

  private PlanComparison comparison(int first, int second) {
    return new PlanComparison(
        names.get(first),
        names.get(second),
        condition,
        differences.finitePairs(first, second),
        new ErrorDifferences(
            differences.difference(first, second, PairedDifferences.SQUARED_ERROR),
            differences.rootDifference(first, second),
            differences.difference(first, second, PairedDifferences.ABSOLUTE_ERROR),
            differences.difference(first, second, PairedDifferences.ERROR)),
        differences.difference(first, second, PairedDifferences.STANDARD_ERROR),
        differences.difference(first, second, PairedDifferences.LENGTH));
  }
}
