package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.Map;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.AssessmentSession;

/** Reads plans of adaptive tests. */
final class PlanFile {

  private PlanFile() {}

  /** The plan in a file, which must fit a bank; adds the hash of the file. */
  static AssessmentPlan read(
      Streams streams, String file, ResolvedItemBank bank, Map<String, String> hashes)
      throws IOException {
    AssessmentPlan plan = Documents.read(streams, file, AssessmentPlan.class, "plan", hashes);
    try {
      plan.compile(bank);
      AssessmentSession.start(plan, bank, new RandomSeed(0));
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(
          file + ": The plan does not fit the bank (" + bank + "): " + e.getMessage());
    }
    return plan;
  }
}
