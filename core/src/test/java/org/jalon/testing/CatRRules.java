package org.jalon.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jalon.stopping.AnyOf;
import org.jalon.stopping.ConfidenceInterval;
import org.jalon.stopping.ItemCount;
import org.jalon.stopping.MinimumInformation;
import org.jalon.stopping.StandardError;
import org.jalon.stopping.StopDecision;
import org.jalon.stopping.StoppingRule;

/**
 * Stopping rules as catR decides them. It stops at a standard error or an information equal to the
 * threshold, where the rules here want it to be below; the next larger number makes up for that.
 */
public final class CatRRules {

  private CatRRules() {}

  /** The rules of those names, of which any one ends the test. */
  public static AnyOf of(JsonNode names, JsonNode thresholds, JsonNode alpha) {
    List<StoppingRule> rules = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      rules.add(rule(names.get(i).asText(), thresholds.get(i).asDouble(), alpha.asDouble()));
    }
    return new AnyOf(rules);
  }

  /** The names of the rules that would end the test. */
  public static List<String> satisfied(JsonNode names, StopDecision decision) {
    return IntStream.range(0, names.size())
        .filter(i -> decision.checks().get(i).met())
        .mapToObj(i -> names.get(i).asText())
        .toList();
  }

  /** The texts of a list. */
  public static List<String> texts(JsonNode list) {
    return GoldenFile.stream(list).map(JsonNode::asText).toList();
  }

  private static StoppingRule rule(String name, double threshold, double alpha) {
    return switch (name) {
      case "length" -> ItemCount.atLeast((int) threshold);
      case "precision" -> StandardError.below(Math.nextUp(threshold));
      case "classification" -> ConfidenceInterval.at(threshold, 1 - alpha);
      case "minInfo" -> MinimumInformation.below(Math.nextUp(threshold));
      default -> throw new IllegalArgumentException("No such rule: " + name);
    };
  }
}
