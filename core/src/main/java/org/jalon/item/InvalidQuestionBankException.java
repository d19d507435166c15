package org.jalon.item;

import java.util.List;
import org.jalon.internal.ProblemReport;

/** A question bank that breaks rules. Carries all that was found, not just the first. */
public final class InvalidQuestionBankException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<QuestionIssue> issues;

  /**
   * Creates the exception.
   *
   * @param issues all that was found
   */
  public InvalidQuestionBankException(List<QuestionIssue> issues) {
    super(
        ProblemReport.of(
            "The question bank", issues, issue -> issue.path() + ": " + issue.message()));
    this.issues = List.copyOf(issues);
  }

  /**
   * All that was found.
   *
   * @return the issues in the order of the document
   */
  public List<QuestionIssue> issues() {
    return issues;
  }
}
