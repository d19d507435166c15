package org.jalon.constraint;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * Items that are tried out and not scored come at given positions, and only there. When none is
 * left for such a position, a scored item takes it. That they are not scored is for the estimator
 * to see to.
 *
 * @param name the attribute that marks them, such as {@code use}
 * @param values its values that mean "not scored", such as {@code pretest}
 * @param positions the positions, counted from 1
 */
public record PretestItems(String name, Set<String> values, Set<Integer> positions)
    implements ContentConstraint {

  /**
   * Creates the rule from copies of the sets.
   *
   * @throws IllegalArgumentException if the name is blank, no value or no position is given, or a
   *     position is below 1
   */
  public PretestItems {
    Checks.notBlank("content attribute", name);
    values = Content.copy(Checks.notEmpty("values of " + name, values));
    positions =
        Collections.unmodifiableSet(
            new TreeSet<>(Checks.notEmpty("positions of pretest items", positions)));
    positions.forEach(position -> Checks.atLeast("position of a pretest item", position, 1));
  }

  @Override
  public void restrict(ContentPosition position, BitSet candidates) {
    BitSet pretest = items(position.bank());
    if (!positions.contains(position.responses().size() + 1)) {
      candidates.andNot(pretest);
    } else if (pretest.intersects(candidates)) {
      candidates.and(pretest);
    }
  }

  @Override
  public List<LinearConstraint> linear(Responses responses) {
    BitSet pretest = items(responses.bank());
    int count = Math.min(positions.size(), pretest.cardinality());
    return List.of(LinearConstraint.count(describe(), pretest, count, count));
  }

  private BitSet items(ResolvedItemBank bank) {
    return Content.items(bank, bank.attribute(name), values);
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
    return name + " among " + values + " at the positions " + positions + " only";
  }
}
