package org.jalon.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;
import org.jalon.session.AssessmentPlan;
import org.jalon.simulation.PlanComparison.Condition;

/**
 * Several plans, each with people of several populations who answer as several oracles tell, in
 * several replications: a factorial simulation design.
 *
 * <p>All plans are taken by the same persons: person n of replication r has the seed {@code
 * seed.split(r).split(n)} in every condition, and so the same ability and the same draws (common
 * random numbers). Differences of two plans are therefore those of pairs, and far more precise than
 * with people of their own.
 *
 * @param bank the items
 * @param plans the plans by their names in the report; at least one. Differences are those of a
 *     later plan less an earlier one, so the map should have an order of its own, as {@link
 *     LinkedHashMap} has: that of {@link Map#of} changes from run to run
 * @param populations the populations by name; at least one
 * @param oracles how people answer, by name; at least one
 * @param sampling how many people there are in each condition
 * @param options what is reported
 */
public record SimulationDesign(
    ResolvedItemBank bank,
    Map<String, AssessmentPlan> plans,
    Map<String, Population> populations,
    Map<String, ResponseOracle> oracles,
    DesignSampling sampling,
    OutcomeOptions options) {

  /**
   * Creates a design from copies of the maps, in their order.
   *
   * @throws IllegalArgumentException if there is no plan, no population or no oracle
   */
  public SimulationDesign {
    plans = copy("plans of a design", plans);
    populations = copy("populations of a design", populations);
    oracles = copy("oracles of a design", oracles);
  }

  private static <T> Map<String, T> copy(String name, Map<String, T> map) {
    Checks.require(!map.isEmpty(), name, map, "must not be empty");
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /**
   * Plans that people of one population take who answer by the models, in one replication.
   *
   * @param bank the items
   * @param plans the plans by name, in the order of their comparison
   * @param population where abilities come from
   * @param sampling how many people there are
   * @return the design
   * @throws IllegalArgumentException if there is no plan
   */
  public static SimulationDesign comparing(
      ResolvedItemBank bank,
      Map<String, AssessmentPlan> plans,
      Population population,
      DesignSampling sampling) {
    return new SimulationDesign(
        bank,
        plans,
        Map.of("population", population),
        Map.of("model", ResponseOracle.model()),
        sampling,
        OutcomeOptions.withDefaults());
  }

  /**
   * Runs the design.
   *
   * @param execution on which threads, and who is told; progress and tests are those of one
   *     population, oracle and replication after the other, each person taking the plans in order
   * @return the report; empty if the execution was cancelled
   * @throws IllegalArgumentException if a plan means nothing in the bank, or an oracle cannot
   *     answer everything
   */
  public Optional<DesignReport> run(Execution execution) {
    List<ConditionReport> conditions = new ArrayList<>();
    List<PlanComparison> comparisons = new ArrayList<>();
    for (int study = 0; study < studies(); study += sampling.replications()) {
      DesignCell cell = cell(study);
      try {
        if (!cell.run(deciles(study, execution), execution)) {
          return Optional.empty();
        }
      } catch (CancellationException e) {
        return Optional.empty();
      }
      conditions.addAll(cell.conditions());
      comparisons.addAll(cell.comparisons());
    }
    return Optional.of(new DesignReport(conditions, comparisons));
  }

  /**
   * How many studies the design consists of: populations, in each of them oracles, in each of them
   * replications. To run them one by one lets a design be interrupted, and spread.
   *
   * <pre>{@code
   * SimulationState state = design.run(0, design.deciles(0, execution), execution);
   * state = design.resume(0, state, execution); // after a cancellation
   * DesignReport report = design.report(List.of(state)); // of a design of one study
   * }</pre>
   *
   * @return their number
   */
  public int studies() {
    return Math.multiplyExact(
        Math.multiplyExact(populations.size(), oracles.size()), sampling.replications());
  }

  /**
   * The deciles of the true abilities of all people of the population of a study, in all its
   * replications.
   *
   * @param study the number of the study, from 0
   * @param execution on which threads
   * @return the nine deciles, the same for all studies of the population
   * @throws IllegalArgumentException if there is no such study
   * @throws CancellationException if the execution is cancelled, or the calling thread interrupted,
   *     before they are found
   */
  public List<Double> deciles(int study, Execution execution) {
    return AbilityCuts.list(
        AbilityCuts.unlessCancelled(samples(condition(study).population()), execution));
  }

  /**
   * Runs one of the studies.
   *
   * @param study the number of the study, from 0
   * @param deciles the {@link #deciles} of its population
   * @param execution on which threads, and who is told
   * @return the state after the last person, or where the execution was cancelled
   * @throws IllegalArgumentException if there is no such study, or as of {@link #run(Execution)}
   */
  public SimulationState run(int study, List<Double> deciles, Execution execution) {
    PairedStudy paired = paired(study);
    paired.check();
    return paired.run(paired.begin(deciles), paired.everybody(), execution);
  }

  /**
   * Goes on with one of the studies.
   *
   * @param study the number of the study, from 0
   * @param from how far it has come
   * @param execution on which threads, and who is told
   * @return the state after the last person, or where the execution was cancelled
   * @throws IllegalArgumentException if the state is of another study, or as of {@link
   *     #run(Execution)}
   */
  public SimulationState resume(int study, SimulationState from, Execution execution) {
    PairedStudy paired = paired(study);
    paired.requireOwn(from);
    paired.check();
    return paired.run(from, paired.everybody(), execution);
  }

  /**
   * The report of all studies.
   *
   * @param states the states of the studies in their order, each of everybody; asked for one by
   *     one, so that they need not all be in memory
   * @return the report, the same to the last bit as that of {@link #run(Execution)}
   * @throws IllegalArgumentException if there is not one state for each study, a state is of
   *     another study, or somebody is missing
   */
  public DesignReport report(Iterable<SimulationState> states) {
    List<ConditionReport> conditions = new ArrayList<>();
    List<PlanComparison> comparisons = new ArrayList<>();
    Iterator<SimulationState> next = states.iterator();
    for (int study = 0; study < studies(); study += sampling.replications()) {
      DesignCell cell = cell(study);
      for (int replication = 0; replication < sampling.replications(); replication++) {
        Checks.require(
            next.hasNext(),
            "number of states",
            study + replication,
            "must be that of the studies (" + studies() + ")");
        cell.add(replication, next.next());
      }
      conditions.addAll(cell.conditions());
      comparisons.addAll(cell.comparisons());
    }
    Checks.require(
        !next.hasNext(),
        "number of states",
        "more than " + studies(),
        "must be that of the studies (" + studies() + ")");
    return new DesignReport(conditions, comparisons);
  }

  private PairedStudy paired(int study) {
    return cell(study).study(study % sampling.replications());
  }

  private DesignCell cell(int study) {
    return new DesignCell(this, condition(study));
  }

  private Condition condition(int study) {
    Checks.inRange("number of the study", study, 0, studies() - 1);
    int cell = study / sampling.replications();
    return new Condition(
        List.copyOf(populations.keySet()).get(cell / oracles.size()),
        List.copyOf(oracles.keySet()).get(cell % oracles.size()));
  }

  List<SimulatedSample> samples(String population) {
    List<SimulatedSample> samples = new ArrayList<>();
    for (int replication = 0; replication < sampling.replications(); replication++) {
      samples.add(
          new SimulatedSample(
              Objects.requireNonNull(populations.get(population)),
              sampling.persons(),
              sampling.seed().split(replication)));
    }
    return samples;
  }
}
