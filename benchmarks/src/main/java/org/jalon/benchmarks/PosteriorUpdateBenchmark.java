package org.jalon.benchmarks;

import org.jalon.benchmarks.scoreboard.Effort;
import org.jalon.benchmarks.scoreboard.EstimationContests;
import org.jalon.benchmarks.scoreboard.Race;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/**
 * What does it cost to have the posterior mean and standard deviation on 61 nodes after one more
 * answer: one of 32 in the library, after the 32nd of 32 in the others?
 */
public class PosteriorUpdateBenchmark extends RaceState {

  @Override
  Race race(Effort effort) {
    return EstimationContests.race(effort);
  }

  /** The library: each of 32 answers. */
  @Benchmark
  @OperationsPerInvocation(EstimationContests.LENGTH)
  public double[] library() {
    return runLibrary();
  }

  /** An object for each thing. */
  @Benchmark
  public double[] naive() {
    return runNaive();
  }

  /** Plain arrays. */
  @Benchmark
  public double[] scan() {
    return runScan();
  }
}
