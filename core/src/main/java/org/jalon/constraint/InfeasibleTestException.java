package org.jalon.constraint;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when no test holds all its content rules. */
public final class InfeasibleTestException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<LinearConstraint> conflict;

  /**
   * Creates an exception.
   *
   * @param subject what is impossible, such as a test of 30 items from some bank
   * @param conflict the rules that cannot hold together
   */
  public InfeasibleTestException(String subject, List<LinearConstraint> conflict) {
    super(
        "%s is impossible. These %d rule(s) cannot hold together, though without any one of them the others can:\n%s"
            .formatted(
                subject,
                conflict.size(),
                conflict.stream()
                    .map(constraint -> "- " + constraint.description())
                    .collect(Collectors.joining("\n"))));
    this.conflict = List.copyOf(conflict);
  }

  /**
   * The rules that cannot hold together.
   *
   * @return the smallest such set that was found
   */
  public List<LinearConstraint> conflict() {
    return conflict;
  }
}
