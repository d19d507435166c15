package org.jalon.selection;

import java.util.BitSet;
import java.util.function.IntToDoubleFunction;
import org.jalon.constraint.AssembledTest;
import org.jalon.constraint.ExactTestAssembler;
import org.jalon.constraint.ShadowProblem;
import org.jalon.constraint.TestAssembler;
import org.jalon.internal.Checks;

/**
 * Optimal constrained adaptive testing by shadow tests: at every position the best test of full
 * length is put together that holds all rules of the blueprint and contains what was asked, best
 * meaning the largest sum of another criterion's values; the next item is the best one of it that
 * was not asked. A test of that length then keeps every rule exactly, where rules applied item by
 * item can block each other.
 *
 * <p>The rules are those of the plan's blueprint: its counts, sums, enemies, sets and exclusions go
 * into the shadow test, and its rules about order decide which items of it may come next. If the
 * rules cannot hold together, the first question is not asked: the start of the session fails and
 * names a smallest set of rules that cannot. Later, only rules about order can make it impossible
 * to go on: if they leave items but none that a complete test could contain, that is an error too;
 * if they leave none, the test ends.
 *
 * <p>The value of an item of the shadow test is the other criterion's; that of any other item is
 * minus infinity. Use it with a strategy that takes the best item: a strategy that draws among more
 * items than are left in the shadow test may leave it. The other criterion is asked about every
 * item of the bank, eligible or not, and its values must be finite and of a kind that can be added,
 * such as information.
 *
 * @param criterion how good each item is
 * @param length how many items the whole test has; the stopping rule must end it there at the
 *     latest
 * @param assembler how a test is put together
 * @see <a href="https://doi.org/10.1177/01466216980223006">van der Linden and Reese (1998), A model
 *     for optimal constrained adaptive testing, Applied Psychological Measurement 22, 259–270</a>
 */
public record ShadowTest(SelectionCriterion criterion, int length, TestAssembler assembler)
    implements SelectionCriterion {

  /**
   * Creates the criterion.
   *
   * @throws IllegalArgumentException if the length is below 1
   */
  public ShadowTest {
    Checks.atLeast("length of the shadow test", length, 1);
  }

  /**
   * Shadow tests of most information, put together exactly.
   *
   * @param length how many items the whole test has
   * @return the criterion; the library ojAlgo must be there when it is used
   * @throws IllegalArgumentException if the length is below 1
   */
  public static ShadowTest ofLength(int length) {
    return new ShadowTest(new MaximumInformation(), length, new ExactTestAssembler());
  }

  /**
   * The shadow test at a position.
   *
   * @param context the position of the test
   * @return the test
   * @throws org.jalon.constraint.InfeasibleTestException if the rules cannot hold together
   * @throws IllegalArgumentException if as many items have been asked as the test has
   * @throws IllegalStateException if the library that the assembler needs is missing
   */
  public AssembledTest assemble(SelectionContext context) {
    return problem(context).assemble(criterion.values(context), assembler);
  }

  /**
   * {@inheritDoc}
   *
   * @throws org.jalon.constraint.InfeasibleTestException if the rules cannot hold together
   * @throws IllegalArgumentException if as many items have been asked as the test has
   * @throws IllegalStateException if the library that the assembler needs is missing
   */
  @Override
  public IntToDoubleFunction values(SelectionContext context) {
    IntToDoubleFunction values = criterion.values(context);
    ShadowProblem problem = problem(context);
    if (context.eligibility().count() == 0 && context.responses().size() > 0) {
      return values; // for no item: the test ends
    }
    BitSet next = problem.next(problem.assemble(values, assembler));
    return item -> next.get(item) ? values.applyAsDouble(item) : Double.NEGATIVE_INFINITY;
  }

  private ShadowProblem problem(SelectionContext context) {
    return new ShadowProblem(context.responses(), context.eligibility(), length);
  }
}
