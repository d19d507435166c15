package org.jalon.stopping;

import java.util.List;
import org.jalon.internal.Checks;

/** Whether a test ends, and why. */
public sealed interface StopDecision {

  /** The decision to go on. */
  StopDecision CONTINUE = new Continue();

  /**
   * The decision to end.
   *
   * @param reasons why; at least one
   * @return the decision
   * @throws IllegalArgumentException if no reason is given
   */
  static StopDecision stop(List<String> reasons) {
    return new Stop(reasons);
  }

  /**
   * Whether the test ends.
   *
   * @return true for {@link Stop}
   */
  boolean isStop();

  /**
   * Why the test ends.
   *
   * @return the reasons; empty if it goes on
   */
  List<String> reasons();

  /** The test goes on. */
  record Continue() implements StopDecision {
    @Override
    public boolean isStop() {
      return false;
    }

    @Override
    public List<String> reasons() {
      return List.of();
    }
  }

  /**
   * The test ends.
   *
   * @param reasons why
   */
  record Stop(List<String> reasons) implements StopDecision {

    /**
     * Creates the decision from a copy of the list.
     *
     * @throws IllegalArgumentException if no reason is given
     */
    public Stop {
      reasons = List.copyOf(Checks.notEmpty("reasons to stop", reasons));
    }

    @Override
    public boolean isStop() {
      return true;
    }
  }
}
