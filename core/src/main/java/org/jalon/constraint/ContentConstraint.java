package org.jalon.constraint;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.internal.Checks;
import org.jalon.item.ContentAttribute;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.referential.Language;

/**
 * One rule about the content of a test. Rules are immutable values; an item that lacks the
 * attribute a rule is about is let through, except where the rule says otherwise.
 */
public sealed interface ContentConstraint
    permits AllOrNone,
        AscendingOrder,
        ContentConstraint.AllowedValues,
        ContentConstraint.AtMostPerValue,
        ContentConstraint.AvailableIn,
        ContentConstraint.EveryValueFirst,
        ContentConstraint.ExcludedValues,
        ContentConstraint.ForcedValues,
        ContentConstraint.Spacing,
        CountBetween,
        CountsPerValue,
        Enemies,
        ExcludedItems,
        IncludedItems,
        ItemGroups,
        MultinomialContent,
        PretestItems,
        ProportionalContent,
        SumBetween {

  /**
   * Strikes out the items that the rule forbids at this position.
   *
   * @param position the answers so far, with their bank, and what may still come
   * @param candidates the items still allowed by the rules before this one; items are removed from
   *     it, never added
   */
  void restrict(ContentPosition position, BitSet candidates);

  /**
   * Whether the rule gives way rather than leave no item at all.
   *
   * @return true for a preference, false for an obligation, which a rule is unless it says
   *     otherwise
   */
  default boolean givesWay() {
    return false;
  }

  /**
   * Whether an item that the rule forbids stays forbidden until the end of the test. Rules that
   * look ahead do not count on such items.
   *
   * @return true if the rule is about which items a test contains, false if about their order
   */
  default boolean lasts() {
    return false;
  }

  /**
   * What the rule says of the test as a whole, whatever the order of its items.
   *
   * @param responses the answers so far, with their bank
   * @return linear constraints; none if the rule is about order alone
   */
  default List<LinearConstraint> linear(Responses responses) {
    return List.of();
  }

  /**
   * Of the items that complete a test, strikes out those that may not come next without keeping
   * others from coming at all.
   *
   * @param bank the bank
   * @param remaining the items still to come; some are removed from it, never all
   */
  default void keepFirst(ResolvedItemBank bank, BitSet remaining) {}

  /**
   * What in the rule cannot mean a bank: an attribute that no item has, or values that no item has.
   *
   * @param bank the bank
   * @return one sentence for each; empty if the rule can be used with the bank
   */
  default List<String> problems(ResolvedItemBank bank) {
    return attribute().map(name -> Content.problems(this, name, bank)).orElse(List.of());
  }

  /**
   * The content attribute the rule is about.
   *
   * @return its name; empty if it is about something else, as a rule is unless it says otherwise
   */
  default Optional<String> attribute() {
    return Optional.empty();
  }

  /**
   * The values of that attribute of which an item must have one for the rule to leave any.
   *
   * @return the values; empty if the rule does not name the values it allows
   */
  default Set<String> requiredValues() {
    return Set.of();
  }

  /**
   * The rule in words, as the reason why an item is excluded.
   *
   * @return such as {@code "at most 1 item per topic"}
   */
  String describe();

  /**
   * At most so many items for each value of an attribute. With {@code ("topic", 1)}: no topic is
   * asked twice.
   *
   * @param name the attribute
   * @param maximum how many items of one value may be asked; at least 1
   */
  record AtMostPerValue(String name, int maximum) implements ContentConstraint {

    /**
     * Creates the rule.
     *
     * @throws IllegalArgumentException if the name is blank or the maximum below 1
     */
    public AtMostPerValue {
      Checks.notBlank("content attribute", name);
      Checks.atLeast("maximum of items per " + name, maximum, 1);
    }

    @Override
    public void restrict(ContentPosition position, BitSet candidates) {
      ContentAttribute attribute = position.bank().attribute(name);
      int[] counts = Content.countByValue(attribute, position.responses());
      Content.removeIf(candidates, attribute, code -> counts[code] >= maximum);
    }

    @Override
    public boolean lasts() {
      return true;
    }

    @Override
    public List<LinearConstraint> linear(Responses responses) {
      ContentAttribute attribute = responses.bank().attribute(name);
      return attribute.values().stream()
          .map(
              value ->
                  LinearConstraint.count(
                      describe() + " (" + value + ")",
                      Content.items(responses.bank(), attribute, Set.of(value)),
                      LinearConstraint.NO_MINIMUM,
                      maximum))
          .toList();
    }

    @Override
    public Optional<String> attribute() {
      return Optional.of(name);
    }

    @Override
    public String describe() {
      return "at most " + maximum + (maximum == 1 ? " item per " : " items per ") + name;
    }
  }

  /**
   * Every value of an attribute once before any second time: while an item of a value not yet asked
   * is allowed, only such items are. Gives way once there is none.
   *
   * @param name the attribute
   */
  record EveryValueFirst(String name) implements ContentConstraint {

    /**
     * Creates the rule.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public EveryValueFirst {
      Checks.notBlank("content attribute", name);
    }

    @Override
    public void restrict(ContentPosition position, BitSet candidates) {
      ContentAttribute attribute = position.bank().attribute(name);
      int[] counts = Content.countByValue(attribute, position.responses());
      Content.removeIf(candidates, attribute, code -> counts[code] > 0);
    }

    @Override
    public boolean givesWay() {
      return true;
    }

    @Override
    public Optional<String> attribute() {
      return Optional.of(name);
    }

    @Override
    public String describe() {
      return "every " + name + " once before any second time";
    }
  }

  /**
   * No value of an attribute repeated within the last answers. Gives way rather than leave no item.
   *
   * @param name the attribute
   * @param answers how many answers must lie between two items of one value; at least 1
   */
  record Spacing(String name, int answers) implements ContentConstraint {

    /**
     * Creates the rule.
     *
     * @throws IllegalArgumentException if the name is blank or the number below 1
     */
    public Spacing {
      Checks.notBlank("content attribute", name);
      Checks.atLeast("answers between two items of one " + name, answers, 1);
    }

    @Override
    public void restrict(ContentPosition position, BitSet candidates) {
      Responses responses = position.responses();
      ContentAttribute attribute = position.bank().attribute(name);
      Set<Integer> recent = new HashSet<>();
      for (int i = Math.max(0, responses.size() - answers); i < responses.size(); i++) {
        recent.add(attribute.code(responses.item(i)));
      }
      Content.removeIf(candidates, attribute, recent::contains);
    }

    @Override
    public boolean givesWay() {
      return true;
    }

    @Override
    public Optional<String> attribute() {
      return Optional.of(name);
    }

    @Override
    public String describe() {
      return "no " + name + " repeated within " + Content.answers(answers);
    }
  }

  /**
   * Some values of an attribute before all others, once a number of answers have been given (an
   * option of older versions of the flash policy): as long as one of them has not been asked since,
   * only those not yet asked are allowed.
   *
   * @param name the attribute
   * @param values the values that must come
   * @param after how many answers come before; at least 0
   */
  record ForcedValues(String name, Set<String> values, int after) implements ContentConstraint {

    /**
     * Creates the rule from a copy of the set.
     *
     * @throws IllegalArgumentException if the name is blank, no value is given or the number
     *     negative
     */
    public ForcedValues {
      Checks.notBlank("content attribute", name);
      values = Content.copy(Checks.notEmpty("forced values of " + name, values));
      Checks.atLeast("answers before the forced values of " + name, after, 0);
    }

    @Override
    public void restrict(ContentPosition position, BitSet candidates) {
      Responses responses = position.responses();
      if (responses.size() < after) {
        return;
      }
      ContentAttribute attribute = position.bank().attribute(name);
      Set<Integer> due = Content.codes(attribute, values);
      for (int i = after; i < responses.size(); i++) {
        due.remove(attribute.code(responses.item(i)));
      }
      if (!due.isEmpty()) {
        Content.retain(candidates, attribute, due);
      }
    }

    @Override
    public Optional<String> attribute() {
      return Optional.of(name);
    }

    @Override
    public Set<String> requiredValues() {
      return values;
    }

    @Override
    public String describe() {
      return name + " among " + values + " first, after " + Content.answers(after);
    }
  }

  /**
   * Only items with some values of an attribute; items that lack the attribute are excluded.
   *
   * @param name the attribute
   * @param values the values allowed
   */
  record AllowedValues(String name, Set<String> values) implements ContentConstraint {

    /**
     * Creates the rule from a copy of the set.
     *
     * @throws IllegalArgumentException if the name is blank or no value is given
     */
    public AllowedValues {
      Checks.notBlank("content attribute", name);
      values = Content.copy(Checks.notEmpty("allowed values of " + name, values));
    }

    @Override
    public void restrict(ContentPosition position, BitSet candidates) {
      ContentAttribute attribute = position.bank().attribute(name);
      Content.retain(candidates, attribute, Content.codes(attribute, values));
    }

    @Override
    public boolean lasts() {
      return true;
    }

    @Override
    public List<LinearConstraint> linear(Responses responses) {
      return List.of(Content.none(describe(), this, responses.bank()));
    }

    @Override
    public Optional<String> attribute() {
      return Optional.of(name);
    }

    @Override
    public Set<String> requiredValues() {
      return values;
    }

    @Override
    public String describe() {
      return name + " must be one of " + values;
    }
  }

  /**
   * No item with some values of an attribute, such as outcomes withdrawn after an incident.
   *
   * @param name the attribute
   * @param values the values excluded
   */
  record ExcludedValues(String name, Set<String> values) implements ContentConstraint {

    /**
     * Creates the rule from a copy of the set.
     *
     * @throws IllegalArgumentException if the name is blank or no value is given
     */
    public ExcludedValues {
      Checks.notBlank("content attribute", name);
      values = Content.copy(Checks.notEmpty("excluded values of " + name, values));
    }

    @Override
    public void restrict(ContentPosition position, BitSet candidates) {
      ContentAttribute attribute = position.bank().attribute(name);
      Set<Integer> excluded = Content.codes(attribute, values);
      Content.removeIf(candidates, attribute, excluded::contains);
    }

    @Override
    public boolean lasts() {
      return true;
    }

    @Override
    public List<LinearConstraint> linear(Responses responses) {
      return List.of(Content.none(describe(), this, responses.bank()));
    }

    @Override
    public Optional<String> attribute() {
      return Optional.of(name);
    }

    @Override
    public String describe() {
      return name + " must not be one of " + values;
    }
  }

  /**
   * Only items that can be asked in a language.
   *
   * @param language the language of the test
   */
  record AvailableIn(Language language) implements ContentConstraint {

    @Override
    public void restrict(ContentPosition position, BitSet candidates) {
      ResolvedItemBank bank = position.bank();
      for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
        if (!bank.item(i).isAvailableIn(language)) {
          candidates.clear(i);
        }
      }
    }

    @Override
    public boolean lasts() {
      return true;
    }

    @Override
    public List<LinearConstraint> linear(Responses responses) {
      return List.of(Content.none(describe(), this, responses.bank()));
    }

    @Override
    public String describe() {
      return "available in " + language;
    }
  }
}
