package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.Map;
import org.jalon.certification.CertificationPolicy;
import org.jalon.certification.CertificationScorer;
import org.jalon.item.ResolvedItemBank;

/** Reads certification policies. */
final class PolicyFile {

  private PolicyFile() {}

  /** The policy in a file; adds the hash of the file. */
  static CertificationPolicy read(FileSource files, String file, Map<String, String> hashes)
      throws IOException {
    return Documents.read(files, file, CertificationPolicy.class, "policy", hashes);
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
