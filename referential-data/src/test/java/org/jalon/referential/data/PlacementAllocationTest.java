package org.jalon.referential.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.placement.PlacementItem;
import org.jalon.placement.PlacementPlan;
import org.jalon.placement.PlacementPool;
import org.jalon.placement.RunningPlacement;
import org.jalon.referential.Referential;
import org.jalon.testing.Allocation;
import org.junit.jupiter.api.Test;

/** What placement tests over all outcomes of the referential allocate. */
class PlacementAllocationTest {

  private static final int WARM_UP = 2_000;
  private static final int ROUNDS = 10;
  private static final int TESTS = 200;

  @Test
  void a_step_of_a_compiled_placement_over_750_outcomes_allocates_nothing() {
    Referential referential = DigitalSkills.referential();
    PlacementPool pool = PlacementPool.of(referential, DigitalSkills.demonstrationItemBank());
    RunningPlacement running =
        PlacementPlan.reference()
            .compile(
                pool, pool.items().stream().map(PlacementItem::outcome).toList(), Optional.empty())
            .running();
    take(running, WARM_UP);
    List<Long> allocated = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      allocated.add(Allocation.bytes(() -> take(running, TESTS)));
    }
    // The virtual machine itself allocates now and then while it compiles.
    assertThat(allocated).allMatch(bytes -> bytes < TESTS * 10);
    assertThat(allocated.stream().filter(bytes -> bytes == 0).count()).isGreaterThan(ROUNDS / 2);
  }

  private static void take(RunningPlacement running, int tests) {
    for (int test = 0; test < tests; test++) {
      running.start(test, List.of());
      for (int answer = test; running.next() >= 0; answer = answer * 31 + 7) {
        running.answer((answer & 4) == 0);
      }
    }
  }
}
