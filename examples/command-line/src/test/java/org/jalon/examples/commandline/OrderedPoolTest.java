package org.jalon.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results in the order of the tasks, few tasks at once, failures handed on. */
class OrderedPoolTest {

  private int taken;
  private int done;
  private int most;

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void results_come_in_order_and_few_tasks_are_under_way(int threads) {
    Iterator<Integer> tasks = IntStream.range(0, 1_000).peek(i -> taken++).iterator();
    List<Integer> results = new ArrayList<>();

    new OrderedPool(threads)
        .run(
            tasks,
            i -> 2 * i,
            result -> {
              most = Math.max(most, taken - done);
              done++;
              results.add(result);
            });

    assertThat(results).isEqualTo(IntStream.range(0, 1_000).mapToObj(i -> 2 * i).toList());
    assertThat(most).isLessThanOrEqualTo(4 * threads + 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void a_failure_ends_the_work_and_is_handed_on(int threads) {
    Iterator<Integer> tasks = IntStream.iterate(0, i -> i + 1).iterator();

    assertThatThrownBy(
            () ->
                new OrderedPool(threads)
                    .run(tasks, i -> 100 / (i - 50), result -> assertThat(result).isNotZero()))
        .isInstanceOf(ArithmeticException.class);
  }
}
