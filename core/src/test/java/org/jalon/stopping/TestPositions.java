package org.jalon.stopping;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jalon.constraint.Blueprint;
import org.jalon.constraint.ContentConstraint.ExcludedValues;
import org.jalon.constraint.Eligibility;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * Positions of one and the same test: its items are answered in the order of the bank, every third
 * answer is wrong, and each answer takes half a minute.
 */
public final class TestPositions {

  /** The largest number of answers. */
  public static final int MOST_ANSWERS = 60;

  private static final int SIZE = 70;
  private static final ResolvedItemBank BANK = bank();

  private TestPositions() {}

  /** The position after some answers where some items are eligible, at ability 0. */
  public static TestProgress progress(int answers, int eligible, double standardError) {
    return progress(answers, eligible, estimate(0, standardError));
  }

  /** The position after some answers where some items are eligible; the last ones of the bank. */
  public static TestProgress progress(int answers, int eligible, AbilityEstimate current) {
    List<AbilityEstimate> estimates = new ArrayList<>();
    for (int i = 0; i < answers; i++) {
      estimates.add(estimate(current.ability() + 1.0 / (i + 1), 2));
    }
    estimates.add(current);
    Responses responses = responses(answers);
    return new TestProgress(
        responses,
        eligibility(responses, eligible),
        estimates,
        Duration.ofSeconds(30).multipliedBy(answers));
  }

  /** A position at which nothing counts but the estimates. */
  public static TestProgress withEstimates(List<AbilityEstimate> estimates) {
    Responses responses = responses(estimates.size() - 1);
    return new TestProgress(responses, eligibility(responses, 5), estimates, Duration.ZERO);
  }

  /** A position at which nothing counts but the answers. */
  public static TestProgress withResponses(Responses responses) {
    return new TestProgress(
        responses, Blueprint.of().eligibility(responses), List.of(estimate(0, 1)), Duration.ZERO);
  }

  public static AbilityEstimate estimate(double ability, double standardError) {
    return new AbilityEstimate(ability, standardError, Convergence.CONVERGED, 1);
  }

  private static Responses responses(int answers) {
    Responses responses = Responses.none(BANK);
    for (int item = 0; item < answers; item++) {
      responses = responses.with(item, item % 3 == 2 ? 0 : 1);
    }
    return responses;
  }

  private static Eligibility eligibility(Responses responses, int eligible) {
    Set<String> others = new LinkedHashSet<>();
    IntStream.range(0, SIZE - eligible).forEach(item -> others.add("s" + item));
    return Blueprint.of(new ExcludedValues("slot", others)).eligibility(responses);
  }

  private static ResolvedItemBank bank() {
    List<Item> items =
        IntStream.range(0, SIZE)
            .mapToObj(
                i ->
                    Item.of("q" + i, LogisticModel.twoPL(0.8 + 0.1 * (i % 5), (i % 13) / 3.0 - 2))
                        .with("slot", "s" + i)
                        .with("topic", "t" + i % 4))
            .toList();
    return ItemBank.of("positions", "1", items).resolve();
  }
}
