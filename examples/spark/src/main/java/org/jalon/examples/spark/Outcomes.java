package org.jalon.examples.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.storage.StorageLevel;
import org.jalon.examples.commandline.InvalidInput;
import scala.Tuple2;

/**
 * What became of all lines. Each line was worked on alone; here the lines meet: of those that claim
 * one identifier the first counts, and the others are refused. Only identifiers travel for that,
 * not what was made of the lines.
 */
final class Outcomes {

  /** How many twins the driver keeps, eight bytes each. */
  static final int MAXIMUM_TWINS = 10_000_000;

  private final JavaRDD<Outcome> outcomes;

  private Outcomes(JavaRDD<Outcome> outcomes) {
    this.outcomes = outcomes;
  }

  /** Says of a line why it is refused as a twin. */
  @FunctionalInterface
  interface Complaint extends Serializable {

    /** The line in the file of refused lines. */
    String of(long line, String id);
  }

  /**
   * One file of results.
   *
   * @param name its name: a directory of parts
   * @param header its header with the line feed, or nothing
   */
  record File(String name, String header) {}

  /**
   * Tells twins apart. The outcomes are kept on the machines that made them, in memory or on disk.
   */
  static Outcomes of(SparkOptions.Cluster cluster, JavaRDD<Outcome> each, Complaint complaint) {
    JavaRDD<Outcome> kept = each.persist(StorageLevel.MEMORY_AND_DISK_SER());
    Broadcast<long[]> twins = cluster.context().broadcast(twins(cluster, kept));
    return new Outcomes(
        kept.map(
            outcome ->
                Arrays.binarySearch(twins.value(), outcome.line()) >= 0
                    ? outcome.refused(complaint.of(outcome.line(), outcome.id()))
                    : outcome));
  }

  /** The lines whose identifier a line before claims, in order. */
  private static long[] twins(SparkOptions.Cluster cluster, JavaRDD<Outcome> outcomes) {
    JavaRDD<Tuple2<String, Long>> claims =
        outcomes
            .filter(outcome -> !outcome.id().isEmpty())
            .map(outcome -> new Tuple2<>(outcome.id(), outcome.line()));
    List<Long> lines =
        cluster
            .spark()
            .createDataset(claims.rdd(), Encoders.tuple(Encoders.STRING(), Encoders.LONG()))
            .toDF("id", "line")
            .repartition(cluster.partitions(), col("id"))
            .withColumn("claim", row_number().over(Window.partitionBy("id").orderBy("line")))
            .filter(col("claim").gt(1))
            .select("line")
            .as(Encoders.LONG())
            .takeAsList(MAXIMUM_TWINS + 1);
    if (lines.size() > MAXIMUM_TWINS) {
      throw new InvalidInput(
          "More than %d lines have an identifier that stands further up already. Maybe a file was given twice."
              .formatted(MAXIMUM_TWINS));
    }
    return lines.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  /** Writes the files of results: their parts one after the other are the file of one machine. */
  void write(String directory, List<File> results, File refused) {
    for (int i = 0; i < results.size(); i++) {
      int text = i;
      save(
          outcomes.filter(outcome -> !outcome.texts().isEmpty()).map(o -> o.texts().get(text)),
          results.get(i).header(),
          directory + "/" + results.get(i).name());
    }
    save(
        outcomes.flatMap(outcome -> outcome.refusals().iterator()),
        refused.header(),
        directory + "/" + refused.name());
  }

  /** Writes lines, each with its line feed, behind a header in the first part. */
  static void save(JavaRDD<String> lines, String header, String directory) {
    lines
        .mapPartitionsWithIndex(
            (part, each) -> part == 0 && !header.isEmpty() ? new Headed(header, each) : each, true)
        .map(line -> line.substring(0, line.length() - 1)) // Hadoop adds line feeds of its own
        .saveAsTextFile(directory);
  }

  /** How many lines came to what. */
  Map<String, Long> counts() {
    return new TreeMap<>(outcomes.map(Outcome::kind).countByValue());
  }

  /** Lines behind a header. */
  private static final class Headed implements Iterator<String> {

    private final Iterator<String> lines;
    private String header;

    Headed(String header, Iterator<String> lines) {
      this.header = header;
      this.lines = lines;
    }

    @Override
    public boolean hasNext() {
      return !header.isEmpty() || lines.hasNext();
    }

    @Override
    public String next() {
      if (header.isEmpty()) {
        return lines.next();
      }
      String first = header;
      header = "";
      return first;
    }
  }
}
