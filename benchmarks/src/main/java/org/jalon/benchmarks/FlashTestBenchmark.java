package org.jalon.benchmarks;

import org.jalon.benchmarks.scoreboard.Effort;
import org.jalon.benchmarks.scoreboard.Race;
import org.jalon.benchmarks.scoreboard.TestContests;

/**
 * What does a whole test of the flash reference policy on the demonstration bank cost, with its
 * content rules, its random picks and its moving prior, a simulated person answering?
 */
public class FlashTestBenchmark extends Comparison {

  @Override
  Race race(Effort effort) {
    return TestContests.flashRace(effort);
  }
}
