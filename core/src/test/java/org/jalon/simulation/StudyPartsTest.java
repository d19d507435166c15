package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jalon.reproducibility.Fingerprint;
import org.junit.jupiter.api.Test;

/** A study run in parts, as on several machines: the bits of one undisturbed run. */
class StudyPartsTest {

  private static final long PERSONS = 150;
  private static final SimulationStudy STUDY = SimulatedStudies.study(PERSONS);
  private static final Execution HERE = Execution.onThreads(1);
  private static final SimulationState WHOLE = STUDY.run(HERE);
  private static final List<Double> DECILES = STUDY.deciles(HERE);

  private static SimulationState part(long first, long end) {
    return STUDY.run(new PersonRange(first, end), DECILES, HERE);
  }

  @Property(tries = 30)
  void any_cut_into_ranges_merged_in_any_order_gives_the_bits_of_one_run(
      @ForAll @Size(max = 6) List<@IntRange(max = (int) PERSONS) Integer> cuts,
      @ForAll long order) {
    long[] ends =
        LongStream.concat(LongStream.of(0, PERSONS), cuts.stream().mapToLong(Integer::longValue))
            .sorted()
            .toArray();
    List<SimulationState> parts = new ArrayList<>();
    for (int i = 1; i < ends.length; i++) {
      parts.add(part(ends[i - 1], ends[i]));
    }
    Collections.shuffle(parts, new Random(order));
    SimulationState joined = STUDY.join(parts);
    assertThat(joined).isEqualTo(WHOLE);
    assertThat(STUDY.isComplete(joined)).isTrue();
    assertThat(STUDY.report(joined)).isEqualTo(STUDY.report(WHOLE));
    while (parts.size() > 1) { // as a tree whose form the order tells
      int at = (int) Math.floorMod(order, parts.size() - 1L);
      parts.set(at, parts.get(at).merge(parts.remove(at + 1)));
    }
    assertThat(parts).containsExactly(WHOLE);
  }

  @Test
  void a_part_is_counted_by_any_number_of_threads_and_tells_its_own_progress() {
    List<SimulationProgress> progress = new ArrayList<>();
    List<Long> persons = new ArrayList<>();
    SimulationState part =
        STUDY.run(
            new PersonRange(40, 110),
            DECILES,
            Execution.onThreads(3)
                .reportingTo(progress::add)
                .handingTestsTo(test -> persons.add(test.person())));
    assertThat(part).isEqualTo(part(40, 110));
    assertThat(part.persons()).isEqualTo(70);
    assertThat(STUDY.report(part).persons()).isEqualTo(70);
    assertThat(persons).isEqualTo(LongStream.range(40, 110).boxed().toList());
    assertThat(progress).hasSize(1);
    assertThat(progress.get(0).done()).isEqualTo(70);
    assertThat(progress.get(0).persons()).isEqualTo(70);
    assertThat(progress.get(0).rootMeanSquareError())
        .isEqualTo(STUDY.report(part).recovery().rootMeanSquareError().value());
  }

  @Test
  void a_study_goes_on_with_those_who_are_missing() {
    SimulationState some = part(20, 30).merge(part(90, 100));
    assertThat(some.ranges()).containsExactly(new PersonRange(20, 30), new PersonRange(90, 100));
    assertThat(STUDY.isComplete(some)).isFalse();
    List<Long> persons = new ArrayList<>();
    SimulationState resumed =
        STUDY.resume(
            some, Execution.onThreads(2).handingTestsTo(test -> persons.add(test.person())));
    assertThat(resumed).isEqualTo(WHOLE);
    assertThat(persons)
        .isEqualTo(
            LongStream.range(0, PERSONS)
                .filter(person -> person / 10 != 2 && person / 10 != 9)
                .boxed()
                .toList());
  }

