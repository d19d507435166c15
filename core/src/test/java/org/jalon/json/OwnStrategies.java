package org.jalon.json;

import java.util.List;
import java.util.Map;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.Convergence;
import org.jalon.item.Responses;
import org.jalon.selection.Candidates;
import org.jalon.selection.ItemPreference;
import org.jalon.selection.RankedItem;
import org.jalon.selection.SelectionContext;
import org.jalon.selection.SelectionStrategy;
import org.jalon.stopping.StopDecision;
import org.jalon.stopping.StoppingRule;
import org.jalon.stopping.TestProgress;

/** Strategies of an application of its own, with parameters of every type. */
final class OwnStrategies {

  private OwnStrategies() {}

  static StrategyRegistry registry() {
    return StrategyRegistry.withDefaults()
        .with(StrategyType.constant("known", new Known(), "oracle"))
        .with(
            StrategyType.of(
                Last.class,
                "last",
                p -> new Last(p.integer("depth"), p.bool("backwards")),
                s -> Map.of("depth", s.depth(), "backwards", s.backwards())))
        .with(
            StrategyType.of(
                Favourites.class,
                "favourites",
                p -> new Favourites(p.text("attribute"), p.texts("values"), p.numbers("weights")),
                f -> parameters(f)))
        .with(
            StrategyType.of(
                Unless.class,
                "unless",
                p ->
                    new Unless(
                        p.strategy("rule", StoppingRule.class),
                        p.groups("spans").stream()
                            .map(g -> new Span(g.integer("from"), g.integer("to", 99)))
                            .toList()),
                u -> parameters(u)));
  }

  private static Map<String, Object> parameters(Favourites favourites) {
    return Map.of(
        "attribute",
        favourites.attribute(),
        "values",
        favourites.values(),
        "weights",
        favourites.weights());
  }

  private static Map<String, Object> parameters(Unless unless) {
    List<Map<String, Integer>> spans =
        unless.spans().stream().map(s -> Map.of("from", s.from(), "to", s.to())).toList();
    return Map.of("rule", unless.rule(), "spans", spans);
  }

  /** An ability that never changes. */
  record Known() implements AbilityEstimator {
    @Override
    public AbilityEstimate estimate(Responses responses) {
      return new AbilityEstimate(0.5, 0.1, Convergence.CONVERGED, 0);
    }
  }

  /** The last item of the ranking, or the first one. */
  record Last(int depth, boolean backwards) implements SelectionStrategy {
    @Override
    public Pick pick(Candidates candidates) {
      List<RankedItem> best = candidates.best(depth);
      return new Pick(best, backwards ? 0 : best.size() - 1, List.of());
    }
  }

  /** Items that have one of the values. */
  record Favourites(String attribute, List<String> values, List<Double> weights)
      implements ItemPreference {
    @Override
    public boolean prefers(SelectionContext context, int item) {
      return values.contains(context.bank().item(item).attributes().get(attribute));
    }
  }

  /** Positions between which a test goes on. */
  record Span(int from, int to) {
    Span {
      if (from > to) {
        throw new IllegalArgumentException(
            "The start of the span (%d) must not be above its end (%d).".formatted(from, to));
      }
    }
  }

  /** Another rule, except at some positions. */
  record Unless(StoppingRule rule, List<Span> spans) implements StoppingRule {
    @Override
    public StopDecision decide(TestProgress progress) {
      int position = progress.answers();
      return spans.stream().anyMatch(s -> s.from() <= position && position <= s.to())
          ? StopDecision.CONTINUE
          : rule.decide(progress);
    }
  }
}
