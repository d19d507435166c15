package org.jalon.examples.spark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.jalon.examples.commandline.InvalidInput;
import picocli.CommandLine.Option;

/** How a command uses Spark: the same options in all commands. */
final class SparkOptions {

  private static final int MAXIMUM_PARTITIONS = 1_000_000;

  /** Parts for each core, so that a slow one does not keep the others waiting. */
  private static final int PARTS_A_CORE = 4;

  private static final long LARGE_PART = 128L << 20;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description =
          "Into how many parts the work is cut; the lines are the same for any. Default: four for"
              + " each core, and more for files of more than 128 MiB a part.")
  private int partitions;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIRECTORY",
      description = "Where to write: a new directory.")
  private String out;

  /**
   * What a command works with.
   *
   * @param spark the session
   * @param context the same, for collections of objects
   * @param given the number of parts if it was given, else 0
   */
  record Cluster(SparkSession spark, JavaSparkContext context, int given) {

    /** Into how many parts the work is cut. */
    int partitions() {
      return given == 0 ? PARTS_A_CORE * context.defaultParallelism() : given;
    }

    /** How many bytes a part of files has that hold so many. */
    long bytesOfPart(long bytes) {
      long size = Math.max(1, (bytes + partitions() - 1) / partitions());
      return given == 0 ? Math.min(size, LARGE_PART) : size;
    }

    HadoopFiles files() {
      return new HadoopFiles(context.hadoopConfiguration());
    }
  }

  /** What a command does on a cluster. */
  @FunctionalInterface
  interface Work {

    /** Gives the exit code. */
    int on(Cluster cluster) throws IOException;
  }

  String out() {
    return out;
  }

  /** Works on the cluster that spark-submit names, or on all cores of this machine. */
  int run(String name, Work work) throws IOException {
    if (partitions < 0 || partitions > MAXIMUM_PARTITIONS) {
      throw new InvalidInput(
          "The number of --partitions (%d) must be from 1 to 1000000.".formatted(partitions));
    }
    SparkConf configuration =
        new SparkConf().setAppName("jalon " + name).setIfMissing("spark.master", "local[*]");
    SparkSession spark = SparkSession.builder().config(configuration).getOrCreate();
    return unwrapped(() -> work.on(cluster(spark)));
  }

  private Cluster cluster(SparkSession spark) throws IOException {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Cluster cluster = new Cluster(spark, context, partitions);
    cluster.files().requireNew(out);
    return cluster;
  }

  /** What is wrong with a file is told as such, whatever machine has found it. */
  private static int unwrapped(Callable<Integer> work) throws IOException {
    try {
      return work.call();
    } catch (Exception e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof InvalidInput invalid) {
          throw new InvalidInput(List.copyOf(invalid.lines()));
        }
      }
      if (e instanceof IOException io) {
        throw io;
      }
      throw e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
    }
  }
}
