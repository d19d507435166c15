package org.jalon.benchmarks;

import org.jalon.benchmarks.scoreboard.Effort;
import org.jalon.benchmarks.scoreboard.Race;
import org.jalon.benchmarks.scoreboard.TestContests;

/**
 * What does a whole adaptive test of 32 questions from 750 cost, a simulated person answering: the
 * most informative item at the posterior mean each time?
 */
public class WholeTestBenchmark extends Comparison {

  @Override
  Race race(Effort effort) {
    return TestContests.adaptiveRace(effort);
  }
}
