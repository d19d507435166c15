package org.jalon.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;
import org.jalon.session.AssessmentPlan;

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
 * @param plans the plans by their names in the report; at least one
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
   * @param plans the plans by name
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
    for (String population : populations.keySet()) {
      double[] cuts = AbilityCuts.of(samples(population), execution);
      for (String oracle : oracles.keySet()) {
        DesignCell cell = new DesignCell(this, population, oracle, cuts);
        if (!cell.run(execution)) {
          return Optional.empty();
        }
        conditions.addAll(cell.conditions());
        comparisons.addAll(cell.comparisons());
      }
    }
    return Optional.of(new DesignReport(conditions, comparisons));
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
