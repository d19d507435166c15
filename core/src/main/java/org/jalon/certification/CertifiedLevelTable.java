package org.jalon.certification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.certification.ExplanationStep.ItemCounts;

/**
 * What the answers to the items of a competence do to its estimated level, by how reliable the
 * whole test is. Immutable.
 *
 * @param upperRate the rate from which the first action of a rule is taken
 * @param lowerRate the rate from which the second one is taken; below it the third one is
 * @param rules the rules, no two for the same counts
 */
public record CertifiedLevelTable(int upperRate, int lowerRate, List<Rule> rules) {

  /** What becomes of an estimated level; the better ones come first. */
  public enum Action {
    /** Level and points are certified as they are. */
    KEEP,
    /** One level less, and the points of a level less; level 1 becomes 0. */
    DOWNGRADE,
    /** The competence is not certified. */
    REFUSE
  }

  /**
   * The actions for some counts.
   *
   * @param items how many items the competence has
   * @param correct how many of them were answered right
   * @param neutralized how many of them were neutralized; empty if that does not matter
   * @param upper the action at the upper rate or above
   * @param middle the action between the rates
   * @param lower the action below the lower rate
   */
  public record Rule(
      int items, int correct, OptionalInt neutralized, Action upper, Action middle, Action lower) {

    /**
     * Creates a rule.
     *
     * @throws IllegalArgumentException if a number is negative, more items were right and
     *     neutralized than there are, or a lower rate gives a better action; everything wrong is
     *     named
     */
    public Rule {
      int others = neutralized.orElse(0);
      new Problems()
          .unlessInRange("number of items of the rule", items, 1, 1_000)
          .unless(
              correct >= 0 && others >= 0 && (long) correct + others <= items,
              "The numbers of right (%d) and of neutralized items (%d) of the rule must not be negative and together be at most the number of items (%d)."
                  .formatted(correct, others, items))
          .unless(
              upper.compareTo(middle) <= 0 && middle.compareTo(lower) <= 0,
              "The actions of the rule (%s, %s, %s) must not get better as the rate falls. Maybe two columns were exchanged."
                  .formatted(upper, middle, lower))
          .report();
    }

    private boolean isFor(ItemCounts counts) {
      return items == counts.items()
          && correct == counts.correct()
          && neutralized.orElse(counts.neutralized()) == counts.neutralized();
    }

    private String counts() {
      return "items %d, correct %d, neutralized %s"
          .formatted(items, correct, neutralized.isEmpty() ? "any" : neutralized.getAsInt());
    }
  }

  /** The table of the reference: rates of 80 and 70, 13 rules for up to 3 items. */
  public static final CertifiedLevelTable REFERENCE = reference();

  /**
   * Creates a table from a copy of the list.
   *
   * @throws IllegalArgumentException if a rate is not a percentage, the upper one is below the
   *     lower one, or two rules are for the same counts; everything wrong is named
   */
  public CertifiedLevelTable {
    rules = List.copyOf(rules);
    Problems problems =
        new Problems()
            .unlessInRange("upper rate", upperRate, 0, 100)
            .unlessInRange("lower rate", lowerRate, 0, 100)
            .unless(
                lowerRate <= upperRate,
                "The lower rate (%d) must be at most the upper rate (%d). Maybe they were exchanged."
                    .formatted(lowerRate, upperRate));
    check(rules, problems);
    problems.report();
  }

  private static void check(List<Rule> rules, Problems problems) {
    Map<List<Integer>, Integer> first = new HashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      List<Integer> any = List.of(rule.items, rule.correct, -1);
      List<Integer> some = List.of(rule.items, rule.correct, -2);
      List<Integer> own = List.of(rule.items, rule.correct, rule.neutralized.orElse(-2));
      Integer before = first.getOrDefault(own, first.get(any));
      problems.unless(
          before == null,
          "The rules %s and %d (%s) must not be for the same counts. Maybe a line was copied."
              .formatted(before, i, rule.counts()));
      first.putIfAbsent(rule.neutralized.isEmpty() ? any : own, i);
      first.putIfAbsent(some, i);
    }
  }

  private static CertifiedLevelTable reference() {
    List<Rule> rules = new ArrayList<>();
    rules.add(rule(3, 3, 0, "KKK"));
    rules.add(rule(3, 2, 0, "KDD"));
    rules.add(rule(3, 2, 1, "KKK"));
    rules.add(rule(3, 1, 0, "RRR"));
    rules.add(rule(3, 1, 1, "KDR"));
    rules.add(rule(3, 1, 2, "KKD"));
    rules.add(noneCorrect(3));
    rules.add(rule(2, 2, 0, "KKK"));
    rules.add(rule(2, 1, 0, "KDR"));
    rules.add(rule(2, 1, 1, "KKD"));
    rules.add(noneCorrect(2));
    rules.add(rule(1, 1, 0, "KKD"));
    rules.add(noneCorrect(1));
    return new CertifiedLevelTable(80, 70, rules);
  }

  private static Rule rule(int items, int correct, int neutralized, String actions) {
    return new Rule(
        items,
        correct,
        OptionalInt.of(neutralized),
        action(actions.charAt(0)),
        action(actions.charAt(1)),
        action(actions.charAt(2)));
  }

  private static Rule noneCorrect(int items) {
    return new Rule(items, 0, OptionalInt.empty(), Action.REFUSE, Action.REFUSE, Action.REFUSE);
  }

  private static Action action(char initial) {
    return initial == 'K' ? Action.KEEP : initial == 'D' ? Action.DOWNGRADE : Action.REFUSE;
  }

  /**
   * What becomes of a level.
   *
   * @param counts the items of the competence
   * @param rate the reproducibility rate of the whole test
   * @return the action, or empty if no rule is for the counts
   */
  public Optional<Action> action(ItemCounts counts, int rate) {
    for (Rule rule : rules) {
      if (rule.isFor(counts)) {
        return Optional.of(
            rate >= upperRate ? rule.upper : rate >= lowerRate ? rule.middle : rule.lower);
      }
    }
    return Optional.empty();
  }
}
