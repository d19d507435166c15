package org.jalon.constraint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jalon.internal.Checks;
import org.jalon.internal.Decimals;

/**
 * How large a share of a test one value of an attribute is to have.
 *
 * @param value the value
 * @param share its share, greater than 0; shares count in relation to each other and need not add
 *     up to 1
 */
public record ContentTarget(String value, double share) {

  /**
   * Creates a target.
   *
   * @throws IllegalArgumentException if the value is blank or the share not finite and positive
   */
  public ContentTarget {
    Checks.notBlank("value of a content attribute", value);
    Checks.positive("share of " + value, share);
  }

  /** A copy of targets, at least one, each for another value. */
  static List<ContentTarget> copy(String name, List<ContentTarget> targets) {
    Set<String> values = new HashSet<>();
    for (ContentTarget target : Checks.notEmpty("targets of " + name, targets)) {
      Checks.require(
          values.add(target.value), "value of " + name, target.value, "must not be given twice");
    }
    return List.copyOf(targets);
  }

  /** The sum of the shares. */
  static double total(List<ContentTarget> targets) {
    double total = 0;
    for (ContentTarget target : targets) {
      total += target.share;
    }
    return total;
  }

  /** The targets in words. */
  static String describe(List<ContentTarget> targets) {
    return String.join(
        " : ",
        targets.stream().map(target -> target.value + " " + Decimals.plain(target.share)).toList());
  }
}
