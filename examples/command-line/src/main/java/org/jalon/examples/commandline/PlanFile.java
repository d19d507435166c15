package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.AssessmentSession;

/** Reads plans of adaptive tests. */
final class PlanFile {

  private PlanFile() {}

  /**
   * A file, and what it is called in a manifest.
   *
   * @param file the file
   * @param name what it is called
   */
  record Named(String file, String name) {}

  /** The plan in a file, which must fit the bank if there is one; adds the hash of the file. */
  static AssessmentPlan read(
      Named file, FileSource files, Optional<ResolvedItemBank> bank, Map<String, String> hashes)
      throws IOException {
    AssessmentPlan plan =
        Documents.read(files, file.file(), AssessmentPlan.class, file.name(), hashes);
    bank.ifPresent(items -> requireFit(file.file(), plan, items));
    return plan;
  }

  private static void requireFit(String file, AssessmentPlan plan, ResolvedItemBank bank) {
    try {
      plan.compile(bank);
      AssessmentSession.start(plan, bank, new RandomSeed(0));
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(
          file + ": The plan does not fit the bank (" + bank + "): " + e.getMessage());
    }
  }
}
