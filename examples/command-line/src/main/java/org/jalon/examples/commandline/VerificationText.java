package org.jalon.examples.commandline;

import java.util.Locale;
import org.jalon.credential.VerificationCheck;
import org.jalon.credential.VerificationReport;

/** Reports of verifications in words, a line for each check. */
final class VerificationText {

  private VerificationText() {}

  static String of(VerificationReport report) {
    StringBuilder text = new StringBuilder();
    for (VerificationCheck check : report.checks()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-11s %-11s %s\n",
              ResultRows.word(check.subject()),
              ResultRows.word(check.outcome()),
              check.reason().replaceAll("\\p{Cntrl}", "\uFFFD")));
    }
    return text.append(
            report.isValid() ? "The credential is valid.\n" : "The credential is not valid.\n")
        .toString();
  }
}
