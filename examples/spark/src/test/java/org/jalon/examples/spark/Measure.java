package org.jalon.examples.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.jalon.examples.commandline.Program;

/**
 * How many records a second the command line and Spark do on this machine, in one run on the same
 * files, and what follows for a cluster. Two sizes tell what a run costs however short it is from
 * what each record costs.
 */
final class Measure {

  private static final int ROUNDS = 2;
  private static final long LARGE = 10_000_000;
  private static final int[] NODES = {1, 2, 4, 8, 16, 64};

  private final PrintStream out;
  private final Path folder;
  private final SparkRun run;
  private final int small;
  private final int large;

  private Measure(PrintStream out, Path folder, int small, int large) {
    this.out = out;
    this.folder = folder;
    this.run = SparkRun.in(folder);
    this.small = small;
    this.large = large;
  }

  /** Measures two numbers of persons: by default 20,000 and 100,000. */
  public static void main(String[] numbers) throws IOException {
    int small = numbers.length < 2 ? 20_000 : Integer.parseInt(numbers[0]);
    int large = numbers.length < 2 ? 100_000 : Integer.parseInt(numbers[1]);
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    Path folder = Files.createTempDirectory("jalon-measure");
    try {
      new Measure(out, folder, small, large).all();
    } finally {
      deleteBelow(folder);
    }
  }

  /** One way of doing the work. */
  private enum Way {
    ALONE_1("command, 1 thread"),
    ALONE_ALL("command, all threads"),
    SPARK_1("Spark local[1]"),
    SPARK_ALL("Spark local[*]");

    private final String words;

    Way(String words) {
      this.words = words;
    }
  }

  /**
   * What a way costs.
   *
   * @param fixed seconds however few records there are
   * @param each seconds for each record more
   * @param whole seconds for the larger number
   */
  private record Cost(double fixed, double each, double whole) {}

  private void all() throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    out.printf(
        Locale.ROOT,
        "%,d and %,d records, %d cores, the faster of %d rounds%n%n",
        small,
        large,
        cores,
        ROUNDS);
    prepare(small);
    prepare(large);
    for (String command : new String[] {"score", "certify"}) {
      out.printf("| %s | seconds | records/s | of which fixed s | further records/s |%n", command);
      out.println("|---|---|---|---|---|");
      Cost last = new Cost(0, 0, 0);
      for (Way way : Way.values()) {
        last = cost(command, way);
        print(way, last);
      }
      printCluster(last, cores);
    }
  }

  private void prepare(int persons) {
    String policy = run.file("policy");
    run.simulate("simulate-responses", persons, "score" + persons, "--items", "32");
    run.simulate("simulate-records", persons, "certify" + persons, "--policy", policy);
  }

  private void print(Way way, Cost cost) {
    out.printf(
        Locale.ROOT,
        "| %s | %.1f | %,.0f | %.1f | %,.0f |%n",
        way.words,
        cost.whole,
        large / cost.whole,
        cost.fixed,
        1 / cost.each);
  }

  /** The law of Amdahl: what is fixed does not shrink, the rest does. */
  private void printCluster(Cost cost, int cores) {
    out.printf(
        Locale.ROOT, "%n| %,d records on nodes of %d cores | seconds | times |%n", LARGE, cores);
    out.println("|---|---|---|");
    double one = cost.fixed + cost.each * LARGE;
    for (int nodes : NODES) {
      double seconds = cost.fixed + cost.each * LARGE / nodes;
      out.printf(Locale.ROOT, "| %d | %,.0f | %.1f |%n", nodes, seconds, one / seconds);
    }
    out.println();
  }

  private Cost cost(String command, Way way) throws IOException {
    seconds(command, way, small); // compiles
    double few = Double.MAX_VALUE;
    double many = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      few = Math.min(few, seconds(command, way, small));
      many = Math.min(many, seconds(command, way, large));
    }
    double each = (many - few) / (large - small);
    return new Cost(Math.max(0, few - each * small), each, many);
  }

  private double seconds(String command, Way way, int persons) throws IOException {
    Path results = folder.resolve("results");
    boolean spark = way == Way.SPARK_1 || way == Way.SPARK_ALL;
    System.setProperty("spark.master", way == Way.SPARK_1 ? "local[1]" : "local[*]");
    String input = run.file(command + persons);
    long start = System.nanoTime();
    int exitCode =
        spark
            ? spark(command, input)
            : Program.jalon(alone(command, input, way == Way.ALONE_1 ? "1" : null));
    double seconds = (System.nanoTime() - start) / 1e9;
    deleteBelow(results);
    if (exitCode != 0) {
      throw new IllegalStateException(command + " ended with " + exitCode + ".");
    }
    return seconds;
  }

  /** With a session of its own, as each run of the program has. */
  private int spark(String command, String input) {
    int exitCode =
        command.equals("score") ? run.score(input, "results") : run.certify(input, "results");
    SparkSession.getDefaultSession().get().stop();
    return exitCode;
  }

  private String[] alone(String command, String input, String threads) {
    Stream<String> words =
        command.equals("score")
            ? Stream.of(command, "--bank", run.file("bank.csv"), "--responses", input)
            : Stream.of(
                command,
                "--bank",
                run.file("bank.csv"),
                "--policy",
                run.file("policy"),
                "--records",
                input);
    Stream<String> more =
        threads == null
            ? Stream.of("--out", run.file("results"))
            : Stream.of("--out", run.file("results"), "--threads", threads);
    return Stream.concat(words, more).toArray(String[]::new);
  }

  private static void deleteBelow(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        Path[] all = files.sorted(Comparator.reverseOrder()).toArray(Path[]::new);
        for (Path file : Arrays.asList(all)) {
          Files.delete(file);
        }
      }
    }
  }
}
