package org.jalon.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jalon.internal.Checks;
import org.jalon.internal.ExactSum;
import org.jalon.reproducibility.Fingerprint;

/** Persons who take the tests of one plan, or of several ones, each with the same draws. */
record PairedStudy(List<TestPlan> plans, SimulatedSample sample) {

  /** Rounds are so long that waiting for the last block of one costs next to nothing. */
  private static final int BLOCKS_PER_WORKER = 32;

  /** Refuses what the oracles cannot answer. */
  void check() {
    plans.forEach(plan -> plan.simulator().check(sample.persons()));
  }

  Fingerprint fingerprint() {
    Fingerprint.Builder form =
        Fingerprint.of("simulation-study")
            .addValue("population", sample.population())
            .add("persons", sample.persons())
            .add("seed", sample.seed().value());
    for (TestPlan plan : plans) {
      Simulator simulator = plan.simulator();
      form.add("plan", simulator.plan().fingerprint().hex())
          .add("bank", simulator.bank().fingerprint().hex())
          .addValue("oracle", simulator.oracle())
          .addValue("options", plan.options());
    }
    return form.build();
  }

  /** What a state of this very study holds. */
  StudyWorker restored(SimulationState state, Execution execution) {
    StudyWorker worker = new StudyWorker(this, AbilityCuts.array(state.deciles()), execution);
    for (int i = 0; i < plans.size(); i++) {
      Tally tally = worker.tallies().get(i);
      tally.ledger().restore(prefix(i), state);
      Checks.require(
          tally.persons() == state.persons(),
          "number of persons counted in the simulation state",
          tally.persons(),
          "must be that of its ranges (" + state.persons() + ")");
    }
    worker.differences().ledger().restore("", state);
    return worker;
  }

  private static String prefix(int plan) {
    return "plan-" + plan + ".";
  }

  /** The state of nobody. */
  SimulationState begin(List<Double> deciles) {
    double[] cuts = AbilityCuts.array(AbilityCuts.checked(deciles));
    return state(new StudyWorker(this, cuts, Execution.onThreads(1)), deciles, List.of());
  }

  SimulationState state(StudyWorker worker, List<Double> deciles, List<PersonRange> done) {
    Map<String, List<Long>> counts = new LinkedHashMap<>();
    Map<String, List<String>> sums = new LinkedHashMap<>();
    for (int i = 0; i < plans.size(); i++) {
      Ledger ledger = worker.tallies().get(i).ledger();
      counts.putAll(ledger.countsByName(prefix(i)));
      sums.putAll(ledger.sumsByName(prefix(i)));
    }
    counts.putAll(worker.differences().ledger().countsByName(""));
    sums.putAll(worker.differences().ledger().sumsByName(""));
    return new SimulationState(fingerprint(), done, deciles, counts, sums);
  }

  void requireOwn(SimulationState state) {
    Fingerprint own = fingerprint();
    if (!state.study().equals(own)) {
      throw new IllegalArgumentException(
          "The simulation state is of another study (%s) than this one (%s). Maybe the plan, the bank, the population, the seed, the number of persons or the options are not the same."
              .formatted(state.study().abbreviated(), own.abbreviated()));
    }
    state.ranges().forEach(this::requireWithin);
  }

  void requireWithin(PersonRange range) {
    Checks.require(
        range.end() <= sample.persons(),
        "end of a range of persons",
        range.end(),
        "must be at most the number of persons of the study (" + sample.persons() + ")");
  }

  /** Refuses a state that somebody is missing from. */
  void requireComplete(SimulationState state) {
    List<PersonRange> missing = RangeList.missing(state.ranges(), everybody());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "The simulation state must hold everybody, but the persons %s are missing. Maybe a part was left out or cancelled."
              .formatted(missing));
    }
  }

  /** Everybody. */
  PersonRange everybody() {
    return new PersonRange(0, sample.persons());
  }

  /**
   * Goes on from a state, until everybody of a range has taken the tests or the execution is
   * cancelled.
   */
  SimulationState run(SimulationState from, PersonRange wanted, Execution execution) {
    double[] cuts = AbilityCuts.array(from.deciles());
    List<StudyWorker> workers = new ArrayList<>();
    workers.add(restored(from, execution));
    while (workers.size() < execution.workers()) {
      workers.add(new StudyWorker(this, cuts, execution));
    }
    List<PersonRange> done = new ArrayList<>();
    List<PersonRange> missing = RangeList.missing(from.ranges(), wanted);
    Crew crew = new Crew(workers, from.persons() + RangeList.length(missing), new ExactSum());
    PersonBlocks blocks = PersonBlocks.of(execution);
    for (PersonRange range : missing) {
      done.add(run(range, blocks, crew, execution));
    }
    workers.subList(1, workers.size()).forEach(workers.get(0)::merge);
    return state(workers.get(0), from.deciles(), RangeList.union(from.ranges(), done));
  }

  /** The workers, how many persons they will have counted at the end, and room for a sum. */
  private record Crew(List<StudyWorker> workers, long persons, ExactSum squaredErrors) {}

  /** Persons of a range up to where the execution is cancelled. */
  private PersonRange run(PersonRange range, PersonBlocks blocks, Crew crew, Execution execution) {
    long round = (long) PersonBlocks.BLOCK * BLOCKS_PER_WORKER * execution.workers();
    long done = range.first();
    while (done < range.end() && !blocks.isStopped()) {
      long end = done + Math.min(round, range.end() - done);
      done = blocks.run(crew.workers(), done, end, StudyWorker::run);
      tell(crew, execution);
    }
    return new PersonRange(range.first(), done);
  }

  private static void tell(Crew crew, Execution execution) {
    execution
        .tests()
        .ifPresent(
            consumer -> {
              Map<Long, List<SimulatedTest>> byBlock = new TreeMap<>();
              crew.workers().forEach(worker -> byBlock.putAll(worker.takeTests()));
              byBlock.values().forEach(tests -> tests.forEach(consumer));
            });
    long done = 0;
    long finite = 0;
    ExactSum squares = crew.squaredErrors();
    squares.clear();
    for (StudyWorker worker : crew.workers()) {
      Tally tally = worker.tallies().get(0);
      done += tally.persons();
      finite += tally.finite();
      squares.merge(tally.squaredErrors());
    }
    double error = finite == 0 ? Double.NaN : Math.sqrt(squares.value() / finite);
    execution.progress().accept(new SimulationProgress(done, crew.persons(), error));
  }
}
