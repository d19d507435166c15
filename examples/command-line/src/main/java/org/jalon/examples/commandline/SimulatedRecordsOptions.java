package org.jalon.examples.commandline;

import java.io.IOException;
import org.jalon.certification.AdaptiveCertification;
import org.jalon.certification.CertificationScorer;
import org.jalon.simulation.Population;
import picocli.CommandLine.Mixin;

/** Which simulated persons take the test of which policy: the same options everywhere. */
public final class SimulatedRecordsOptions {

  @Mixin private CertificationOptions certification;
  @Mixin private PersonsOptions persons;

  /** Made by the command line. */
  public SimulatedRecordsOptions() {}

  /** Which persons take the test. */
  public PersonsOptions persons() {
    return persons;
  }

  /**
   * Makes ready what writes their test records.
   *
   * @param files where the bank, the referential and the policy are read
   * @return writes a file of test records
   * @throws InvalidInput if the options or the files cannot be used
   * @throws IOException if reading fails
   */
  public SimulatedLines lines(FileSource files) throws IOException {
    Population population = persons.population(files);
    CertificationScorer scorer = certification.scorer(files);
    if (!(scorer.policy() instanceof AdaptiveCertification policy)) {
      throw new InvalidInput(
          certification.policyFile() + ": The policy must be one of adaptive tests.");
    }
    return new RecordsWriter(scorer.bank(), policy, population, persons.seed());
  }
}
