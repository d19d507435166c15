package org.jalon.item;

import java.util.List;
import java.util.stream.Collectors;

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
        issues.stream()
            .map(issue -> issue.path() + ": " + issue.message())
            .collect(
                Collectors.joining(
                    "\n", "The item bank has " + issues.size() + " problem(s):\n", "")));
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
