package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.Map;
import org.jalon.item.InvalidItemBankException;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.referential.Referential;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The bank that certification tests ask items of, with the referential that places them. */
final class CertificationBankOptions {

  @Option(
      names = "--bank",
      required = true,
      paramLabel = "FILE",
      description = "The item bank; its items need competence and topic, or --referential.")
  private String bankFile;

  @Option(
      names = "--referential",
      paramLabel = "FILE",
      description = "The referential whose learning outcomes the items of the bank test.")
  private @Nullable String referentialFile;

  String file() {
    return bankFile;
  }

  @Nullable String referentialFile() {
    return referentialFile;
  }

  /** The bank, ready for use; adds the hash of each file read. */
  ResolvedItemBank resolve(FileSource files, Map<String, String> hashes) throws IOException {
    return resolve(files, bankFile, hashes);
  }

  /** Another bank over the same referential. */
  ResolvedItemBank resolve(FileSource files, String file, Map<String, String> hashes)
      throws IOException {
    BankOptions options = new BankOptions();
    BankText text = options.text(files, file);
    hashes.put("bank", Sha256.hex(text.bytes()));
    Problems problems = new Problems(text.name());
    ItemBank bank = options.parse(text, problems).bank();
    problems.throwIfAny();
    if (referentialFile == null) {
      return bank.resolve();
    }
    Referential referential = ReferentialFile.read(files, referentialFile, hashes);
    try {
      return bank.resolve(referential);
    } catch (InvalidItemBankException e) {
      e.issues().forEach(issue -> problems.report(issue.path(), issue.message()));
      problems.throwIfAny();
      throw e;
    }
  }
}
