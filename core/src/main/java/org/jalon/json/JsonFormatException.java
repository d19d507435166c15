package org.jalon.json;

import java.util.List;
import org.jalon.internal.ProblemReport;

/** A document that is not well-formed or not of the format expected. Carries all that was found. */
public final class JsonFormatException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<JsonProblem> problems;

  JsonFormatException(List<JsonProblem> problems) {
    super(
        ProblemReport.of(
            "The document", problems, problem -> problem.path() + ": " + problem.message()));
    this.problems = List.copyOf(problems);
  }

  JsonFormatException(String path, String message) {
    this(List.of(new JsonProblem(path, message)));
  }

  /**
   * All that was found.
   *
   * @return the problems in the order in which they were found
   */
  public List<JsonProblem> problems() {
    return problems;
  }
}
