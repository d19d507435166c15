package org.jalon.benchmarks.study;

import java.util.Arrays;
import java.util.List;
import org.jalon.placement.InformationTarget;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/**
 * The part of the reference test after which the probabilistic plan is as accurate as the reference
 * plan at its end.
 *
 * @param percent the part; {@link #NEVER} if the whole length does not do
 * @param low where its bootstrap interval of 95 % begins
 * @param high where it ends
 */
record EqualAccuracy(double percent, double low, double high) {

  /** Stands for more than 100 %. */
  static final double NEVER = Double.POSITIVE_INFINITY;

  private static final int REPLICATIONS = 1_000;
  private static final double TAIL = 0.025;

  /**
   * Finds the part, and draws people anew for the interval.
   *
   * @param seed whose draws decide which people a replication has
   */
  static EqualAccuracy of(List<PersonResult> people, InformationTarget about, RandomSeed seed) {
    double[] reference =
        people.stream().mapToDouble(person -> person.reference().accuracy()).toArray();
    double[][] along =
        people.stream().map(person -> accuracies(person.about(about))).toArray(double[][]::new);
    int[] everybody = new int[reference.length];
    Arrays.setAll(everybody, person -> person);
    double[] replications = new double[REPLICATIONS];
    for (int replication = 0; replication < REPLICATIONS; replication++) {
      RandomStream draws = seed.at(replication, "bootstrap");
      int[] drawn = new int[reference.length];
      Arrays.setAll(drawn, place -> draws.nextInt(reference.length));
      replications[replication] = percent(reference, along, drawn);
    }
    Arrays.sort(replications);
    return new EqualAccuracy(
        percent(reference, along, everybody),
        replications[(int) Math.floor(TAIL * (REPLICATIONS - 1))],
        replications[(int) Math.ceil((1 - TAIL) * (REPLICATIONS - 1))]);
  }

  private static double[] accuracies(PersonResult.Probabilistic result) {
    return result.alongTest().stream().mapToDouble(Verdict::accuracy).toArray();
  }

  private static double percent(double[] reference, double[][] along, int[] people) {
    double goal = 0;
    double[] sums = new double[Fractions.COUNT];
    for (int person : people) {
      goal += reference[person];
      for (int index = 0; index < Fractions.COUNT; index++) {
        sums[index] += along[person][index];
      }
    }
    return crossing(sums, goal);
  }

  /** Where values first reach a goal, between the last one below and the first one not below. */
  static double crossing(double[] values, double goal) {
    for (int index = 0; index < values.length; index++) {
      if (values[index] >= goal) {
        return index == 0
            ? Fractions.percent(0)
            : Fractions.percent(
                index - 1 + (goal - values[index - 1]) / (values[index] - values[index - 1]));
      }
    }
    return NEVER;
  }
}
