package org.jalon.certification;

import java.util.List;
import org.jalon.internal.ProblemReport;

/** A test record that cannot be decided. Carries all that was found, not just the first. */
public final class InvalidTestRecordException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<TestRecordIssue> issues;

  /**
   * Creates the exception.
   *
   * @param id the identifier of the record
   * @param issues all that was found
   */
  public InvalidTestRecordException(String id, List<TestRecordIssue> issues) {
    super(ProblemReport.of("The test record (" + id + ")", issues, TestRecordIssue::toString));
    this.issues = List.copyOf(issues);
  }

  /**
   * All that was found.
   *
   * @return the issues in the order of the record
   */
  public List<TestRecordIssue> issues() {
    return issues;
  }
}
