package org.jalon.credential;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.credential.VerificationCheck.Outcome;
import org.jalon.credential.VerificationCheck.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What came of a verification.
 *
 * @param checks one check of each subject, in their order
 * @param credential what was signed, with the claims of the token or the proof; there only if no
 *     check failed, so that nothing is shown that cannot be believed
 */
public record VerificationReport(
    List<VerificationCheck> checks, Optional<Map<String, @Nullable Object>> credential) {

  /** Creates a report from copies. */
  public VerificationReport {
    checks = List.copyOf(checks);
    credential =
        credential.map(content -> Collections.unmodifiableMap(new LinkedHashMap<>(content)));
  }

  /**
   * What came of one check.
   *
   * @param subject what was looked at
   * @return the check
   * @throws IllegalArgumentException if the report has none of that subject
   */
  public VerificationCheck check(Subject subject) {
    return checks.stream()
        .filter(check -> check.subject() == subject)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("The report has no check of " + subject + "."));
  }

  /**
   * Whether no check failed and each was made, but for the revocation where no list was given: then
   * {@link Outcome#NOT_CHECKED} stands in the report, and it is the reader's to decide.
   *
   * @return true if the credential is authentic and counts at that time, as far as could be known
   */
  public boolean isValid() {
    return checks.stream()
        .allMatch(
            check ->
                check.outcome() == Outcome.PASSED
                    || (check.subject() == Subject.REVOCATION
                        && check.outcome() == Outcome.NOT_CHECKED));
  }
}
