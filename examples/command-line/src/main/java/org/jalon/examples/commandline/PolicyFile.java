package org.jalon.examples.commandline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.jalon.certification.CertificationPolicy;
import org.jalon.certification.CertificationScorer;
import org.jalon.item.ResolvedItemBank;
import org.jalon.json.AssessmentJson;
import org.jalon.json.JsonFormatException;

/** Reads certification policies. */
final class PolicyFile {

  private static final int MAXIMUM_BYTES = 64 << 20;

  private PolicyFile() {}

  /** The policy in a file; adds the hash of the file. */
  static CertificationPolicy read(FileSource files, String file, Map<String, String> hashes)
      throws IOException {
    try (Input input = Input.open(files, file)) {
      byte[] bytes = input.readAtMost(MAXIMUM_BYTES);
      hashes.put("policy", Sha256.hex(bytes));
      return AssessmentJson.withDefaults()
          .read(CertificationPolicy.class, new ByteArrayInputStream(bytes));
    } catch (JsonFormatException e) {
      Problems problems = new Problems(file);
      e.problems().forEach(problem -> problems.report(problem.path(), problem.message()));
      throw new InvalidInput(problems.lines());
    }
  }

  /** The policy made ready for a bank, or the reason why that cannot be. */
  static CertificationScorer scorer(
      String file, CertificationPolicy policy, ResolvedItemBank bank) {
    try {
      return policy.scorer(bank);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(
          file + ": The policy does not fit the bank (" + bank + "): " + e.getMessage());
    }
  }
}
