package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.testing.Allocation;
import org.junit.jupiter.api.Test;

/**
 * That a study allocates nothing per person, whatever is reported, unless tests are handed over.
 */
class SimulationAllocationTest {

  private static final int PERSONS = 2_000;

  @Test
  void two_thousand_persons_allocate_next_to_nothing() {
    SimulationStudy study =
        new SimulationStudy(
            new Simulator(
                SimulatedStudies.variableLength(),
                SimulatedStudies.BANK,
                ResponseOracle.model().slipping(0.05).guessing(0.02).leaving(0.01)),
            new SimulatedSample(Population.normal(0, 1), 1_000_000, new RandomSeed(3)),
            SimulatedStudies.OPTIONS);
    Execution execution = Execution.onThreads(1);
    StudyWorker worker = new StudyWorker(study.compiled(), new double[9], execution);
    worker.run(0, PERSONS);
    List<Long> allocated = new ArrayList<>();
    for (int round = 1; round <= 20; round++) {
      long first = (long) round * PERSONS;
      allocated.add(Allocation.bytes(() -> worker.run(first, first + PERSONS)));
    }
    assertThat(allocated.stream().filter(bytes -> bytes < PERSONS / 4).count()).isGreaterThan(8);
  }
}
