package org.jalon.benchmarks.baseline;

import java.util.List;
import java.util.stream.IntStream;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ContentAttribute;
import org.jalon.item.ResolvedItemBank;

/**
 * An item as an object, with the formulas of the three-parameter model as textbooks have them.
 *
 * @param number its place in the bank
 * @param id its identifier
 * @param a discrimination
 * @param b difficulty
 * @param c guessing
 * @param competence its competence; empty if it has none
 * @param topic its topic; empty if it has none
 */
public record NaiveItem(
    int number, String id, double a, double b, double c, String competence, String topic) {

  /** The items of a bank, all of which must be logistic without an upper asymptote. */
  public static List<NaiveItem> of(ResolvedItemBank bank) {
    return IntStream.range(0, bank.size()).mapToObj(item -> of(bank, item)).toList();
  }

  private static NaiveItem of(ResolvedItemBank bank, int item) {
    LogisticModel model = (LogisticModel) bank.model(item);
    return new NaiveItem(
        item,
        bank.item(item).id().value(),
        model.discrimination(),
        model.difficulty(),
        model.guessing(),
        value(bank, ContentAttribute.COMPETENCE, item),
        value(bank, ContentAttribute.TOPIC, item));
  }

  private static String value(ResolvedItemBank bank, String name, int item) {
    return bank.findAttribute(name)
        .filter(attribute -> attribute.code(item) != ContentAttribute.NONE)
        .map(attribute -> attribute.values().get(attribute.code(item)))
        .orElse("");
  }

  /** The probability of a right answer. */
  public double probability(double ability) {
    return c + (1 - c) / (1 + Math.exp(-a * (ability - b)));
  }

  /** The probability of an answer. */
  public double probability(double ability, boolean right) {
    double p = probability(ability);
    return right ? p : 1 - p;
  }

  /** Fisher information. */
  public double information(double ability) {
    double p = probability(ability);
    double share = (p - c) / (1 - c);
    return a * a * (1 - p) / p * share * share;
  }
}
