package org.jalon.constraint;

import java.util.Optional;

/**
 * Puts an optimal test together. Implementations are thread-safe, give the same test for the same
 * problem, and state their name and every parameter in {@code toString()}, which is part of the
 * fingerprint of a plan.
 */
@FunctionalInterface
public interface TestAssembler {

  /**
   * Solves a problem.
   *
   * @param problem what the test must be like
   * @return an optimal test, or empty if no test contains the required items and holds every
   *     constraint
   */
  Optional<AssembledTest> assemble(AssemblyProblem problem);
}
