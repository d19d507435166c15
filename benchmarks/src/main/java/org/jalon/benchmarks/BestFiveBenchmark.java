package org.jalon.benchmarks;

import org.jalon.benchmarks.scoreboard.Effort;
import org.jalon.benchmarks.scoreboard.Race;
import org.jalon.benchmarks.scoreboard.SelectionContests;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/**
 * What does it cost to find the five items of maximum information among 750, of which a real test
 * has asked some 30 already?
 */
@OperationsPerInvocation(SelectionContests.POSITIONS)
public class BestFiveBenchmark extends Comparison {

  @Override
  Race race(Effort effort) {
    return SelectionContests.bestFiveRace(effort);
  }
}
