package org.jalon.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/** The three versions of a race whose units are the same for all of them. */
public abstract class Comparison extends RaceState {

  /** The library. */
  @Benchmark
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
