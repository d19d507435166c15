package org.jalon.benchmarks;

import org.jalon.benchmarks.scoreboard.Effort;
import org.jalon.benchmarks.scoreboard.PosteriorContests;
import org.jalon.benchmarks.scoreboard.Race;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;

/**
 * What does it cost to select one of 750 items by a criterion that weights 61 abilities by their
 * posterior, on average over a test of 32 questions?
 */
@OperationsPerInvocation(PosteriorContests.LENGTH)
public class PosteriorWeightedBenchmark extends Comparison {

  /** The criterion. */
  @Param public PosteriorContests.Kind criterion = PosteriorContests.Kind.WEIGHTED_INFORMATION;

  @Override
  Race race(Effort effort) {
    return PosteriorContests.race(criterion, effort);
  }
}
