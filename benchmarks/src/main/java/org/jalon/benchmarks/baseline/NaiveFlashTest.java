package org.jalon.benchmarks.baseline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jalon.certification.FlashPolicy;
import org.jalon.estimation.MovingPriorExpectedAPosteriori;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/**
 * The flash reference policy with an object for each thing: the rules filter lists, the estimate is
 * computed from all answers each time.
 */
public final class NaiveFlashTest {

  private static final int CONSIDERED = 5;

  private final List<NaiveItem> items;
  private final FlashPolicy policy;
  private final MovingPriorExpectedAPosteriori estimator;
  private final List<Double> nodes;

  /** From these items. */
  public NaiveFlashTest(List<NaiveItem> items, FlashPolicy policy) {
    this.items = items;
    this.policy = policy;
    this.estimator = policy.estimator();
    this.nodes = estimator.grid().nodes();
  }

  /** Lets a person of known ability take the test. */
  public NaiveTest.Outcome take(RandomSeed person, double ability) {
    List<NaiveAnswer> answers = new ArrayList<>();
    NaiveEstimate estimate = estimate(answers);
    while (answers.size() < policy.length()) {
      NaiveItem item = choose(answers, estimate.ability(), person);
      double draw = person.at(answers.size() + 1, "answer").nextDouble();
      answers.add(new NaiveAnswer(item, draw < item.probability(ability)));
      estimate = estimate(answers);
    }
    return new NaiveTest.Outcome(answers, estimate);
  }

  /** The answers and, until the test has its length, wrong answers to the best items. */
  public NaiveTest.Outcome givenUpAfter(List<NaiveAnswer> given) {
    List<NaiveAnswer> answers = new ArrayList<>(given);
    NaiveEstimate estimate = estimate(answers);
    while (answers.size() < policy.length()) {
      List<NaiveItem> best =
          NaiveItems.mostInformative(eligible(answers), estimate.ability(), CONSIDERED);
      if (best.isEmpty()) {
        break;
      }
      answers.add(new NaiveAnswer(best.get(0), false));
      estimate = estimate(answers);
    }
    return new NaiveTest.Outcome(answers, estimate);
  }

  private NaiveItem choose(List<NaiveAnswer> answers, double ability, RandomSeed person) {
    List<NaiveItem> best = NaiveItems.mostInformative(eligible(answers), ability, CONSIDERED);
    RandomStream draws = person.at(answers.size(), "selection");
    int rank = 0;
    while (rank < best.size() - 1 && draws.nextDouble() >= policy.pickProbability()) {
      rank++;
    }
    return best.get(rank);
  }

  private List<NaiveItem> eligible(List<NaiveAnswer> answers) {
    Set<String> topics = new HashSet<>();
    Set<String> competences = new HashSet<>();
    Set<String> recent = new HashSet<>();
    for (int i = 0; i < answers.size(); i++) {
      NaiveItem item = answers.get(i).item();
      topics.add(item.topic());
      competences.add(item.competence());
      if (i >= answers.size() - policy.answersBetweenSameCompetence()) {
        recent.add(item.competence());
      }
    }
    List<NaiveItem> left = filter(items, item -> !topics.contains(item.topic()));
    left = unlessEmpty(filter(left, item -> !competences.contains(item.competence())), left);
    return unlessEmpty(filter(left, item -> !recent.contains(item.competence())), left);
  }

  private static List<NaiveItem> filter(List<NaiveItem> items, Predicate<NaiveItem> rule) {
    List<NaiveItem> left = new ArrayList<>();
    for (NaiveItem item : items) {
      if (rule.test(item)) {
        left.add(item);
      }
    }
    return left;
  }

  private static List<NaiveItem> unlessEmpty(List<NaiveItem> list, List<NaiveItem> otherwise) {
    return list.isEmpty() ? otherwise : list;
  }

  /** The ability estimated from all answers. */
  public NaiveEstimate estimate(List<NaiveAnswer> answers) {
    NaiveEstimate estimate =
        new NaiveEstimate(
            policy.initialAbility(), MovingPriorExpectedAPosteriori.NO_ANSWER_STANDARD_ERROR);
    double[] likelihood = new double[nodes.size()];
    Arrays.fill(likelihood, 1);
    for (NaiveAnswer answer : answers) {
      estimate = step(likelihood, answer, estimate.ability());
    }
    return estimate;
  }

  private NaiveEstimate step(double[] likelihood, NaiveAnswer answer, double current) {
    double[] posterior = new double[likelihood.length];
    double total = 0;
    double mean = 0;
    for (int k = 0; k < posterior.length; k++) {
      double node = nodes.get(k);
      likelihood[k] *= answer.item().probability(node, answer.right());
      double deviation = node - current;
      posterior[k] =
          likelihood[k] * Math.exp(-deviation * deviation / (2 * estimator.priorVariance()));
      total += posterior[k];
      mean += posterior[k] * node;
    }
    double ability = limited(mean / total, current);
    double variance = 0;
    for (int k = 0; k < posterior.length; k++) {
      double deviation = nodes.get(k) - ability;
      variance += posterior[k] / total * deviation * deviation;
    }
    double width = estimator.classWidth();
    return new NaiveEstimate(ability, Math.sqrt(Math.max(0, variance - width * width / 12)));
  }

  private double limited(double mean, double current) {
    double limit = policy.variationLimit();
    double gap = Math.abs(current) < limit ? limit : Math.abs(current) * limit;
    return Math.max(current - gap, Math.min(current + gap, mean));
  }
}
