package org.jalon.benchmarks.study;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How often levels are right, by the probability that was stated for them.
 *
 * @param bins from the lowest probability, none empty
 */
record Calibration(List<Bin> bins) {

  private static final int BINS = 10;

  Calibration {
    bins = List.copyOf(bins);
  }

  /**
   * Levels whose stated probabilities lie close together.
   *
   * @param percent the lower bound of these probabilities; the upper one is 10 higher
   * @param stated their mean
   * @param right the share of the levels that are right
   * @param number how many levels there are
   */
  record Bin(int percent, double stated, double right, int number) {

    /** The standard error of the share. */
    double error() {
      return Math.sqrt(right * (1 - right) / number);
    }
  }

  static Calibration of(List<Verdict> verdicts) {
    List<Verdict.OfCompetence> all =
        verdicts.stream()
            .flatMap(verdict -> verdict.competences().stream())
            .filter(said -> !Double.isNaN(said.confidence()))
            .toList();
    return new Calibration(
        IntStream.range(0, BINS)
            .mapToObj(bin -> all.stream().filter(said -> bin(said) == bin).toList())
            .filter(said -> !said.isEmpty())
            .map(Calibration::bin)
            .toList());
  }

  private static int bin(Verdict.OfCompetence said) {
    return Math.min(BINS - 1, (int) Math.floor(said.confidence() * BINS));
  }

  private static Bin bin(List<Verdict.OfCompetence> said) {
    int percent = bin(said.get(0)) * 100 / BINS;
    double stated =
        said.stream().mapToDouble(Verdict.OfCompetence::confidence).average().orElseThrow();
    double right = said.stream().filter(Verdict.OfCompetence::right).count();
    return new Bin(percent, stated, right / said.size(), said.size());
  }

  private int number() {
    return bins.stream().mapToInt(Bin::number).sum();
  }

  /** The mean of what was stated. */
  double stated() {
    return bins.stream().mapToDouble(bin -> bin.stated() * bin.number()).sum() / number();
  }

  /** The expected calibration error: the mean distance between stated and right over the bins. */
  double expectedError() {
    return bins.stream()
            .mapToDouble(bin -> Math.abs(bin.stated() - bin.right()) * bin.number())
            .sum()
        / number();
  }
}
