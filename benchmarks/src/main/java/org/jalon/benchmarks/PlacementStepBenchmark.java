package org.jalon.benchmarks;

import org.jalon.benchmarks.scoreboard.Effort;
import org.jalon.benchmarks.scoreboard.PlacementContests;
import org.jalon.benchmarks.scoreboard.Race;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/**
 * What does a step of the reference placement over the 750 outcomes of the shipped referential
 * cost: taking the answer, predicting the level, choosing the next outcome?
 */
@OperationsPerInvocation(PlacementContests.STEPS)
public class PlacementStepBenchmark extends Comparison {

  @Override
  Race race(Effort effort) {
    return PlacementContests.stepRace(effort);
  }
}
