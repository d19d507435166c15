package org.jalon.estimation;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jalon.internal.Checks;
import org.jalon.internal.StrictNumerics;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Responses;
import org.jspecify.annotations.Nullable;

/**
 * What is believed about ability after some answers, on the nodes of a grid. Thousands of answers
 * do not underflow: where a product of their probabilities could, it is kept in logarithms.
 * Immutable and thread-safe.
 */
public final class Posterior {

  private final QuadratureGrid grid;
  private final Prior prior;
  private final NodeWeights likelihood; // times the prior, unless that depends on the items
  // The information of the items answered, if the prior asks for it; else empty.
  private final double[] information;
  private final NodeWeights weights;
  // Made when it is first needed; whichever thread makes it makes the same.
  private volatile @Nullable PosteriorDensity density;

  private Posterior(
      QuadratureGrid grid, Prior prior, NodeWeights likelihood, double[] information) {
    this.grid = grid;
    this.prior = prior;
    this.likelihood = likelihood;
    this.information = information;
    this.weights = weighted();
  }

  /** The weights with the part of the prior that depends on the items, unless they tell nothing. */
  private NodeWeights weighted() {
    if (Arrays.stream(information).noneMatch(value -> value > 0)) {
      return likelihood;
    }
    double[] logs = likelihood.logarithms();
    Arrays.setAll(logs, i -> logs[i] + prior.logDensity(grid.node(i), information[i]));
    return new NodeWeights(grid, logs);
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
        grid,
        prior,
        new NodeWeights(grid, logDensity),
        new double[prior.dependsOnItems() ? grid.size() : 0]);
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
    NodeWeights updated = new NodeWeights(grid);
    updated.set(likelihood, LikelihoodRow.of(model, category, grid));
    double[] informed = information.clone();
    inform(model, informed);
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
    return updated(
        responses, i -> LikelihoodRow.of(responses.model(i), responses.category(i), grid));
  }

  /** The belief after more answers, whose likelihoods stand in a table. */
  Posterior updated(LikelihoodTable table, Responses responses) {
    return updated(responses, i -> table.row(responses.item(i), responses.category(i)));
  }

  private Posterior updated(Responses responses, IntFunction<LikelihoodRow> rows) {
    if (responses.size() == 0) {
      return this;
    }
    NodeWeights updated = new NodeWeights(grid);
    double[] informed = information.clone();
    for (int i = 0; i < responses.size(); i++) {
      updated.set(i == 0 ? likelihood : updated, rows.apply(i));
      inform(responses.model(i), informed);
    }
    return new Posterior(grid, prior, updated, informed);
  }

  private void inform(ResponseModel model, double[] informed) {
    for (int i = 0; i < informed.length; i++) {
      informed[i] += model.information(grid.node(i));
    }
  }

  NodeWeights weights() {
    return weights;
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
    return weights.values()[node] / weights.total();
  }

  /**
   * The mean.
   *
   * @return a value between the ends of the grid
   */
  public double mean() {
    return weights.mean();
  }

  /**
   * The standard deviation.
   *
   * @return at least 0
   */
  public double standardDeviation() {
    return weights.standardDeviation();
  }

  /**
   * The probability that the ability is below another: the posterior's distribution function. The
   * density is interpolated between the nodes, not counted at them, so that a bound need not be a
   * node. It never falls as the ability rises. Where the nodes are no more than 0.4 standard
   * deviations of the posterior apart, it is accurate to about 5 · 10<sup>−5</sup>, and to about
   * 10<sup>−3</sup> where they are a standard deviation apart. A density that ends between two
   * nodes is taken to fall evenly from one to the other.
   *
   * @param ability theta; may be infinite
   * @return a value in [0, 1]; 0 up to the first node and 1 from the last node
   * @throws IllegalArgumentException if the ability is NaN
   */
  public double probabilityBelow(double ability) {
    Checks.require(!Double.isNaN(ability), "ability", ability, "must be a number");
    return density().below(ability);
  }

  /**
   * The ability below which a given probability lies, such as the median; as accurate as {@link
   * #equalTailedInterval}.
   *
   * @param probability the probability below it
   * @return an ability between the ends of the grid
   * @throws IllegalArgumentException if the probability does not lie between 0 and 1
   */
  public double quantile(double probability) {
    Checks.require(
        probability > 0 && probability < 1,
        "probability of the quantile",
        probability,
        "must be greater than 0 and less than 1");
    return density().quantile(probability);
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
    PosteriorDensity shape = density();
    double tail = (1 - probability) / 2;
    return new CredibleInterval(shape.quantile(tail), shape.quantile(1 - tail), probability);
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
    PosteriorDensity known = density;
    if (known == null) {
      double[] logs = weights.logarithms();
      Arrays.setAll(logs, i -> logs[i] - StrictNumerics.log(grid.weight(i)));
      known = new PosteriorDensity(grid, logs);
      density = known;
    }
    return known;
  }
}
