package org.jalon.stopping;

import java.util.List;
import java.util.Optional;
import org.jalon.internal.Checks;

/**
 * When to end a test. Asked after every answer and before the first question.
 *
 * <p>Implementations are immutable and thread-safe, and state their name and every parameter in
 * {@code toString()}, which is part of the fingerprint of a plan; records do so by themselves.
 */
@FunctionalInterface
public interface StoppingRule {

  /**
   * Decides.
   *
   * @param progress how far the test is
   * @return whether it ends, why, and what the rule looked at
   */
  StopDecision decide(TestProgress progress);

  /**
   * A rule that ends the test as soon as this one or the other does.
   *
   * @param other another rule
   * @return the combination, whose reasons are those of the rules that end the test
   */
  default StoppingRule or(StoppingRule other) {
    return new AnyOf(List.of(this, other));
  }

  /**
   * A rule that ends the test when both this one and the other do.
   *
   * @param other another rule
   * @return the combination, whose reasons are those of both
   */
  default StoppingRule and(StoppingRule other) {
    return new AllOf(List.of(this, other));
  }

  /**
   * A rule that ends the test as long as this one does not.
   *
   * @return the negation
   */
  default StoppingRule not() {
    return new Not(this);
  }

  /**
   * This rule for tests of limited length: it is not heeded before a minimum, and a maximum ends
   * the test in any case.
   *
   * @param minimum how many answers are given at least
   * @param maximum how many answers are given at most; at least the minimum
   * @return {@code this.and(ItemCount.atLeast(minimum)).or(ItemCount.atLeast(maximum))}
   * @throws IllegalArgumentException if the minimum is negative or the maximum below it
   */
  default StoppingRule withLength(int minimum, int maximum) {
    ItemCount atLeast = ItemCount.atLeast(minimum);
    Checks.atLeast("largest number of answers", maximum, minimum);
    return and(atLeast).or(ItemCount.atLeast(maximum));
  }

  /**
   * The rules of which each alone ends the test: those of a combination by {@link #or}, else this
   * one.
   *
   * @return the rules, in their order; at least one
   */
  default List<StoppingRule> alternatives() {
    return List.of(this);
  }

  /**
   * The rule in a few words, for tables of why tests ended; they say nothing of a single test.
   *
   * @return the words; by default the name and parameters of {@code toString()}
   */
  default String describe() {
    return toString();
  }

  /**
   * What this rule decides, without the reasons, if it looks only at how many answers there are and
   * how well ability is known.
   *
   * @return the same verdicts as {@link #decide}, or empty if the rule looks at anything else
   */
  default Optional<RunningStop> running() {
    return Optional.empty();
  }
}
