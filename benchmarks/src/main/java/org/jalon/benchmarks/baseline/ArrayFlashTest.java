package org.jalon.benchmarks.baseline;

import java.util.Arrays;
import org.jalon.certification.FlashPolicy;
import org.jalon.estimation.MovingPriorExpectedAPosteriori;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/**
 * The flash reference policy on arrays that are used again, without index or tables: every question
 * scans all items and computes the estimate from all answers.
 */
public final class ArrayFlashTest implements ReusedTest {

  private static final int CONSIDERED = 5;

  private final ArrayScan items;
  private final FlashPolicy policy;
  private final MovingPriorExpectedAPosteriori estimator;
  private final double[] nodes;
  private final double[] likelihood;
  private final double[] posterior;
  private final boolean[] excluded;
  private final boolean[] fewer;
  private final int[] asked;
  private final int[] categories;
  private final ArrayTop top = new ArrayTop(CONSIDERED);
  private final RandomStream answers = new RandomSeed(0).at(0, "answer");
  private final RandomStream choices = new RandomSeed(0).at(0, "selection");
  private int size;
  private double ability;
  private double standardError;

  /** From these items. */
  public ArrayFlashTest(ArrayScan items, FlashPolicy policy) {
    this.items = items;
    this.policy = policy;
    this.estimator = policy.estimator();
    this.nodes = estimator.grid().nodes().stream().mapToDouble(Double::doubleValue).toArray();
    this.likelihood = new double[nodes.length];
    this.posterior = new double[nodes.length];
    this.excluded = new boolean[items.size()];
    this.fewer = new boolean[items.size()];
    this.asked = new int[policy.length()];
    this.categories = new int[policy.length()];
  }

  @Override
  public void take(long person, double trueAbility) {
    Arrays.fill(excluded, false);
    size = 0;
    estimate();
    while (size < asked.length) {
      int item = choose(person);
      answers.moveTo(person, size + 1);
      asked[size] = item;
      categories[size] = answers.nextDouble() < items.probability(item, trueAbility) ? 1 : 0;
      size++;
      for (int i = 0; i < excluded.length; i++) {
        excluded[i] |= items.topics[i] == items.topics[item];
      }
      estimate();
    }
  }

  private int choose(long person) {
    System.arraycopy(excluded, 0, fewer, 0, fewer.length);
    exclude(0);
    exclude(Math.max(0, size - policy.answersBetweenSameCompetence()));
    items.mostInformative(ability, fewer, top);
    choices.moveTo(person, size);
    int rank = 0;
    while (rank < top.size() - 1 && choices.nextDouble() >= policy.pickProbability()) {
      rank++;
    }
    return top.item(rank);
  }

  /** Takes the competences of the answers from a position on out, unless nothing would be left. */
  private void exclude(int from) {
    boolean left = false;
    for (int i = 0; i < fewer.length && !left; i++) {
      left = !fewer[i] && !isAmong(items.competences[i], from);
    }
    for (int i = 0; i < fewer.length && left; i++) {
      fewer[i] = fewer[i] || isAmong(items.competences[i], from);
    }
  }

  private boolean isAmong(int competence, int from) {
    for (int i = from; i < size; i++) {
      if (items.competences[asked[i]] == competence) {
        return true;
      }
    }
    return false;
  }

  private void estimate() {
    Arrays.fill(likelihood, 1);
    ability = policy.initialAbility();
    standardError = MovingPriorExpectedAPosteriori.NO_ANSWER_STANDARD_ERROR;
    for (int i = 0; i < size; i++) {
      step(asked[i], categories[i]);
    }
  }

  private void step(int item, int category) {
    double total = 0;
    double sum = 0;
    for (int k = 0; k < nodes.length; k++) {
      double p = items.probability(item, nodes[k]);
      likelihood[k] *= category == 1 ? p : 1 - p;
      double deviation = nodes[k] - ability;
      posterior[k] =
          likelihood[k] * Math.exp(-deviation * deviation / (2 * estimator.priorVariance()));
      total += posterior[k];
      sum += posterior[k] * nodes[k];
    }
    double limit = policy.variationLimit();
    double gap = Math.abs(ability) < limit ? limit : Math.abs(ability) * limit;
    ability = Math.max(ability - gap, Math.min(ability + gap, sum / total));
    double variance = 0;
    for (int k = 0; k < nodes.length; k++) {
      double deviation = nodes[k] - ability;
      variance += posterior[k] * deviation * deviation;
    }
    double width = estimator.classWidth();
    standardError = Math.sqrt(Math.max(0, variance / total - width * width / 12));
  }

  @Override
  public int item(int position) {
    return asked[position];
  }

  @Override
  public double ability() {
    return ability;
  }

  @Override
  public double standardError() {
    return standardError;
  }
}
