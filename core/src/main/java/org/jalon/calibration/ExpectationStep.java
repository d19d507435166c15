package org.jalon.calibration;

import java.util.Arrays;
import java.util.List;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.internal.Checks;
import org.jalon.irt.ResponseModel;

/**
 * The E-step of a calibration by itself: how many persons of each ability are expected to have
 * given each answer, given models of all items and the distribution of ability. Its memory is used
 * again, so one object serves one thread, and counts are valid until the next call.
 */
public final class ExpectationStep {

  private final ResponseMatrix data;
  private final double[] nodes;
  private final double[] gridWeights;
  private final int[] firstRow;
  private final ExpectedCounts.Buffers buffers;
  private double[][] counts = {};
  private double logLikelihood;

  /**
   * Prepares the answers.
   *
   * @param data the answers, of any number of groups
   * @param grid the abilities
   * @throws IllegalArgumentException if there is no person
   */
  public ExpectationStep(ResponseMatrix data, QuadratureGrid grid) {
    Checks.atLeast("number of persons", data.personCount(), 1);
    this.data = data;
    this.nodes = grid.nodes().stream().mapToDouble(Double::doubleValue).toArray();
    this.gridWeights = grid.weights().stream().mapToDouble(Double::doubleValue).toArray();
    this.firstRow = new int[data.itemCount()];
    int rows = 0;
    for (int i = 0; i < firstRow.length; i++) {
      firstRow[i] = rows;
      rows += data.categoryCount(i);
    }
    int[][] ofAllGroups = new int[data.groups().size()][];
    Arrays.fill(ofAllGroups, firstRow);
    this.buffers =
        new ExpectedCounts.Buffers(new ResponseRows(data, ofAllGroups, rows), nodes.length);
  }

  /**
   * Counts.
   *
   * @param models the model of each item
   * @param latent the distribution of ability in all groups
   * @throws IllegalArgumentException if there are not as many models as items, or a model has fewer
   *     categories than answers need, or the distribution has its mean or all of its density off
   *     the nodes
   */
  public void run(List<? extends ResponseModel> models, LatentDistribution.FixedNormal latent) {
    Checks.require(
        models.size() == firstRow.length,
        "number of models",
        models.size(),
        "must be the number of items (" + firstRow.length + ")");
    LatentStep.check("latent distribution", latent, nodes, gridWeights);
    LikelihoodRows rows =
        new LikelihoodRows(buffers.pairs(), nodes.length, logs -> fill(logs, models, true));
    fill(rows.rows, models, false);
    rows.finish();
    double[] weights =
        LatentStep.normal(nodes, gridWeights, latent.mean(), latent.standardDeviation());
    double[][] prior = new double[data.groups().size()][];
    Arrays.fill(prior, weights);
    ExpectedCounts result = ExpectedCounts.of(rows, prior, buffers, Parallel.NONE);
    counts = result.counts();
    logLikelihood = result.logLikelihood();
  }

  private void fill(double[][] rows, List<? extends ResponseModel> models, boolean logarithms) {
    for (int i = 0; i < firstRow.length; i++) {
      ItemForm form = new FixedForm(models.get(i));
      int count = data.categoryCount(i);
      Checks.require(
          form.categories() >= count,
          "number of categories of " + data.items().get(i),
          count,
          "must be at most that of its model (" + form.categories() + ")");
      double[][] mine = Arrays.copyOfRange(rows, firstRow[i], firstRow[i] + count);
      form.tabulate(new double[0], nodes, mine, logarithms);
    }
  }

  /**
   * How many persons of an ability are expected to have given an answer.
   *
   * @param item the item's number
   * @param category the category
   * @param node which node of the grid
   * @return the sum over the persons who gave that answer of the posterior probability of the node
   * @throws IndexOutOfBoundsException if nothing was counted yet, or there is no such node
   */
  public double count(int item, int category, int node) {
    return counts[firstRow[item] + category][node];
  }

  /**
   * The logarithm of the marginal likelihood of all answers.
   *
   * @return Σ log Σ_q g(θ_q) Π P; 0 if nothing was counted yet
   */
  public double logLikelihood() {
    return logLikelihood;
  }
}
