package org.jalon.constraint;

import java.util.List;
import org.jalon.internal.ProblemReport;

/** Thrown when a blueprint table is wrong. It carries everything that was found. */
public final class InvalidBlueprintTableException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<BlueprintTableProblem> problems;

  /**
   * Creates an exception.
   *
   * @param problems all that was found
   */
  public InvalidBlueprintTableException(List<BlueprintTableProblem> problems) {
    super(
        ProblemReport.of(
            "The blueprint table",
            problems,
            problem -> "line " + problem.line() + ": " + problem.message()));
    this.problems = List.copyOf(problems);
  }

  /**
   * All that was found.
   *
   * @return the problems in the order of the table
   */
  public List<BlueprintTableProblem> problems() {
    return problems;
  }
}
