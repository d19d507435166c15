package org.jalon.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jalon.simulation.PlanComparison.Condition;
import org.jalon.simulation.PlanComparison.ErrorDifferences;

/** All plans of a design with people of one population and oracle. Mutable, for one thread. */
final class DesignCell {

  private final SimulationDesign design;
  private final Condition condition;
  private final List<String> names;
  private final double[] cuts;
  private final List<TestPlan> plans;
  private final List<List<SimulationReport>> reports = new ArrayList<>(); // of plan, replication
  private final List<Tally> tallies = new ArrayList<>(); // of all replications
  private final PairedDifferences differences;

  DesignCell(SimulationDesign design, String population, String oracle, double[] cuts) {
    this.design = design;
    this.condition = new Condition(population, oracle);
    this.names = List.copyOf(design.plans().keySet());
    this.cuts = cuts;
    ResponseOracle people = Objects.requireNonNull(design.oracles().get(oracle));
    this.plans =
        design.plans().values().stream()
            .map(plan -> new Simulator(plan, design.bank(), people))
            .map(simulator -> TestPlan.of(simulator, design.options()))
            .toList();
    for (TestPlan plan : plans) {
      reports.add(new ArrayList<>());
      tallies.add(new Tally(plan, cuts));
    }
    this.differences = new PairedDifferences(plans.size());
  }

  /** Whether everybody has taken all tests. */
  boolean run(Execution execution) {
    for (SimulatedSample sample : design.samples(condition.population())) {
      PairedStudy study = new PairedStudy(plans, sample);
      study.check();
      SimulationState state =
          study.run(study.begin(AbilityCuts.list(cuts)), study.everybody(), execution);
      if (state.persons() < sample.persons()) {
        return false;
      }
      StudyWorker worker = study.restored(state, execution);
      for (int i = 0; i < plans.size(); i++) {
        reports.get(i).add(worker.tallies().get(i).report());
        tallies.get(i).ledger().merge(worker.tallies().get(i).ledger());
      }
      differences.ledger().merge(worker.differences().ledger());
    }
    return true;
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
            differences.difference(first, second, PairedDifferences.ABSOLUTE_ERROR),
            differences.difference(first, second, PairedDifferences.ERROR)),
        differences.difference(first, second, PairedDifferences.STANDARD_ERROR),
        differences.difference(first, second, PairedDifferences.LENGTH));
  }
}
