package org.jalon.constraint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/**
 * The shadow test at a position of an adaptive test: the best test of full length that holds every
 * rule of the blueprint and contains all items asked so far, and at least one that may be asked
 * now. Because the rest of it is always there to continue with, a test that asks items of its
 * shadow test keeps every rule in the end.
 *
 * @param responses the answers so far, with their bank
 * @param eligibility what the rules allow at this position
 * @param length how many items the whole test has; more than have been asked
 * @see <a href="https://doi.org/10.1177/01466216980223006">van der Linden and Reese (1998), A model
 *     for optimal constrained adaptive testing, Applied Psychological Measurement 22, 259–270</a>
 */
public record ShadowProblem(Responses responses, Eligibility eligibility, int length) {

  /**
   * Creates a problem.
   *
   * @throws IllegalArgumentException if no item is left to be asked
   */
  public ShadowProblem {
    Checks.require(
        length > responses.size(),
        "length of the shadow test",
        length,
        "must be more than the "
            + Content.answers(responses.size())
            + " given. Maybe the stopping rule should end the test earlier");
  }

  /**
   * Puts the shadow test together.
   *
   * @param values how good each item is; asked for every item of the bank, and finite
   * @param assembler how
   * @return the test
   * @throws InfeasibleTestException if the rules cannot hold together; it names a smallest set of
   *     them
   * @throws IllegalArgumentException if a value is not finite
   */
  public AssembledTest assemble(IntToDoubleFunction values, TestAssembler assembler) {
    double[] all = new double[bank().size()];
    for (int item = 0; item < all.length; item++) {
      all[item] = values.applyAsDouble(item);
    }
    AssemblyProblem problem = new AssemblyProblem(all, responses.administered(), constraints(true));
    return assembler
        .assemble(problem)
        .orElseThrow(() -> new InfeasibleTestException(subject(), conflict(assembler)));
  }

  /**
   * A smallest set of rules that cannot hold together.
   *
   * @param assembler tells whether a test can be put together
   * @return the rules; empty if there is a shadow test
   */
  public List<LinearConstraint> conflict(TestAssembler assembler) {
    double[] values = new double[bank().size()];
    List<LinearConstraint> conflict =
        new AssemblyProblem(values, responses.administered(), constraints(false))
            .conflict(assembler);
    return conflict.isEmpty()
        ? new AssemblyProblem(values, responses.administered(), constraints(true))
            .conflict(assembler)
        : conflict;
  }

  /**
   * The items of a shadow test that may be asked next: not yet asked, eligible and, if there are
   * such, not to be kept for later.
   *
   * @param test the shadow test
   * @return a new set of item numbers
   */
  public BitSet next(AssembledTest test) {
    BitSet remaining = test.set();
    remaining.andNot(responses.administered());
    BitSet first = (BitSet) remaining.clone();
    eligibility.constraints().forEach(rule -> rule.keepFirst(bank(), first));
    first.and(eligible());
    remaining.and(eligible());
    return first.isEmpty() ? remaining : first;
  }

  private List<LinearConstraint> constraints(boolean withNext) {
    List<LinearConstraint> all = new ArrayList<>();
    BitSet everything = new BitSet();
    everything.set(0, bank().size());
    String length = "exactly " + Content.items(length()) + " in all";
    all.add(LinearConstraint.count(length, everything, length(), length()));
    eligibility.constraints().forEach(rule -> all.addAll(rule.linear(responses)));
    if (withNext) {
      all.add(
          LinearConstraint.count(
              "at least one item that may be asked next",
              eligible(),
              1,
              LinearConstraint.NO_MAXIMUM));
    }
    return all;
  }

  private BitSet eligible() {
    BitSet eligible = new BitSet();
    for (int item = eligibility.next(0); item >= 0; item = eligibility.next(item + 1)) {
      eligible.set(item);
    }
    return eligible;
  }

  private ResolvedItemBank bank() {
    return responses.bank();
  }

  private String subject() {
    return "A test of %s from the bank (%s), %d of them asked already,"
        .formatted(Content.items(length), bank(), responses.size());
  }
}
