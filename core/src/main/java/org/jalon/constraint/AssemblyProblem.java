package org.jalon.constraint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jalon.internal.Checks;

/**
 * A test to be put together: of all sets of items that contain the required ones and hold every
 * constraint, one whose values have the largest sum. Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.1007/0-387-29054-0">van der Linden (2005), Linear Models for
 *     Optimal Test Design</a>
 */
public final class AssemblyProblem {

  private final double[] values;
  private final BitSet required;
  private final List<LinearConstraint> constraints;

  /**
   * Creates a problem from copies of its parts.
   *
   * @param values how good each item is, by its number
   * @param required the items that the test must contain
   * @param constraints what it must hold; one of them usually is its length
   * @throws IllegalArgumentException if a value is not finite, or an item is required that has none
   */
  public AssemblyProblem(double[] values, BitSet required, List<LinearConstraint> constraints) {
    for (double value : values) {
      Checks.finite("value of an item", value);
    }
    Checks.require(
        required.length() <= values.length,
        "required item",
        required.length() - 1,
        "must have a value, but only " + values.length + " values are given");
    this.values = values.clone();
    this.required = (BitSet) required.clone();
    this.constraints = List.copyOf(constraints);
  }

  /**
   * How many items there are to choose from.
   *
   * @return the number of values
   */
  public int size() {
    return values.length;
  }

  /**
   * How good an item is.
   *
   * @param item the item's number
   * @return its value
   */
  public double value(int item) {
    return values[item];
  }

  /**
   * The items that the test must contain.
   *
   * @return a new set of item numbers
   */
  public BitSet required() {
    return (BitSet) required.clone();
  }

  /**
   * What the test must hold.
   *
   * @return the constraints
   */
  public List<LinearConstraint> constraints() {
    return constraints;
  }

  /**
   * The sum of the values of a test.
   *
   * @param test the numbers of its items
   * @return the sum, added in the order of the bank
   */
  public double objective(BitSet test) {
    double sum = 0;
    for (int item = test.nextSetBit(0); item >= 0; item = test.nextSetBit(item + 1)) {
      sum += values[item];
    }
    return sum;
  }

  /**
   * Whether a set of items contains the required ones and holds every constraint.
   *
   * @param test the numbers of its items
   * @return whether it solves the problem, well or badly
   */
  public boolean admits(BitSet test) {
    BitSet missing = required();
    missing.andNot(test);
    return missing.isEmpty()
        && test.length() <= values.length
        && constraints.stream().allMatch(constraint -> constraint.holds(test));
  }

  /**
   * A smallest set of constraints that cannot hold together: without any one of them the others
   * can. Found by leaving out constraints as long as the rest stays impossible (deletion
   * filtering). There may be other such sets.
   *
   * @param assembler tells whether a test can be put together
   * @return the constraints in their order; empty if all can hold together
   * @see <a href="https://doi.org/10.1287/ijoc.3.2.157">Chinneck and Dravnieks (1991), Locating
   *     minimal infeasible constraint sets in linear programs, ORSA Journal on Computing 3,
   *     157–168</a>
   */
  public List<LinearConstraint> conflict(TestAssembler assembler) {
    if (isPossible(constraints, assembler)) {
      return List.of();
    }
    List<LinearConstraint> conflict = new ArrayList<>(constraints);
    // Blocks first: most constraints have nothing to do with a conflict.
    for (int block = Integer.highestOneBit(conflict.size()); block >= 1; block /= 2) {
      for (int at = 0; at < conflict.size(); ) {
        int end = Math.min(conflict.size(), at + block);
        List<LinearConstraint> rest = new ArrayList<>(conflict);
        rest.subList(at, end).clear();
        if (isPossible(rest, assembler)) {
          at = end;
        } else {
          conflict = rest;
        }
      }
    }
    return List.copyOf(conflict);
  }

  private boolean isPossible(List<LinearConstraint> some, TestAssembler assembler) {
    return assembler
        .assemble(new AssemblyProblem(new double[values.length], required, some))
        .isPresent();
  }

  /** Whether the other problem is about the same values and constraints. */
  boolean differsOnlyInItsRequiredItems(AssemblyProblem other) {
    return Arrays.equals(values, other.values) && constraints.equals(other.constraints);
  }
}
