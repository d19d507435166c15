package org.jalon.examples.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.jalon.examples.commandline.SimulatedLines;

/**
 * A simulated population, cut into ranges of persons in order. What a person does depends on the
 * seed and the person's number alone, so each range can be simulated anywhere: as lines of text, as
 * the commands here do, or as statistics of its own that are put together in the order of the
 * ranges.
 *
 * @param cluster where it is simulated
 * @param persons how many persons there are
 */
record PersonRanges(SparkOptions.Cluster cluster, long persons) {

  /** How many persons' lines are in memory at once. */
  private static final int BATCH = 64;

  /**
   * Persons who follow each other.
   *
   * @param first the number of the first, from 0
   * @param end the number after the last one's
   */
  record Range(long first, long end) implements Serializable {}

  /** One range for each part of the work. */
  JavaRDD<Range> spread() {
    long size = Math.max(1, (persons + cluster.partitions() - 1) / cluster.partitions());
    List<Range> ranges = new ArrayList<>();
    for (long first = 0; first < persons; first += size) {
      ranges.add(new Range(first, Math.min(first + size, persons)));
    }
    return cluster.context().parallelize(ranges, Math.max(1, ranges.size()));
  }

  /** The same persons in ranges that are small enough to be held in memory. */
  JavaRDD<Range> batches(int size) {
    return spread().flatMap(range -> new Batches(range, size));
  }

  /** Writes what each person does; the exit code. */
  <C> int write(List<String> typed, Shipped.Maker<C, SimulatedLines> maker, String out)
      throws IOException {
    Broadcast<Shipped<C, SimulatedLines>> lines =
        Shipped.broadcast(cluster.context(), typed, maker);
    Outcomes.save(
        batches(BATCH).map(range -> lines.value().get().lines(range.first(), range.end())),
        lines.value().get().header(),
        out);
    return 0;
  }

  /** A range in small ones. */
  private static final class Batches implements Iterator<Range> {

    private final long end;
    private final int size;
    private long next;

    Batches(Range range, int size) {
      this.next = range.first();
      this.end = range.end();
      this.size = size;
    }

    @Override
    public boolean hasNext() {
      return next < end;
    }

    @Override
    public Range next() {
      if (!hasNext()) {
        throw new NoSuchElementException("There is no person more.");
      }
      Range range = new Range(next, Math.min(next + size, end));
      next = range.end();
      return range;
    }
  }
}
