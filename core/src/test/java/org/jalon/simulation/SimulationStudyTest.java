package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.simulation.SelectionClock.SelectionTimes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That outcomes depend on nothing but the study: threads, blocks, interruptions, listeners. */
class SimulationStudyTest {

  private static final long PERSONS = 700;
  private static final SimulationStudy STUDY = SimulatedStudies.study(PERSONS);
  private static final SimulationState WHOLE = STUDY.run(Execution.onThreads(1));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void the_same_bits_come_of_any_number_of_threads(int threads) {
    assertThat(STUDY.run(Execution.onThreads(threads))).isEqualTo(WHOLE);
    ExecutorService executor = Executors.newFixedThreadPool(3);
    try {
      assertThat(STUDY.run(Execution.on(executor, threads))).isEqualTo(WHOLE);
    } finally {
      executor.shutdown();
    }
    assertThat(STUDY.isComplete(WHOLE)).isTrue();
  }

  /** Blocks of any length, by several workers, merged in any order. */
  @Property(tries = 20)
  void the_same_bits_come_of_any_blocks_and_order(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 60) Integer> lengths,
      @ForAll long order) {
    Execution execution = Execution.onThreads(1);
    SimulationStudy study = SimulatedStudies.study(200);
    PairedStudy paired = study.compiled();
    double[] cuts = AbilityCuts.of(List.of(study.sample()), execution);
    List<StudyWorker> workers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      workers.add(new StudyWorker(paired, cuts, execution));
    }
    long first = 0;
    for (int i = 0; first < 200; i++) {
      long end = Math.min(200, first + lengths.get(i % lengths.size()));
      int worker = (int) Math.floorMod(RandomSeed.split(order, i), 3L);
      workers.get(worker).run(first, end);
      first = end;
    }
    int target = (int) Math.floorMod(order, 3L);
    for (int i = 1; i < 3; i++) {
      workers.get(target).merge(workers.get((target + i) % 3));
    }
    assertThat(
            paired.state(
                workers.get(target), AbilityCuts.list(cuts), List.of(new PersonRange(0, 200))))
        .isEqualTo(study.run(Execution.onThreads(1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 22})
  void a_study_that_was_cancelled_and_goes_on_ends_as_one_that_was_not(int blocks) {
    AtomicInteger asked = new AtomicInteger();
    Execution cancelled =
        Execution.onThreads(2).cancelledWhen(() -> asked.incrementAndGet() > blocks);
    SimulationState state = STUDY.run(cancelled);
    assertThat(state.persons()).isEqualTo(Math.min(PERSONS, blocks * 32L));
    assertThat(STUDY.report(state).persons()).isEqualTo(state.persons());
    assertThat(STUDY.resume(state, Execution.onThreads(2))).isEqualTo(WHOLE);
    assertThat(STUDY.resume(WHOLE, Execution.onThreads(2))).isEqualTo(WHOLE);
  }

  @Test
  void an_interrupt_of_the_calling_thread_cancels_and_is_kept() {
    Thread.currentThread().interrupt();
    SimulationState state = STUDY.run(Execution.onThreads(2));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(state.persons()).isZero();
    assertThat(STUDY.report(state).recovery().bias()).isEqualTo(MonteCarloEstimate.UNKNOWN);
    assertThat(STUDY.isComplete(state)).isFalse();
    assertThat(STUDY.resume(state, Execution.onThreads(2))).isEqualTo(WHOLE);
  }

  @Test
  void tests_are_handed_over_in_the_order_of_persons_and_change_nothing() {
    List<SimulatedTest> tests = new ArrayList<>();
    assertThat(STUDY.run(Execution.onThreads(3).handingTestsTo(tests::add))).isEqualTo(WHOLE);
    assertThat(tests)
        .extracting(SimulatedTest::person)
        .isEqualTo(LongStream.range(0, PERSONS).boxed().toList());
  }

  @Test
  void a_test_is_that_of_the_person_alone() {
    List<SimulatedTest> tests = new ArrayList<>();
    STUDY.run(Execution.onThreads(2).handingTestsTo(tests::add));
    var session = STUDY.simulator().plan().compile(SimulatedStudies.BANK).session();
    for (SimulatedTest test : tests.subList(90, 100)) {
      SimulatedPerson person = STUDY.sample().person(test.person());
      person.take(session, new ResponseContext(SimulatedStudies.BANK), STUDY.simulator().oracle());
      assertThat(test.ability()).isEqualTo(person.ability());
      assertThat(test.estimate()).isEqualTo(session.ability());
      assertThat(test.standardError()).isEqualTo(session.standardError());
      assertThat(test.items()).hasSize(session.size());
      for (int i = 0; i < session.size(); i++) {
        assertThat(SimulatedStudies.BANK.index(test.items().get(i))).isEqualTo(session.item(i));
        assertThat(test.categories().get(i)).isEqualTo(session.category(i));
      }
      assertThat(test.upper(0.95) - test.estimate())
          .isCloseTo(1.959963984540054 * test.standardError(), within(1e-12));
      assertThat(test.lower(0.95) + test.upper(0.95)).isCloseTo(2 * test.estimate(), within(1e-12));
    }
  }

  @Test
  void progress_rises_to_the_end_with_the_error_so_far() {
    List<SimulationProgress> progress = new ArrayList<>();
    SimulationStudy study = SimulatedStudies.study(2500);
    SimulationState state = study.run(Execution.onThreads(2).reportingTo(progress::add));
    assertThat(progress).extracting(SimulationProgress::done).containsExactly(2048L, 2500L);
    assertThat(progress).allMatch(each -> each.persons() == 2500);
    assertThat(progress.get(1).rootMeanSquareError())
        .isEqualTo(study.report(state).recovery().rootMeanSquareError().value());
  }

  @Test
  void times_are_kept_apart_from_the_outcomes() {
    AtomicLong time = new AtomicLong();
    SelectionClock clock = new SelectionClock(() -> time.addAndGet(5));
    assertThat(clock.times()).isEqualTo(new SelectionTimes(0, MonteCarloEstimate.UNKNOWN, 0));
    List<SimulatedTest> tests = new ArrayList<>();
    SimulationStudy study =
        new SimulationStudy(STUDY.simulator(), STUDY.sample(), OutcomeOptions.withDefaults());
    SimulationState state =
        study.run(Execution.onThreads(1).timedBy(clock).handingTestsTo(tests::add));
    assertThat(state).isEqualTo(study.run(Execution.onThreads(1)));
    long selections = tests.stream().mapToLong(test -> test.items().size() + 1).sum();
    assertThat(clock.times())
        .isEqualTo(new SelectionTimes(selections, new MonteCarloEstimate(5, 0), 5));
  }

  @Test
  void the_error_of_the_mean_time_is_that_over_tests() {
    SelectionClock clock = new SelectionClock(() -> 0);
    clock.add(2, 10, 6);
    assertThat(clock.times().meanNanoseconds())
        .isEqualTo(new MonteCarloEstimate(5, Double.POSITIVE_INFINITY));
    clock.add(4, 50, 20);
    clock.add(2, 12, 7);
    // The mean is 72 / 8 = 9, the tests are −8, 14 and −6 away: √(3/2 · (64 + 196 + 36)) / 8
    assertThat(clock.times())
        .isEqualTo(new SelectionTimes(8, new MonteCarloEstimate(9, Math.sqrt(444) / 8), 20));
  }

  @Test
  void a_state_of_another_study_is_refused() {
    Simulator simulator = STUDY.simulator();
    SimulatedSample sample = STUDY.sample();
    List<SimulationStudy> others =
        List.of(
            SimulatedStudies.study(PERSONS + 1),
            new SimulationStudy(
                simulator.answeredBy(ResponseOracle.model()), sample, STUDY.options()),
            new SimulationStudy(simulator, sample, STUDY.options().withHighExposure(0.3)),
            new SimulationStudy(
                new Simulator(SimulatedStudies.plan(4), simulator.bank(), simulator.oracle()),
                sample,
                STUDY.options()),
            new SimulationStudy(
                new Simulator(
                    simulator.plan(), SimulatedBanks.twoParameter(58, 4), simulator.oracle()),
                sample,
                STUDY.options()),
            new SimulationStudy(
                simulator,
                new SimulatedSample(Population.normal(0.2, 1), PERSONS, sample.seed()),
                STUDY.options()),
            new SimulationStudy(
                simulator,
                new SimulatedSample(sample.population(), PERSONS, new RandomSeed(72)),
                STUDY.options()));
    for (SimulationStudy other : others) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> other.resume(WHOLE, Execution.onThreads(1)))
          .withMessage(
              "The simulation state is of another study (%s) than this one (%s). Maybe the plan, the bank, the population, the seed, the number of persons or the options are not the same.",
              STUDY.fingerprint().abbreviated(), other.fingerprint().abbreviated());
      assertThatIllegalArgumentException().isThrownBy(() -> other.report(WHOLE));
    }
  }

  @Test
  void a_state_that_was_tampered_with_is_refused() {
    SimulationState tooMany = with(List.of(new PersonRange(0, PERSONS + 1)), WHOLE.counts());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STUDY.report(tooMany))
        .withMessage(
            "The end of a range of persons (701) must be at most the number of persons of the study (700).");
    SimulationState withoutCounts = with(List.of(new PersonRange(0, 5)), Map.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STUDY.report(withoutCounts))
        .withMessageStartingWith(
            "The entry of the simulation state (plan-0.persons) must be there, with at most 3 values.");
  }

  private static SimulationState with(List<PersonRange> ranges, Map<String, List<Long>> counts) {
    return new SimulationState(WHOLE.study(), ranges, WHOLE.deciles(), counts, WHOLE.sums());
  }

  @Test
  void an_exception_of_an_oracle_ends_the_study_and_comes_out() {
    ResponseOracle failing =
        question -> {
          if (question.person() == 300) {
            throw new IllegalStateException("nobody there");
          }
          return 0;
        };
    SimulationStudy study =
        new SimulationStudy(STUDY.simulator().answeredBy(failing), STUDY.sample(), STUDY.options());
    assertThatThrownBy(() -> study.run(Execution.onThreads(2)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("nobody there");
  }

  @Test
  void executions_and_samples_without_anybody_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Execution.onThreads(0))
        .withMessage("The number of workers (0) must be at least 1.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SimulatedSample(Population.normal(0, 1), 0, new RandomSeed(1)))
        .withMessage("The number of persons (0) must be at least 1.");
  }

  @Test
  void an_ability_that_is_not_finite_is_refused() {
    SimulatedSample sample =
        new SimulatedSample((person, draws) -> Double.NaN, 3, new RandomSeed(1));
    SimulationStudy study =
        new SimulationStudy(STUDY.simulator(), sample, OutcomeOptions.withDefaults());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> study.run(Execution.onThreads(1)))
        .withMessage("The ability of person 0 (NaN) must lie between -1.0E50 and 1.0E50.");
  }
}
