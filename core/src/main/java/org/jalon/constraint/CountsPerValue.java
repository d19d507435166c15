package org.jalon.constraint;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jalon.internal.Checks;
import org.jalon.item.ContentAttribute;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * How many items of each value of an attribute a test of a given length contains. Exact: an item is
 * struck out if and only if no continuation with it keeps all bounds, given the items that other
 * rules have not struck out for good. Where no continuation keeps them all, the best are those that
 * keep every maximum, then are as long as possible up to the length, then miss the minima by as
 * little as possible. Items of other values, or of none, take the places that are left. After the
 * given number of items only the maxima bind.
 *
 * @param name the attribute
 * @param counts the bounds of each value that has any; at least one
 * @param length how many items the test has; at least 1
 */
public record CountsPerValue(String name, List<Count> counts, int length)
    implements ContentConstraint {

  /**
   * Creates the rule from a copy of the list.
   *
   * @throws IllegalArgumentException if the name is blank, no value or one value twice is given,
   *     the length is below 1, or the minima add up to more than the length
   */
  public CountsPerValue {
    Checks.notBlank("content attribute", name);
    counts = List.copyOf(Checks.notEmpty("counts of " + name, counts));
    Checks.atLeast("length of the test", length, 1);
    Set<String> values = new HashSet<>();
    long minima = 0;
    for (Count count : counts) {
      Checks.require(
          values.add(count.value), "value of " + name, count.value, "must not be given twice");
      minima += count.minimum;
    }
    Checks.require(
        minima <= length, "sum of the minima of " + name, minima, "must be at most " + length);
  }

  /**
   * How many items of one value.
   *
   * @param value the value
   * @param minimum how many at least; at least 0
   * @param maximum how many at most, at least the minimum
   */
  public record Count(String value, int minimum, int maximum) {

    /**
     * Creates the bounds.
     *
     * @throws IllegalArgumentException if the value is blank, the minimum negative or the maximum
     *     below it
     */
    public Count {
      Checks.notBlank("value of a content attribute", value);
      Checks.atLeast("minimum of items of " + value, minimum, 0);
      Checks.atLeast("maximum of items of " + value, maximum, minimum);
    }

    private String describe(int length) {
      return Content.bounds(minimum, maximum, length) + " of " + value;
    }
  }

  @Override
  public void restrict(ContentPosition position, BitSet candidates) {
    ResolvedItemBank bank = position.bank();
    List<Quota> quotas =
        counts.stream()
            .map(count -> new Quota(items(bank, count), count.minimum, count.maximum))
            .toList();
    Quota.restrict(position, candidates, quotas, length);
  }

  @Override
  public boolean lasts() {
    return true;
  }

  @Override
  public List<LinearConstraint> linear(Responses responses) {
    return counts.stream()
        .map(
            count ->
                LinearConstraint.count(
                    name + ": " + count.describe(length),
                    items(responses.bank(), count),
                    count.minimum,
                    count.maximum))
        .toList();
  }

  @Override
  public List<String> problems(ResolvedItemBank bank) {
    List<String> problems = Content.problems(this, name, bank);
    return !problems.isEmpty()
        ? problems
        : counts.stream()
            .filter(count -> items(bank, count).cardinality() < count.minimum)
            .map(
                count ->
                    "The rule (%s) cannot be kept with the bank (%s): it has only %s of the value (%s)."
                        .formatted(
                            describe(),
                            bank,
                            Content.items(items(bank, count).cardinality()),
                            count.value))
            .toList();
  }

  private BitSet items(ResolvedItemBank bank, Count count) {
    ContentAttribute attribute = bank.attribute(name);
    return Content.items(bank, attribute, Set.of(count.value));
  }

  @Override
  public Optional<String> attribute() {
    return Optional.of(name);
  }

  @Override
  public String describe() {
    return counts.stream()
        .map(count -> count.describe(length))
        .collect(Collectors.joining(", ", name + " in " + Content.items(length) + ": ", ""));
  }
}
