package org.jalon.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jalon.internal.Checks;
import org.jalon.internal.ExactSum;
import org.jalon.internal.ProblemReport;
import org.jalon.reproducibility.Fingerprint;

/** Persons who take the tests of one plan, or of several ones, each with the same draws. */
record PairedStudy(List<TestPlan> plans, SimulatedSample sample) {

  private static final String CUTS = "deciles";

  /** Rounds are so long that waiting for the last block of one costs next to nothing. */
  private static final int BLOCKS_PER_WORKER = 32;

  /** Refuses what the oracles cannot answer. */
  void check() {
    for (TestPlan plan : plans) {
      Simulator simulator = plan.simulator();
      List<String> problems = simulator.oracle().problems(simulator.bank(), sample.persons());
      if (!problems.isEmpty()) {
        throw new IllegalArgumentException(
            ProblemReport.of("The simulation study", problems, problem -> problem));
      }
    }
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
    StudyWorker worker = new StudyWorker(this, cuts(state), execution);
    for (int i = 0; i < plans.size(); i++) {
      worker.tallies().get(i).ledger().restore(prefix(i), state);
    }
    worker.differences().ledger().restore("", state);
    return worker;
  }

  private static String prefix(int plan) {
    return "plan-" + plan + ".";
  }

  SimulationState begin(double[] cuts) {
    return state(new StudyWorker(this, cuts, Execution.onThreads(1)), cuts, 0);
  }

  /** The deciles that a state was counted by. */
  static double[] cuts(SimulationState state) {
    List<String> texts = state.sums().getOrDefault(CUTS, List.of());
    Checks.require(
        texts.size() == AbilityCuts.GROUPS - 1,
        "number of deciles in the simulation state",
        texts.size(),
        "must be " + (AbilityCuts.GROUPS - 1));
    return texts.stream().mapToDouble(text -> ExactSum.parse(text).value()).toArray();
  }

  private static String text(double cut) {
    ExactSum sum = new ExactSum();
    sum.add(cut);
    return sum.toString();
  }

  SimulationState state(StudyWorker worker, double[] cuts, long done) {
    Map<String, List<Long>> counts = new LinkedHashMap<>();
    Map<String, List<String>> sums = new LinkedHashMap<>();
    sums.put(CUTS, Arrays.stream(cuts).mapToObj(PairedStudy::text).toList());
    for (int i = 0; i < plans.size(); i++) {
      Ledger ledger = worker.tallies().get(i).ledger();
      counts.putAll(ledger.countsByName(prefix(i)));
      sums.putAll(ledger.sumsByName(prefix(i)));
    }
    counts.putAll(worker.differences().ledger().countsByName(""));
    sums.putAll(worker.differences().ledger().sumsByName(""));
    return new SimulationState(fingerprint(), done, counts, sums);
  }

  void requireOwn(SimulationState state) {
    Fingerprint own = fingerprint();
    if (!state.study().equals(own)) {
      throw new IllegalArgumentException(
          "The simulation state is of another study (%s) than this one (%s). Maybe the plan, the bank, the population, the seed, the number of persons or the options are not the same."
              .formatted(state.study().abbreviated(), own.abbreviated()));
    }
    Checks.require(
        state.persons() <= sample.persons(),
        "number of persons done",
        state.persons(),
        "must be at most that of the study (" + sample.persons() + ")");
  }

  /** Goes on from a state, until everybody has taken the tests or the execution is cancelled. */
  SimulationState run(SimulationState from, Execution execution) {
    double[] cuts = cuts(from);
    List<StudyWorker> workers = new ArrayList<>();
    workers.add(restored(from, execution));
    while (workers.size() < execution.workers()) {
      workers.add(new StudyWorker(this, cuts, execution));
    }
    PersonBlocks blocks = PersonBlocks.of(execution);
    long round = (long) PersonBlocks.BLOCK * BLOCKS_PER_WORKER * execution.workers();
    long done = from.persons();
    while (done < sample.persons() && !blocks.isStopped()) {
      long end = Math.min(done + round, sample.persons());
      done = blocks.run(workers, done, end, StudyWorker::run);
      tell(workers, done, execution);
    }
    workers.subList(1, workers.size()).forEach(workers.get(0)::merge);
    return state(workers.get(0), cuts, done);
  }

  private void tell(List<StudyWorker> workers, long done, Execution execution) {
    execution
        .tests()
        .ifPresent(
            consumer -> {
              Map<Long, List<SimulatedTest>> byBlock = new TreeMap<>();
              workers.forEach(worker -> byBlock.putAll(worker.takeTests()));
              byBlock.values().forEach(tests -> tests.forEach(consumer));
            });
    long finite = 0;
    ExactSum squares = new ExactSum();
    for (StudyWorker worker : workers) {
      Tally tally = worker.tallies().get(0);
      finite += tally.finite();
      squares.merge(tally.squaredErrors());
    }
    double error = finite == 0 ? Double.NaN : Math.sqrt(squares.value() / finite);
    execution.progress().accept(new SimulationProgress(done, sample.persons(), error));
  }
}
