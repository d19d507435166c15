package org.jalon.selection;

import java.util.stream.IntStream;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.Posterior;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.estimation.RunningPosterior;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * The values of a criterion that weighs the nodes of a grid by what is believed about ability: sums
 * over the nodes for each item, from tables that depend on the bank and the grid alone.
 *
 * <p>There are two ways to a value, with the same bits: the {@linkplain #sumAll sums} for all items
 * at once, or {@linkplain #sum those for one}. To find the best items it takes far fewer sums:
 * {@linkplain #bound bounds} of all values from the nodes that carry nearly all of the weight, and
 * the values of the few items whose bounds are high enough.
 *
 * <p>Mutable, for one thread.
 */
abstract class WeightedValues {

  private static final QuadratureGrid USUAL_GRID = QuadratureGrid.evenlySpaced(-4, 4, 33);

  private final ResolvedItemBank bank;
  private final QuadratureGrid grid;
  private final double[] weights; // they sum to 1
  private int from; // the nodes from here to before the end have all the weight
  private int to;
  private int low; // and the nodes from here to before the other end nearly all
  private int high;
  private double below;
  private double above;
  private double ability;
  private double mean;

  WeightedValues(ResolvedItemBank bank, QuadratureGrid grid) {
    this.bank = bank;
    this.grid = grid;
    this.weights = new double[grid.size()];
  }

  /** The usual grid: 33 even nodes from −4 to 4. */
  static QuadratureGrid usualGrid() {
    return USUAL_GRID;
  }

  /** The prior that leaves everything to the likelihood. */
  static Prior flat(QuadratureGrid grid) {
    return new Prior.Uniform(grid.node(0), grid.node(grid.size() - 1));
  }

  /** These values at a position of a test, for all items. */
  WeightedValues at(SelectionContext context, Prior prior) {
    if (prior.dependsOnItems()) {
      Posterior posterior = new ExpectedAPosteriori(prior, grid).posterior(context.responses());
      for (int node = 0; node < weights.length; node++) {
        weights[node] = posterior.probability(node);
      }
      start(context.estimate().ability(), posterior.mean());
    } else {
      set(posterior(context.responses(), prior), context.estimate().ability());
    }
    sumAll();
    return this;
  }

  private RunningPosterior posterior(Responses responses, Prior prior) {
    RunningPosterior posterior = new RunningPosterior(bank, prior, grid);
    for (int i = 0; i < responses.size(); i++) {
      posterior.add(responses.item(i), responses.category(i));
    }
    return posterior;
  }

  /** Moves to a position of a test. */
  final void set(RunningPosterior posterior, double newAbility) {
    posterior.probabilities(weights);
    start(newAbility, posterior.ability());
  }

  private void start(double newAbility, double newMean) {
    ability = newAbility;
    mean = newMean;
    from = 0;
    while (weights[from] == 0) {
      from++;
    }
    to = weights.length;
    while (weights[to - 1] == 0) {
      to--;
    }
    prepare();
  }

  /** Computes what depends on the position alone. */
  void prepare() {}

  /** Takes the sums for all items. */
  abstract void sumAll();

  /** Takes the sums for one item. */
  abstract void sum(int item);

  /** The value of an item whose sums have been taken. */
  abstract double value(int item);

  /**
   * Bounds the values of all items, and forgets the sums.
   *
   * @param bounds becomes, for each item, a number that its computed value does not exceed
   * @return false if there are no useful bounds here; they are not set then
   */
  boolean bound(double[] bounds) {
    return false;
  }

  /**
   * A closer bound for one item, worth some work: its sums are more.
   *
   * @param bound the one that {@link #bound} has set
   */
  double refined(int item, double bound) {
    return bound;
  }

  /** Leaves out nodes at both ends that have no more than a given mass together. */
  final void narrow(double[] mass, double most) {
    low = from;
    high = to;
    below = 0;
    above = 0;
    while (low < high - 1 && below + mass[low] <= most / 2) {
      below += mass[low++];
    }
    while (low < high - 1 && above + mass[high - 1] <= most / 2) {
      above += mass[--high];
    }
  }

  /**
   * Sets w (θ − θ̄) and w (θ − θ̄)² for each node, θ̄ being the mean of the posterior.
   *
   * @return the variance
   */
  final double moments(double[] first, double[] second) {
    double variance = 0;
    for (int node = 0; node < weights.length; node++) {
      double deviation = grid.node(node) - mean;
      first[node] = weights[node] * deviation;
      second[node] = weights[node] * (deviation * deviation);
      variance += second[node];
    }
    return variance;
  }

  /** How far a sum over the nodes may be off by rounding, as a share of that of the sizes. */
  final double rounding() {
    return 0x1p-50 * (weights.length + 8);
  }

  /** Whether all items are of one model. */
  static boolean all(ResolvedItemBank bank, Class<? extends ResponseModel> model) {
    return IntStream.range(0, bank.size()).allMatch(item -> model.isInstance(bank.model(item)));
  }

  /** Whether an ability lies between the ends of the grid. */
  final boolean isOnGrid(double theta) {
    return theta >= grid.node(0) && theta <= grid.node(grid.size() - 1);
  }

  /** The last node, but for the last of all, that does not lie above an ability on the grid. */
  final int nodeBelow(double theta) {
    int lower = 0;
    int upper = grid.size() - 1;
    while (upper - lower > 1) {
      int middle = (lower + upper) >>> 1;
      if (grid.node(middle) <= theta) {
        lower = middle;
      } else {
        upper = middle;
      }
    }
    return lower;
  }

  final ResolvedItemBank bank() {
    return bank;
  }

  final QuadratureGrid grid() {
    return grid;
  }

  /** The weight of each node; they sum to 1. */
  final double[] weights() {
    return weights;
  }

  /** The first node with any weight. */
  final int from() {
    return from;
  }

  /** The node after the last one with any weight. */
  final int to() {
    return to;
  }

  /** The first node that is not left out. */
  final int low() {
    return low;
  }

  /** The node after the last one that is not left out. */
  final int high() {
    return high;
  }

  /** The mass left out below. */
  final double below() {
    return below;
  }

  /** The mass left out above. */
  final double above() {
    return above;
  }

  /** The estimated ability. */
  final double ability() {
    return ability;
  }
}
