package org.jalon.examples.spark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
  private static final long[] COHORTS = {10_000_000, 100_000_000};
  private static final int[] NODES = {1, 2, 4, 8, 16, 64};

  private final StringBuilder report = new StringBuilder();
  private final Path folder;
  private final SparkRun run;
  private final int small;
  private final int large;

  private Measure(Path folder, int small, int large) {
    this.folder = folder;
    this.run = SparkRun.in(folder);
    this.small = small;
    this.large = large;
  }

  /** Measures two numbers of persons: by default 20,000 and 100,000. */
  public static void main(String[] numbers) throws IOException {
    int small = numbers.length < 2 ? 20_000 : Integer.parseInt(numbers[0]);
    int large = numbers.length < 2 ? 100_000 : Integer.parseInt(numbers[1]);
    Path folder = Files.createTempDirectory("jalon-measure");
    try {
      Measure measure = new Measure(folder, small, large);
      measure.all();
      System.out.println("\n" + measure.report); // behind all that the programs say
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
    say("%,d and %,d records, %d cores, the faster of %d rounds%n%n", small, large, cores, ROUNDS);
    prepare(small);
    prepare(large);
    for (String command : new String[] {"score", "certify", "simulate"}) {
      say("| %s | seconds | records/s | of which fixed s | further records/s |%n", command);
      say("|---|---|---|---|---|%n");
      Map<Way, Cost> costs = costs(command);
      costs.forEach(this::print);
      Cost last = Objects.requireNonNull(costs.get(Way.SPARK_ALL));
      printCluster(afresh(command, last), last.each, cores);
    }
  }

  private void prepare(int persons) {
    String policy = run.file("policy");
    run.simulate("simulate-responses", persons, "score" + persons, "--items", "32");
    run.simulate("simulate-records", persons, "certify" + persons, "--policy", policy);
  }

  private void print(Way way, Cost cost) {
    say(
        "| %s | %.1f | %,.0f | %.1f | %,.0f |%n",
        way.words, cost.whole, large / cost.whole, cost.fixed, 1 / cost.each);
  }

  private void say(String format, Object... values) {
    report.append(String.format(Locale.ROOT, format, values));
  }

  /** The law of Amdahl: what is fixed does not shrink, the rest does. */
  private void printCluster(double fixed, double each, int cores) {
    say("%nA program that starts afresh: %.1f s fixed. Nodes of %d cores:%n%n", fixed, cores);
    say("| nodes | s for %,d | times | s for %,d | times |%n", COHORTS[0], COHORTS[1]);
    say("|---|---|---|---|---|%n");
    for (int nodes : NODES) {
      say("| %d |", nodes);
      for (long records : COHORTS) {
        double seconds = fixed + each * records / nodes;
        say(" %,.0f | %.1f |", seconds, (fixed + each * records) / seconds);
      }
      say("%n");
    }
    say("%n");
  }

  /** The fixed part of a program in a virtual machine of its own. */
  private double afresh(String command, Cost warm) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    words.addAll(List.of("-cp", System.getProperty("java.class.path")));
    words.add(JalonSpark.class.getName());
    words.addAll(words(command, small));
    long start = System.nanoTime();
    Process process = new ProcessBuilder(words).inheritIO().start();
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("The program ended with " + process.exitValue() + ".");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    deleteBelow(folder.resolve("results"));
    return seconds - warm.each * small;
  }

  /** The ways take turns, so that what else the machine does meets all of them. */
  private Map<Way, Cost> costs(String command) throws IOException {
    Map<Way, Double> few = new EnumMap<>(Way.class);
    Map<Way, Double> many = new EnumMap<>(Way.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (Way way : Way.values()) {
        few.merge(way, seconds(command, way, small), Math::min);
        many.merge(way, seconds(command, way, large), Math::min);
      }
    }
    Map<Way, Cost> costs = new EnumMap<>(Way.class);
    few.forEach((way, seconds) -> costs.put(way, cost(seconds, many.getOrDefault(way, seconds))));
    return costs;
  }

  private Cost cost(double few, double many) {
    double each = (many - few) / (large - small);
    return new Cost(Math.max(0, few - each * small), each, many);
  }

  private double seconds(String command, Way way, int persons) throws IOException {
    Path results = folder.resolve("results");
    boolean spark = way == Way.SPARK_1 || way == Way.SPARK_ALL;
    System.setProperty("spark.master", way == Way.SPARK_1 ? "local[1]" : "local[*]");
    List<String> words = words(command, persons);
    if (way == Way.ALONE_1) {
      words.addAll(List.of("--threads", "1"));
    }
    String[] typed = words.toArray(String[]::new);
    long start = System.nanoTime();
    int exitCode = spark ? spark(typed) : Program.jalon(typed);
    double seconds = (System.nanoTime() - start) / 1e9;
    deleteBelow(results);
    if (exitCode != 0) {
      throw new IllegalStateException(command + " ended with " + exitCode + ".");
    }
    return seconds;
  }

  /** With a session of its own, as each run of the program has. */
  private static int spark(String... words) {
    int exitCode = JalonSpark.run(words);
    SparkSession.getDefaultSession().get().stop();
    return exitCode;
  }

  /** The command, the same in both programs. */
  private List<String> words(String command, int persons) {
    String input = run.file(command + persons);
    return switch (command) {
      case "score" -> run.scoring(input, "results");
      case "certify" -> run.certification(input, "results");
      default -> run.simulating("thirty.json", "results", "--persons", persons + "");
    };
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
