package org.jalon.benchmarks.study;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jalon.benchmarks.study.PersonResult.Probabilistic;
import org.jalon.placement.InformationTarget;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/**
 * The part of the questions of the reference plan with which the probabilistic plan is as accurate
 * as the reference plan at its end.
 *
 * @param percent the part; {@link #NEVER} if nothing that is looked at does
 * @param low where its bootstrap interval of 95 % begins
 * @param high where it ends
 */
record EqualAccuracy(double percent, double low, double high) {

  /** Stands for more than everything that is looked at. */
  static final double NEVER = Double.POSITIVE_INFINITY;

  private static final int REPLICATIONS = 1_000;
  private static final double TAIL = 0.025;

  /** A part as it follows from some people, each as often as they are named. */
  private interface Part {

    double percent(int[] people);
  }

  /**
   * If every test is as long as a fixed part of the person's reference test.
   *
   * @param seed whose draws decide which people a replication has
   */
  static EqualAccuracy byLength(
      List<PersonResult> people, InformationTarget about, RandomSeed seed) {
    return bootstrapped(
        people.size(),
        seed,
        drawn -> {
          double[] right = sums(people, drawn, about, Probabilistic::alongTest, Verdict::accuracy);
          double crossing = crossing(right, reference(people, drawn, Verdict::accuracy));
          return Fractions.percent(crossing);
        });
  }

  /**
   * If every test ends when the level is known with a fixed confidence: the mean number of
   * questions in percent of that of the reference plan.
   *
   * @param seed whose draws decide which people a replication has
   */
  static EqualAccuracy byConfidence(
      List<PersonResult> people, InformationTarget about, RandomSeed seed) {
    return bootstrapped(
        people.size(),
        seed,
        drawn -> {
          double[] right = sums(people, drawn, about, Probabilistic::whenSure, Verdict::accuracy);
          double[] asked = sums(people, drawn, about, Probabilistic::whenSure, Verdict::questions);
          double crossing = crossing(right, reference(people, drawn, Verdict::accuracy));
          return 100 * between(asked, crossing) / reference(people, drawn, Verdict::questions);
        });
  }

  private static EqualAccuracy bootstrapped(int people, RandomSeed seed, Part part) {
    int[] everybody = new int[people];
    Arrays.setAll(everybody, person -> person);
    double[] replications = new double[REPLICATIONS];
    for (int replication = 0; replication < REPLICATIONS; replication++) {
      RandomStream draws = seed.at(replication, "bootstrap");
      int[] drawn = new int[people];
      Arrays.setAll(drawn, place -> draws.nextInt(people));
      replications[replication] = part.percent(drawn);
    }
    Arrays.sort(replications);
    return new EqualAccuracy(
        part.percent(everybody),
        replications[(int) Math.floor(TAIL * (REPLICATIONS - 1))],
        replications[(int) Math.ceil((1 - TAIL) * (REPLICATIONS - 1))]);
  }

  private static double reference(
      List<PersonResult> people, int[] drawn, ToDoubleFunction<Verdict> of) {
    double sum = 0;
    for (int person : drawn) {
      sum += of.applyAsDouble(people.get(person).reference());
    }
    return sum;
  }

  private static double[] sums(
      List<PersonResult> people,
      int[] drawn,
      InformationTarget about,
      Function<Probabilistic, List<Verdict>> moments,
      ToDoubleFunction<Verdict> of) {
    double[] sums = new double[moments.apply(people.get(0).about(about)).size()];
    for (int person : drawn) {
      List<Verdict> verdicts = moments.apply(people.get(person).about(about));
      for (int moment = 0; moment < sums.length; moment++) {
        sums[moment] += of.applyAsDouble(verdicts.get(moment));
      }
    }
    return sums;
  }

  /** A value at a place between two moments. */
  private static double between(double[] values, double place) {
    if (place == NEVER) {
      return NEVER;
    }
    int before = (int) Math.floor(place);
    int after = (int) Math.ceil(place);
    return values[before] + (place - before) * (values[after] - values[before]);
  }

  /**
   * The place where values first reach a goal, between the last one below and the first one not
   * below; {@link #NEVER} if none does.
   */
  static double crossing(double[] values, double goal) {
    for (int index = 0; index < values.length; index++) {
      if (values[index] >= goal) {
        return index == 0
            ? 0
            : index - 1 + (goal - values[index - 1]) / (values[index] - values[index - 1]);
      }
    }
    return NEVER;
  }
}
