package org.jalon.stopping;

import java.util.List;

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
   * @return whether it ends, and why
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
}
