package org.jalon.benchmarks.baseline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jalon.reproducibility.RandomSeed;

/** A simulation study that keeps every test and computes the outcomes at the end. */
public final class NaiveStudy {

  private static final double NORMAL_QUANTILE = 1.959963984540054;

  private final NaiveTest test;

  /** Of a test. */
  public NaiveStudy(NaiveTest test) {
    this.test = test;
  }

  /**
   * Outcomes of a study.
   *
   * @param bias the mean of estimate minus truth
   * @param rootMeanSquareError the root of the mean of its square
   * @param meanStandardError the mean standard error
   * @param coverage the share of the people whose interval of 95 % holds the truth
   * @param overlap the mean share of items that two people have in common
   * @param highestRate the share of the people who got the most asked item
   */
  public record Outcomes(
      double bias,
      double rootMeanSquareError,
      double meanStandardError,
      double coverage,
      double overlap,
      double highestRate) {}

  private record Taken(double ability, NaiveTest.Outcome outcome) {

    double error() {
      return outcome.estimate().ability() - ability;
    }

    boolean isCovered() {
      return Math.abs(error()) <= NORMAL_QUANTILE * outcome.estimate().standardError();
    }
  }

  /** Lets so many people of a standard normal population take the test. */
  public Outcomes run(RandomSeed study, int persons) {
    List<Taken> tests = new ArrayList<>();
    for (int person = 0; person < persons; person++) {
      RandomSeed seed = study.split(person);
      double ability = seed.at(0, "ability").nextGaussian();
      tests.add(new Taken(ability, test.take(seed, ability)));
    }
    return outcomes(tests);
  }

  private static Outcomes outcomes(List<Taken> tests) {
    int n = tests.size();
    Map<String, Long> counts = new HashMap<>();
    for (Taken taken : tests) {
      taken.outcome().answers().forEach(answer -> counts.merge(answer.item().id(), 1L, Long::sum));
    }
    long asked = counts.values().stream().mapToLong(Long::longValue).sum();
    long pairs = counts.values().stream().mapToLong(count -> count * (count - 1)).sum();
    return new Outcomes(
        tests.stream().mapToDouble(Taken::error).sum() / n,
        Math.sqrt(tests.stream().mapToDouble(t -> t.error() * t.error()).sum() / n),
        tests.stream().mapToDouble(t -> t.outcome().estimate().standardError()).sum() / n,
        (double) tests.stream().filter(Taken::isCovered).count() / n,
        (double) pairs / ((n - 1.0) * asked),
        (double) counts.values().stream().mapToLong(Long::longValue).max().orElse(0) / n);
  }
}
