package org.jalon.benchmarks.baseline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jalon.reproducibility.RandomSeed;

/**
 * A whole adaptive test of a simulated person: the most informative item at the posterior mean, so
 * many times.
 */
public final class NaiveTest {

  private final NaiveItems items;
  private final NaivePosterior posterior;
  private final int length;

  /** Of so many items. */
  public NaiveTest(NaiveItems items, NaivePosterior posterior, int length) {
    this.items = items;
    this.posterior = posterior;
    this.length = length;
  }

  /**
   * A test at its end.
   *
   * @param answers the answers in order
   * @param estimate the ability estimated from them
   */
  public record Outcome(List<NaiveAnswer> answers, NaiveEstimate estimate) {}

  /** Lets a person of known ability take the test. */
  public Outcome take(RandomSeed person, double ability) {
    List<NaiveAnswer> answers = new ArrayList<>();
    Set<String> asked = new HashSet<>();
    NaiveEstimate estimate = posterior.estimate(answers);
    while (answers.size() < length) {
      NaiveItem item = items.mostInformative(estimate.ability(), asked);
      double draw = person.at(answers.size() + 1, "answer").nextDouble();
      answers.add(new NaiveAnswer(item, draw < item.probability(ability)));
      asked.add(item.id());
      estimate = posterior.estimate(answers);
    }
    return new Outcome(answers, estimate);
  }
}
