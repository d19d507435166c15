package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** States that were altered: whatever is done with them is done, or refused as documented. */
class HostileStateTest {

  private static final SimulationStudy STUDY = SimulatedStudies.study(60);
  private static final Execution HERE = Execution.onThreads(1);
  private static final SimulationState FIRST =
      STUDY.run(new PersonRange(0, 30), STUDY.deciles(HERE), HERE);
  private static final SimulationState SECOND =
      STUDY.run(new PersonRange(30, 60), STUDY.deciles(HERE), HERE);

  @Property(tries = 1_500)
  void a_state_with_other_numbers_is_used_or_refused(
      @ForAll @IntRange(max = 1_000_000) int place,
      @ForAll("counts") long count,
      @ForAll("sums") String sum,
      @ForAll boolean isCount) {
    SimulationState altered =
        new SimulationState(
            FIRST.study(),
            FIRST.ranges(),
            FIRST.deciles(),
            isCount ? with(FIRST.counts(), place, count) : FIRST.counts(),
            isCount ? FIRST.sums() : with(FIRST.sums(), place, sum));
    refusedAtMost(() -> STUDY.report(altered));
    refusedAtMost(() -> STUDY.report(altered.merge(altered(SECOND, place, count))));
    refusedAtMost(() -> STUDY.report(STUDY.resume(altered, HERE)));
    refusedAtMost(() -> STUDY.report(STUDY.join(List.of(SECOND, altered))));
  }

  private static SimulationState altered(SimulationState state, int place, long count) {
    return new SimulationState(
        state.study(),
        state.ranges(),
        state.deciles(),
        with(state.counts(), place, count),
        state.sums());
  }

  /** The values with another one in a place. */
  private static <T> Map<String, List<T>> with(Map<String, List<T>> entries, int place, T value) {
    Map<String, List<T>> altered = new LinkedHashMap<>(entries);
    String name = List.copyOf(entries.keySet()).get(place % entries.size());
    List<T> values = new ArrayList<>(entries.getOrDefault(name, List.of()));
    if (!values.isEmpty()) {
      values.set(place % values.size(), value);
    }
    altered.put(name, values);
    return altered;
  }

  private static void refusedAtMost(Runnable use) {
    Throwable thrown = catchThrowable(use::run);
    if (thrown != null) {
      assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
      assertThat(thrown.getMessage()).isNotBlank();
    }
  }

  @Provide
  Arbitrary<Long> counts() {
    return Arbitraries.of(0L, 1L, 31L, 1L << 31, 1L << 53, Long.MAX_VALUE / 2, Long.MAX_VALUE);
  }

  @Provide
  Arbitrary<String> sums() {
    return Arbitraries.of("0", "-1p0", "1p-1074", "1p1023", "1p1080", "-1p1080", "fffffffp900");
  }

  @Example
  void a_state_that_counts_other_persons_than_its_ranges_is_refused() {
    SimulationState altered =
        new SimulationState(
            FIRST.study(),
            List.of(new PersonRange(0, 31)),
            FIRST.deciles(),
            FIRST.counts(),
            FIRST.sums());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STUDY.resume(altered, HERE))
        .withMessage(
            "The number of persons counted in the simulation state (30) must be that of its ranges (31).");
  }

  @Example
  void counts_beyond_all_numbers_are_refused() {
    SimulationState large = altered(FIRST, 0, Long.MAX_VALUE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> large.merge(SECOND))
        .withMessage(
            "The sum of two counts (9223372036854775807 + 30) must be at most 9223372036854775807.");
  }
}
