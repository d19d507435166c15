package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jalon.certification.AdaptiveCertification;
import org.jalon.certification.CertificationScorer;
import org.jalon.simulation.Population;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes certification tests of simulated persons: the same bytes for the same seed anywhere. */
@Command(
    name = "simulate-records",
    mixinStandardHelpOptions = true,
    description = {
      "Writes test records of simulated persons who take the test of a policy, one a line.",
      "One person in fifty gives up. The same bank, policy, seed and numbers give the same bytes on",
      "any machine."
    },
    footer = {
      "",
      "Example:",
      "  jalon simulate-records --bank bank.json --policy policy.json --persons 1000 --seed 7 \\",
      "      --out records.jsonl"
    })
final class SimulateRecordsCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private CertificationOptions certification;
  @Mixin private PersonsOptions persons;

  SimulateRecordsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    persons.requirePersons();
    Population population = persons.population(streams);
    CertificationScorer scorer = certification.load(streams).scorer();
    if (!(scorer.policy() instanceof AdaptiveCertification policy)) {
      throw new InvalidInput(
          certification.policyFile() + ": The policy must be one of adaptive tests.");
    }
    RecordsWriter writer = new RecordsWriter(scorer.bank(), policy, population, persons.seed());
    persons.write(streams, "", writer::lines);
    return 0;
  }
}
