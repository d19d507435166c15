package org.jalon.benchmarks;

import java.util.concurrent.TimeUnit;
import org.jalon.benchmarks.scoreboard.Effort;
import org.jalon.benchmarks.scoreboard.Race;
import org.jalon.benchmarks.scoreboard.SelectionContests;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A race of the scoreboard under JMH, each version in a virtual machine of its own. Before anything
 * is measured all versions must give the same results. Inputs are drawn anew for each iteration, so
 * many that going round them teaches the processor nothing.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public abstract class RaceState {

  private Race race = new Race(0, round -> {});
  private int unit;
  private int library;
  private int naive;
  private int scan;

  /** The race, with as many inputs as asked for. */
  abstract Race race(Effort effort);

  /** Makes the inputs and compares the versions. */
  @Setup(Level.Trial)
  public void prepare() {
    race = race(Effort.POOL);
    race.run(Effort.POOL);
    library = race.version(SelectionContests.LIBRARY);
    naive = race.version(SelectionContests.NAIVE);
    scan = race.version(SelectionContests.SCAN);
  }

  /** Draws other inputs. */
  @Setup(Level.Iteration)
  public void draw() {
    race.draw();
  }

  double[] runLibrary() {
    return race.run(library, nextUnit());
  }

  double[] runNaive() {
    return race.run(naive, nextUnit());
  }

  double[] runScan() {
    return race.run(scan, nextUnit());
  }

  private int nextUnit() {
    unit = unit + 1 == race.units() ? 0 : unit + 1;
    return unit;
  }
}