  @Test
  void the_search_for_deciles_can_be_cancelled_in_each_of_its_passes() {
    AtomicInteger asked = new AtomicInteger();
    STUDY.deciles(HERE.cancelledWhen(() -> asked.incrementAndGet() < 0));
    assertThat(asked.get()).isGreaterThan(6 * (int) PERSONS / 32);

    for (int limit = 0; limit < asked.get(); limit += 3) {
      AtomicInteger left = new AtomicInteger(limit);
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> STUDY.deciles(HERE.cancelledWhen(() -> left.getAndDecrement() <= 0)))
          .withMessage("The search for the deciles was cancelled.");
    }
  }

  @Test
  void a_part_that_was_cancelled_tells_where() {
    AtomicInteger asked = new AtomicInteger();
    SimulationState part =
        STUDY.run(
            new PersonRange(10, 140),
            DECILES,
            HERE.cancelledWhen(() -> asked.incrementAndGet() > 2));
    assertThat(part).isEqualTo(part(10, 74));
    assertThat(STUDY.join(List.of(part(74, PERSONS), part, part(0, 10)))).isEqualTo(WHOLE);
  }

  @Test
  void a_study_that_goes_on_with_several_gaps_stops_in_the_one_where_it_is_cancelled() {
    AtomicInteger asked = new AtomicInteger();
    SimulationState state =
        STUDY.resume(
            part(50, 60),
            HERE.cancelledWhen(
                () ->
                    asked.incrementAndGet() > 4)); // asked before 2 blocks, and at the end of a gap
    assertThat(state.ranges()).containsExactly(new PersonRange(0, 92));
    assertThat(state).isEqualTo(part(0, 92));
  }

  @Test
  void a_part_of_nobody_changes_nothing() {
    SimulationState nobody = part(7, 7);
    assertThat(nobody.ranges()).isEmpty();
    assertThat(nobody.persons()).isZero();
    assertThat(nobody.merge(WHOLE)).isEqualTo(WHOLE.merge(nobody)).isEqualTo(WHOLE);
  }

  @Test
  void a_part_that_runs_some_persons_at_a_time_counts_the_same() {
    StudyPart part = STUDY.part(new PersonRange(30, 100), DECILES);
    assertThat(part.state()).isEqualTo(part(30, 30));
    assertThat(part.next(0)).isEmpty();
    List<SimulatedTest> tests = new ArrayList<>(part.next(33));
    assertThat(part.state()).isEqualTo(part(30, 63));
    assertThat(part.isComplete()).isFalse();
    while (!part.isComplete()) {
      tests.addAll(part.next(20));
    }
    assertThat(part.next(20)).isEmpty();
    assertThat(part.state()).isEqualTo(part(30, 100));
    List<SimulatedTest> all = new ArrayList<>();
    STUDY.run(HERE.handingTestsTo(all::add));
    assertThat(tests).isEqualTo(all.subList(30, 100));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STUDY.part(new PersonRange(0, PERSONS + 1), DECILES))
        .withMessageStartingWith("The end of a range of persons (151)");
  }

  @Test
  void parts_that_share_a_person_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STUDY.join(List.of(part(50, PERSONS), part(0, 51))))
        .withMessage(
            "The ranges of persons [0, 51) and [50, 150) must not overlap. Maybe a part was given twice.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WHOLE.merge(part(3, 4)))
        .withMessageContaining("[0, 150) and [3, 4) must not overlap");
  }

  @Test
  void parts_without_somebody_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STUDY.join(List.of(part(70, 140), part(10, 60))))
        .withMessage(
            "The simulation state must hold everybody, but the persons [[0, 10), [60, 70), [140, 150)] are missing. Maybe a part was left out or cancelled.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STUDY.join(List.of()))
        .withMessageContaining("the persons [[0, 150)] are missing");
  }

  @Test
  void parts_of_another_study_or_by_other_deciles_are_refused() {
    SimulationStudy other = SimulatedStudies.study(PERSONS - 1);
    SimulationState foreign = other.run(new PersonRange(0, 10), DECILES, HERE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> part(10, 20).merge(foreign))
        .withMessage(
            "The simulation states are of two studies (%s and %s), which cannot be merged. Maybe the plan, the bank, the population, the seed, the number of persons or the options were not the same.",
            STUDY.fingerprint().abbreviated(), other.fingerprint().abbreviated());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STUDY.join(List.of(part(10, PERSONS), foreign)))
        .withMessageStartingWith("The simulation state is of another study");
    List<Double> otherDeciles = new ArrayList<>(DECILES);
    otherDeciles.set(8, 5.0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> part(10, 20).merge(STUDY.run(new PersonRange(0, 10), otherDeciles, HERE)))
        .withMessage(
            "The list of deciles (%s) must be that of the state it is merged with (%s).",
            otherDeciles, DECILES);
  }

  @Test
  void parts_that_counted_other_things_are_refused() {
    SimulationState part = part(0, 10);
    SimulationState empty =
        new SimulationState(part.study(), List.of(), DECILES, Map.of(), part.sums());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> part.merge(empty))
        .withMessageStartingWith(
            "The set of entries of the simulation state ([]) must be that of the state it is merged with ([plan-0.persons, ");
  }

  @Test
  void ranges_and_deciles_that_make_no_sense_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PersonRange(-1, 3))
        .withMessage("The first person of a range (-1) must be at least 0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PersonRange(5, 4))
        .withMessage("The end of a range of persons (4) must be at least its first (5).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> part(100, PERSONS + 1))
        .withMessage(
            "The end of a range of persons (151) must be at most the number of persons of the study (150).");
    refusedDeciles("The number of deciles (2) must be 9.", 0, 1);
    refusedDeciles("The decile (NaN) must be a finite number.", 0, 1, Double.NaN, 3, 4, 5, 6, 7, 8);
    refusedDeciles(
        "The decile (0.5) must not be below the one before.", 0, 1, 0.5, 3, 4, 5, 6, 7, 8);
  }

  private static void refusedDeciles(String message, double... numbers) {
    List<Double> deciles = Arrays.stream(numbers).boxed().toList();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STUDY.run(new PersonRange(0, 1), deciles, HERE))
        .withMessageContaining(message);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SimulationState(
                    Fingerprint.of("x").build(), List.of(), deciles, Map.of(), Map.of()))
        .withMessageContaining(message);
  }
}
