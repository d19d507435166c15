package org.jalon.calibration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jalon.internal.Checks;

/** What makes persons of two groups comparable. */
public sealed interface DifMatching {

  /**
   * The sum of the categories of all matching items. Only persons who answered all of them can be
   * matched.
   *
   * @param withStudiedItem whether the studied item counts, also when purification has removed it;
   *     with it, the Mantel–Haenszel test is exact where the Rasch model holds. Without it, it is
   *     the rest score.
   */
  record SumScore(boolean withStudiedItem) implements DifMatching {}

  /**
   * A value from outside, such as an ability estimate: the way for adaptive tests, in which no two
   * persons have the same items. It is not purified. Immutable.
   */
  final class Given implements DifMatching {

    private final double[] values;
    private final int strata;

    /**
     * Creates a matching.
     *
     * @param values the value of each person of the matrix; NaN for one who cannot be matched
     * @param strata into how many groups of about the same size the values are cut where a method
     *     needs groups; at least 2. Equal values are never parted.
     * @throws IllegalArgumentException if a value is infinite or there are fewer than 2 strata
     */
    public Given(double[] values, int strata) {
      for (double value : values) {
        Checks.require(!Double.isInfinite(value), "matching value", value, "must be finite or NaN");
      }
      this.values = values.clone();
      this.strata = Checks.atLeast("number of strata", strata, 2);
    }

    int persons() {
      return values.length;
    }

    double value(int person) {
      return values[person];
    }

    /** The stratum of each of some persons. */
    int[] strata(int[] persons) {
      int[] ascending =
          IntStream.range(0, persons.length)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> values[persons[i]]))
              .mapToInt(i -> i)
              .toArray();
      int[] stratum = new int[persons.length];
      int first = 0;
      for (int rank = 0; rank < ascending.length; rank++) {
        boolean tied =
            rank > 0 && values[persons[ascending[rank]]] == values[persons[ascending[first]]];
        first = tied ? first : rank;
        stratum[ascending[rank]] = (int) ((long) strata * first / persons.length);
      }
      return stratum;
    }

    /** The number of values and of strata. */
    @Override
    public String toString() {
      return "Given[values=" + values.length + ", strata=" + strata + "]";
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Given that
          && strata == that.strata
          && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(values) + strata;
    }
  }
}
