package org.jalon.referential;

import java.util.List;
import java.util.stream.Collectors;

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
        issues.stream()
            .map(issue -> issue.path() + ": " + issue.message())
            .collect(
                Collectors.joining(
                    "\n", "The referential has " + issues.size() + " problem(s):\n", "")));
    this.issues = List.copyOf(issues);
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
