package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jalon.certification.CertificationPolicy;
import org.jalon.certification.CertificationScorer;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.Provenance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Under which policy records are decided: the same options in all commands. */
public final class CertificationOptions {

  @Mixin private CertificationBankOptions bank;

  @Option(
      names = "--policy",
      required = true,
      paramLabel = "FILE",
      description = "The certification policy; the command policy writes one.")
  private String policyFile;

  /** Made by the command line. */
  public CertificationOptions() {}

  String bankFile() {
    return bank.file();
  }

  String policyFile() {
    return policyFile;
  }

  @Nullable String referentialFile() {
    return bank.referentialFile();
  }

  /**
   * What decides, and what it is made of.
   *
   * @param scorer decides records
   * @param files the SHA-256 of each file read, by what it holds
   * @param engine the SHA-256 of the library
   */
  record Material(CertificationScorer scorer, Map<String, String> files, String engine) {

    /** What must be the same in a run that goes on with another. */
    Map<String, String> basis() {
      Map<String, String> basis = new LinkedHashMap<>();
      basis.put("item bank", scorer.bank().fingerprint().hex());
      basis.put("policy", scorer.policy().fingerprint().hex());
      basis.put("library version", Provenance.thisRelease());
      basis.put("engine", engine);
      basis.put("referential", files.getOrDefault("referential", "none"));
      return basis;
    }
  }

  Material load(FileSource files) throws IOException {
    Map<String, String> hashes = new LinkedHashMap<>();
    return new Material(scorer(files, hashes), hashes, Engine.hash());
  }

  /**
   * Makes ready what decides.
   *
   * @param files where the bank, the referential and the policy are read
   * @return decides records as the options say
   * @throws InvalidInput if the files cannot be used
   * @throws IOException if reading fails
   */
  public CertificationScorer scorer(FileSource files) throws IOException {
    return scorer(files, new LinkedHashMap<>());
  }

  private CertificationScorer scorer(FileSource files, Map<String, String> hashes)
      throws IOException {
    ResolvedItemBank resolved = bank.resolve(files, hashes);
    CertificationPolicy policy = PolicyFile.read(files, policyFile, hashes);
    return PolicyFile.scorer(policyFile, policy, resolved);
  }
}
