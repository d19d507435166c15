package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;
import org.junit.jupiter.api.Test;

/** Pairs stand for the answers that they replace, and for nothing else. */
class RowPairsTest {

  /** Each person answers a booklet: some items next to each other. */
  private static int[][] booklets(long seed, int items, int length, int persons) {
    RandomStream draws = new RandomSeed(seed).at(0, "booklets");
    int[][] rows = new int[persons][];
    for (int n = 0; n < persons; n++) {
      int first = draws.nextInt(1 + (items - length) / 3) * 3;
      rows[n] = new int[draws.nextDouble() < 0.1 ? draws.nextInt(length) : length];
      for (int i = 0; i < rows[n].length; i++) {
        rows[n][i] = 3 * (first + i) + draws.nextInt(3);
      }
    }
    return rows;
  }

  private static RowPairs pair(int[][] rows, int items) {
    int[] start = new int[rows.length + 1];
    for (int n = 0; n < rows.length; n++) {
      start[n + 1] = start[n] + rows[n].length;
    }
    int[] row = Arrays.stream(rows).flatMapToInt(Arrays::stream).toArray();
    int[] unit = Arrays.stream(row).map(r -> r / 3 * 3).toArray();
    return new RowPairs(start, row, unit, 3 * items);
  }

  private static void expand(RowPairs pairs, int row, List<Integer> into) {
    if (pairs.isPair(row)) {
      assertThat(pairs.left(row)).isLessThan(row);
      assertThat(pairs.right(row)).isLessThan(row);
      expand(pairs, pairs.left(row), into);
      expand(pairs, pairs.right(row), into);
    } else {
      into.add(row);
    }
  }

  @Property(tries = 50)
  void nothing_is_lost_and_nothing_added(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 12) int length,
      @ForAll @IntRange(min = 0, max = 20) int more,
      @ForAll @IntRange(min = 1, max = 3_000) int persons) {
    int[][] rows = booklets(seed, length + more, length, persons);
    RowPairs pairs = pair(rows, length + more);
    int[] paired = pairs.rows();
    double[][] counts = new double[pairs.rowCount()][1];
    double[] expected = new double[3 * (length + more)];

    for (int n = 0; n < persons; n++) {
      List<Integer> own = new ArrayList<>();
      for (int i = pairs.start[n]; i < pairs.start[n + 1]; i++) {
        expand(pairs, paired[i], own);
        counts[paired[i]][0]++;
      }
      assertThat(own)
          .containsExactlyInAnyOrder(Arrays.stream(rows[n]).boxed().toArray(Integer[]::new));
      Arrays.stream(rows[n]).forEach(r -> expected[r]++);
    }
    pairs.distribute(counts);
    for (int r = 0; r < expected.length; r++) {
      assertThat(counts[r][0]).isEqualTo(expected[r]);
    }
  }

  /** Four answers of three categories: 81 patterns of about a thousand persons each. */
  @Test
  void a_test_that_all_persons_take_is_a_fourth_as_long() {
    int[][] rows = booklets(5, 8, 8, 100_000);
    int answers = Arrays.stream(rows).mapToInt(row -> row.length).sum();
    RowPairs pairs = pair(rows, 8);

    assertThat(pairs.rows().length).isLessThan(answers * 3 / 10);
    assertThat(pairs.rowCount()).isEqualTo(24 + 4 * 9 + 2 * 81);
  }

  @Test
  void answers_that_few_persons_share_stay_single() {
    int[][] rows = booklets(6, 8, 8, 63);
    RowPairs pairs = pair(rows, 8);

    assertThat(pairs.rowCount()).isEqualTo(24);
    assertThat(pairs.rows()).isEqualTo(Arrays.stream(rows).flatMapToInt(Arrays::stream).toArray());
  }

  /** Likelihoods of exp(−720), of which a double has few digits left. */
  @Test
  void many_persons_with_contradictory_answers_do_not_underflow() {
    List<ResponseModel> models = new ArrayList<>();
    int[] row = new int[24];
    for (int i = 0; i < 24; i++) {
      models.add(LogisticModel.twoPL(10, i < 12 ? -3 : 3));
      row[i] = i < 12 ? 0 : 1;
    }
    ResponseMatrix.Builder builder = ResponseMatrix.builder(SimulatedAnswers.ids(24));
    for (int n = 0; n < 200; n++) {
      builder.addRow("", row);
    }

    ExpectationStepTest.compare(builder.build(), models);
  }
}
