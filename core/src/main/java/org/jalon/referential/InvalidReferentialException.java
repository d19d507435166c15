package org.jalon.referential;

import java.util.Comparator;
import java.util.List;
import org.jalon.internal.ProblemReport;

/** A referential that breaks rules. Carries all that was found, not just the first. */
public final class InvalidReferentialException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<ReferentialIssue> issues;

  /**
   * Creates the exception.
   *
   * @param issues all that was found, warnings included
   */
  public InvalidReferentialException(List<ReferentialIssue> issues) {
    super(
        ProblemReport.of(
            "The referential",
            errorsFirst(issues),
            issue -> issue.path() + ": " + issue.message()));
    this.issues = List.copyOf(issues);
  }

  /** Or a long list of warnings would hide from the message what it is about. */
  private static List<ReferentialIssue> errorsFirst(List<ReferentialIssue> issues) {
    return issues.stream().sorted(Comparator.comparing(issue -> !issue.isError())).toList();
  }

  /**
   * All that was found.
   *
   * @return the issues in the order of the document, warnings included
   */
  public List<ReferentialIssue> issues() {
    return issues;
  }
}
