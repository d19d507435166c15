package org.jalon.estimation;

import java.util.Arrays;
import java.util.List;
import org.jalon.internal.Checks;
import org.jalon.internal.StrictNumerics;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Responses;

/**
 * What is believed about ability after some answers, on the nodes of a grid. Kept in logarithms:
 * thousands of answers do not underflow. Immutable and thread-safe.
 */
public final class Posterior {

  private final QuadratureGrid grid;
  private final Prior prior;
  private final double[] logDensity;
  // The information of the items answered, if the prior asks for it; else empty.
  private final double[] information;
  private final double[] probability;

  private Posterior(QuadratureGrid grid, Prior prior, double[] logDensity, double[] information) {
    this.grid = grid;
    this.prior = prior;
    this.logDensity = logDensity;
    this.information = information;
    this.probability = normalise(weighted());
  }

  /** The density with the part of the prior that depends on the items, unless they tell nothing. */
  private double[] weighted() {
    double[] weighted = logDensity.clone();
    if (Arrays.stream(information).anyMatch(value -> value > 0)) {
      Arrays.setAll(weighted, i -> logDensity[i] + prior.logDensity(grid.node(i), information[i]));
    }
    return weighted;
  }

  /**
   * The belief before the first answer.
   *
   * @param grid where to compute it
   * @param prior the prior
   * @return the prior on the grid
   * @throws IllegalArgumentException if the prior has no density at any node
   */
  public static Posterior of(QuadratureGrid grid, Prior prior) {
    double[] logDensity = new double[grid.size()];
    boolean possible = false;
    for (int i = 0; i < logDensity.length; i++) {
      logDensity[i] = StrictNumerics.log(grid.weight(i)) + prior.logDensity(grid.node(i));
      possible |= logDensity[i] > Double.NEGATIVE_INFINITY;
    }
    if (!possible) {
      throw new IllegalArgumentException(
          "The prior (%s) has no density at any node of the grid (%s). Maybe the grid should be wider."
              .formatted(prior, grid));
    }
    return new Posterior(
        grid, prior, logDensity, new double[prior.dependsOnItems() ? grid.size() : 0]);
  }

  /**
   * The belief after one more answer.
   *
   * @param model the response model of the item answered
   * @param category the category of the answer
   * @return a new posterior
   * @throws IllegalArgumentException if the model has no such category
   */
  public Posterior updated(ResponseModel model, int category) {
    double[] updated = logDensity.clone();
    double[] informed = information.clone();
    add(model, category, updated, informed);
    return new Posterior(grid, prior, updated, informed);
  }

  /**
   * The belief after more answers: the same, bit for bit, as after one {@linkplain
   * #updated(ResponseModel, int) update} for each, in less time.
   *
   * @param responses the answers to add
   * @return a new posterior
   */
  public Posterior updated(Responses responses) {
    double[] updated = logDensity.clone();
    double[] informed = information.clone();
    for (int i = 0; i < responses.size(); i++) {
      add(responses.model(i), responses.category(i), updated, informed);
    }
    return new Posterior(grid, prior, updated, informed);
  }

  private void add(ResponseModel model, int category, double[] updated, double[] informed) {
    for (int i = 0; i < updated.length; i++) {
      updated[i] += model.logProbability(grid.node(i), category);
    }
    for (int i = 0; i < informed.length; i++) {
      informed[i] += model.information(grid.node(i));
    }
  }

  /**
   * The grid.
   *
   * @return the grid
   */
  public QuadratureGrid grid() {
    return grid;
  }

  /**
   * The probability of a node.
   *
   * @param node from 0
   * @return a value in [0, 1]; all of them sum to 1
   */
  public double probability(int node) {
    return probability[node];
  }

  /**
   * The mean.
   *
   * @return a value between the ends of the grid
   */
  public double mean() {
    double sum = 0;
    for (int i = 0; i < probability.length; i++) {
      sum += grid.node(i) * probability[i];
    }
    return sum;
  }

  /**
   * The standard deviation.
   *
   * @return at least 0
   */
  public double standardDeviation() {
    double mean = mean();
    double sum = 0;
    for (int i = 0; i < probability.length; i++) {
      double deviation = grid.node(i) - mean;
      sum += deviation * deviation * probability[i];
    }
    return Math.sqrt(sum);
  }

  /**
   * The interval with as much probability below it as above. The posterior is interpolated between
   * the nodes; where they are no more than a standard deviation of the posterior apart, the ends
   * are accurate to about a thousandth of it.
   *
   * @param probability the probability of the interval, such as 0.95
   * @return the interval
   * @throws IllegalArgumentException if the probability does not lie between 0 and 1
   */
  public CredibleInterval equalTailedInterval(double probability) {
    checkLevel(probability);
    PosteriorDensity density = density();
    double tail = (1 - probability) / 2;
    return new CredibleInterval(density.quantile(tail), density.quantile(1 - tail), probability);
  }

  /**
   * The abilities with the highest density: no ability outside has a higher one than one inside,
   * and no other set of abilities with that probability is shorter. As accurate as {@link
   * #equalTailedInterval}.
   *
   * @param probability the probability of the region, such as 0.95
   * @return the intervals it is made of in increasing order, each with its own probability: a
   *     single one unless the posterior has several modes. Where the density is flat the region may
   *     have more probability than asked for.
   * @throws IllegalArgumentException if the probability does not lie between 0 and 1
   */
  public List<CredibleInterval> highestDensityRegion(double probability) {
    checkLevel(probability);
    return density().highest(probability);
  }

  private static void checkLevel(double probability) {
    Checks.require(
        probability > 0 && probability < 1,
        "probability of the interval",
        probability,
        "must be greater than 0 and less than 1");
  }

  private PosteriorDensity density() {
    double[] logs = weighted();
    Arrays.setAll(logs, i -> logs[i] - StrictNumerics.log(grid.weight(i)));
    return new PosteriorDensity(grid, logs);
  }

  private static double[] normalise(double[] logDensity) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double value : logDensity) {
      highest = Math.max(highest, value);
    }
    double[] probability = new double[logDensity.length];
    double total = 0;
    for (int i = 0; i < probability.length; i++) {
      probability[i] = StrictNumerics.exp(logDensity[i] - highest);
      total += probability[i];
    }
    for (int i = 0; i < probability.length; i++) {
      probability[i] /= total;
    }
    return probability;
  }
}
