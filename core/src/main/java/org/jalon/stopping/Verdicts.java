package org.jalon.stopping;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jalon.internal.Checks;

/**
 * What a classification rule found about each cut score, the lowest one first: a value at or above
 * an upper bound says that the ability is above the cut score, one at or below a lower bound that
 * it is below.
 */
final class Verdicts {

  private final String rule;
  private final List<Double> cutScores;
  private final List<RuleCheck> checks = new ArrayList<>();

  Verdicts(String rule, List<Double> cutScores) {
    this.rule = rule;
    this.cutScores = cutScores;
  }

  /** Takes the value at the next cut score; the bound on its side is its threshold. */
  void add(double value, double lower, double upper) {
    String name = rule + " at " + RuleCheck.words(cutScores.get(checks.size()));
    double bound = value >= 0 ? upper : lower;
    boolean met = value >= upper || value <= lower;
    checks.add(new RuleCheck(name, value, bound, met));
  }

  /** The category that all cut scores agree on: above those before it, below those after it. */
  OptionalInt category() {
    int above = 0;
    while (above < checks.size() && isAbove(checks.get(above))) {
      above++;
    }
    boolean othersBelow = checks.subList(above, checks.size()).stream().allMatch(Verdicts::isBelow);
    return othersBelow ? OptionalInt.of(above) : OptionalInt.empty();
  }

  StopDecision decision() {
    OptionalInt category = category();
    List<String> reasons = category.isPresent() ? List.of(reason(category.getAsInt())) : List.of();
    return new StopDecision(reasons, checks);
  }

  private String reason(int category) {
    int last = cutScores.size();
    String above = category == 0 ? "" : " above " + RuleCheck.words(cutScores.get(category - 1));
    String below = category == last ? "" : " below " + RuleCheck.words(cutScores.get(category));
    String both = above.isEmpty() || below.isEmpty() ? above + below : above + " and" + below;
    return "ability is" + both + ": category " + category + " of 0 to " + last + " by " + rule;
  }

  private static boolean isAbove(RuleCheck check) {
    return check.met() && check.value() > 0;
  }

  private static boolean isBelow(RuleCheck check) {
    return check.met() && check.value() < 0;
  }

  /** A copy of cut scores that part the scale. */
  static List<Double> cutScores(List<Double> cutScores) {
    List<Double> copy = List.copyOf(Checks.notEmpty("cut scores", cutScores));
    for (int i = 0; i < copy.size(); i++) {
      Checks.finite("cut score", copy.get(i));
      Checks.require(i == 0 || copy.get(i) > copy.get(i - 1), "cut scores", copy, "must increase");
    }
    return copy;
  }
}
