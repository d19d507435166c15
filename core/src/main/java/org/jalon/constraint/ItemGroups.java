package org.jalon.constraint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.internal.Checks;
import org.jalon.item.ContentAttribute;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * Items that have the same value of an attribute follow on each other without a break, such as the
 * questions about one passage: once one of them has been asked, only the others are allowed until
 * none is left. A group for which a test of the given length has no room left is not begun. Items
 * without the attribute belong to no group.
 *
 * <p>Items that an earlier rule forbids are not waited for. A shadow test contains each group whole
 * or not at all.
 *
 * @param name the attribute, such as {@code passage}
 * @param length how many items the test has; at least 1
 */
public record ItemGroups(String name, int length) implements ContentConstraint {

  /**
   * Creates the rule.
   *
   * @throws IllegalArgumentException if the name is blank or the length below 1
   */
  public ItemGroups {
    Checks.notBlank("content attribute", name);
    Checks.atLeast("length of the test", length, 1);
  }

  @Override
  public void restrict(ContentPosition position, BitSet candidates) {
    ContentAttribute attribute = position.bank().attribute(name);
    BitSet begun = begun(position.responses(), attribute);
    if (begun.intersects(candidates)) {
      candidates.and(begun);
    } else if (position.remaining(length) > 0) {
      BitSet coming = position.prospects();
      int[] sizes = new int[attribute.values().size()];
      coming.stream()
          .map(attribute::code)
          .filter(code -> code != ContentAttribute.NONE)
          .forEach(code -> sizes[code]++);
      int remaining = position.remaining(length);
      Content.removeIf(candidates, attribute, code -> sizes[code] > remaining);
    }
  }

  private static BitSet begun(Responses responses, ContentAttribute attribute) {
    if (responses.size() == 0) {
      return new BitSet();
    }
    int last = attribute.code(responses.item(responses.size() - 1));
    return last == ContentAttribute.NONE
        ? new BitSet()
        : Content.items(responses.bank(), attribute, Set.of(attribute.values().get(last)));
  }

  @Override
  public List<LinearConstraint> linear(Responses responses) {
    ResolvedItemBank bank = responses.bank();
    ContentAttribute attribute = bank.attribute(name);
    List<LinearConstraint> constraints = new ArrayList<>();
    for (String value : attribute.values()) {
      BitSet group = Content.items(bank, attribute, Set.of(value));
      constraints.addAll(AllOrNone.linear(describe() + " (" + value + ")", group));
    }
    return constraints;
  }

  @Override
  public Optional<String> attribute() {
    return Optional.of(name);
  }

  @Override
  public String describe() {
    return "all items of one " + name + " together in " + Content.items(length);
  }
}
