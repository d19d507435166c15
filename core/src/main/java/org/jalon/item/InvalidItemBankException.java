package org.jalon.item;

import java.util.List;
import org.jalon.internal.ProblemReport;

/** An item bank that breaks rules. Carries all that was found, not just the first. */
public final class InvalidItemBankException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<ItemBankIssue> issues;

  /**
   * Creates the exception.
   *
   * @param issues all that was found
   */
  public InvalidItemBankException(List<ItemBankIssue> issues) {
    super(
        ProblemReport.of("The item bank", issues, issue -> issue.path() + ": " + issue.message()));
    this.issues = List.copyOf(issues);
  }

  /**
   * All that was found.
   *
   * @return the issues in the order of the document
   */
  public List<ItemBankIssue> issues() {
    return issues;
  }
}
