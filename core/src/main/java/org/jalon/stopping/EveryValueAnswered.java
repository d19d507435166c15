package org.jalon.stopping;

import org.jalon.constraint.Eligibility;
import org.jalon.internal.Checks;
import org.jalon.item.ContentAttribute;
import org.jalon.item.Responses;

/**
 * Ends the test once every value of a content attribute is settled, such as every learning outcome
 * or every competence: enough answers have been given to its items, or none of its items is left.
 *
 * <p>An item is left if it may be asked now, or is only put off by a rule such as the spacing of
 * competences: it may be asked later. An item excluded for the rest of the test, as by its language
 * or by exposure control, is not left. The values are those that the bank's items have; items
 * without a value do not count.
 *
 * @param attribute the content attribute
 * @param answers how many answers settle a value; at least 1
 */
public record EveryValueAnswered(String attribute, int answers) implements StoppingRule {

  /**
   * Creates the rule.
   *
   * @throws IllegalArgumentException if the attribute is blank or the number of answers below 1
   */
  public EveryValueAnswered {
    Checks.notBlank("content attribute", attribute);
    Checks.atLeast("number of answers", answers, 1);
  }

  /**
   * Decides.
   *
   * @throws java.util.NoSuchElementException if no item of the bank has the attribute
   */
  @Override
  public StopDecision decide(TestProgress progress) {
    ContentAttribute values = progress.bank().attribute(attribute);
    int[] counts = counts(values, progress.responses());
    boolean[] left = left(values, progress.eligibility(), progress.bank().size());
    int answered = 0;
    int settled = 0;
    for (int code = 0; code < counts.length; code++) {
      answered += counts[code] >= answers ? 1 : 0;
      settled += counts[code] >= answers || !left[code] ? 1 : 0;
    }
    boolean met = settled == counts.length;
    return StopDecision.of(
        new RuleCheck("every-value-answered", settled, counts.length, met),
        reason(answered, counts.length));
  }

  private String reason(int answered, int all) {
    String least = "%d %s".formatted(answers, answers == 1 ? "answer" : "answers");
    String enough =
        "%d of %d values of %s have at least %s".formatted(answered, all, attribute, least);
    return answered == all ? enough : enough + " and the others no item left";
  }

  private static int[] counts(ContentAttribute values, Responses responses) {
    int[] counts = new int[values.values().size()];
    for (int i = 0; i < responses.size(); i++) {
      int code = values.code(responses.item(i));
      if (code != ContentAttribute.NONE) {
        counts[code]++;
      }
    }
    return counts;
  }

  private static boolean[] left(ContentAttribute values, Eligibility eligibility, int items) {
    boolean[] left = new boolean[values.values().size()];
    for (int item = 0; item < items; item++) {
      int code = values.code(item);
      if (code != ContentAttribute.NONE) {
        left[code] |= eligibility.isEligible(item) || eligibility.isPostponed(item);
      }
    }
    return left;
  }
}
