package org.jalon.benchmarks.study;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jalon.placement.InformationTarget;

/**
 * What came out of all tests of one person.
 *
 * @param reference the reference plan at its end
 * @param probabilistic the probabilistic plan, by what its questions are about
 */
record PersonResult(Verdict reference, Map<InformationTarget, Probabilistic> probabilistic) {

  PersonResult {
    probabilistic = Map.copyOf(probabilistic);
  }

  /** What came out of the probabilistic plan with a target of its questions. */
  Probabilistic about(InformationTarget target) {
    return Objects.requireNonNull(probabilistic.get(target));
  }

  /**
   * What came out of a probabilistic plan.
   *
   * @param ownEnd at its own end
   * @param alongTest after each of the fractions of {@link Fractions} of the questions of the
   *     reference plan
   * @param whenSure where it is first sure of the level by each of {@link Confidences}, or else at
   *     its end; empty for tests of several competences, which depend on the confidence
   */
  record Probabilistic(Verdict ownEnd, List<Verdict> alongTest, List<Verdict> whenSure) {

    Probabilistic {
      alongTest = List.copyOf(alongTest);
      whenSure = List.copyOf(whenSure);
    }

    /** After as many questions as the reference plan asked. */
    Verdict equalLength() {
      return alongTest.get(alongTest.size() - 1);
    }
  }
}
