package org.jalon.examples.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jalon.examples.commandline.Program;

/**
 * Runs of both programs on files of a folder.
 *
 * @param folder the folder
 */
record SparkRun(Path folder) {

  private static final int TOPICS = 48;

  /** A bank of eight competences, the reference policy for it, and plans of 6 and 30 questions. */
  static SparkRun in(Path folder) {
    SparkRun run = new SparkRun(folder);
    run.write("bank.csv", bankText());
    expect(0, Program.jalon("policy", "--bank", run.file("bank.csv"), "--out", run.file("policy")));
    expect(0, Program.jalon("plan", "--length", "6", "--out", run.file("plan.json")));
    expect(0, Program.jalon("plan", "--length", "30", "--out", run.file("thirty.json")));
    return run;
  }

  private static String bankText() {
    StringBuilder text = new StringBuilder("item_id,model,a,b,competence,topic\n");
    for (int topic = 0; topic < TOPICS; topic++) {
      for (int level = 0; level < 4; level++) {
        text.append("q%d-%d,2PL,".formatted(topic, level))
            .append(1 + (topic % 5) * 0.25)
            .append(',')
            .append(-2 + level * 1.25 + topic * 0.0625)
            .append(",c%d,t%d\n".formatted(topic % 8, topic));
      }
    }
    return text.toString();
  }

  String file(String name) {
    return folder.resolve(name).toString();
  }

  String write(String name, String text) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String name) {
    return text(folder.resolve(name));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parts of a file, one after the other. */
  String parts(String name) {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("part-"))
          .sorted()
          .map(SparkRun::text)
          .collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> sorted(String text) {
    return text.lines().sorted().toList();
  }

  /** Writes simulated responses or records by the command line. */
  String simulate(String command, int persons, String out, String... more) {
    expect(0, Program.jalon(simulation(command, persons, out, more)));
    return file(out);
  }

  String[] simulation(String command, int persons, String out, String... more) {
    List<String> words = new ArrayList<>(List.of(command, "--bank", file("bank.csv")));
    words.addAll(List.of("--persons", Integer.toString(persons), "--seed", "7"));
    words.addAll(List.of("--out", file(out)));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  /** Scores a file by the command line into two files. */
  int scoreAlone(String responses, String out) {
    write(out + "/empty", "");
    return Program.jalon(
        "score",
        "--bank",
        file("bank.csv"),
        "--responses",
        responses,
        "--out",
        file(out + "/scores.csv"),
        "--rejects",
        file(out + "/rejects.csv"));
  }

  int score(String responses, String out, String... more) {
    List<String> words = scoring(responses, out);
    words.addAll(List.of(more));
    return JalonSpark.run(words.toArray(String[]::new));
  }

  /** The command that scores. */
  List<String> scoring(String responses, String out) {
    return new ArrayList<>(
        List.of("score", "--bank", file("bank.csv"), "--responses", responses, "--out", file(out)));
  }

  int certifyAlone(String records, String out) {
    return Program.jalon(certification(records, out).toArray(String[]::new));
  }

  int certify(String records, String out, String... more) {
    List<String> words = certification(records, out);
    words.addAll(List.of(more));
    return JalonSpark.run(words.toArray(String[]::new));
  }

  /** The command that certifies. */
  List<String> certification(String records, String out) {
    return new ArrayList<>(
        List.of(
            "certify",
            "--bank",
            file("bank.csv"),
            "--policy",
            file("policy"),
            "--records",
            records,
            "--out",
            file(out)));
  }

  /** The command that simulates an adaptive test. */
  List<String> simulating(String plan, String out, String... more) {
    List<String> words = new ArrayList<>(List.of("simulate", "--bank", file("bank.csv")));
    words.addAll(List.of("--plan", file(plan), "--seed", "7", "--out", file(out)));
    words.addAll(List.of(more));
    return words;
  }

  /** The session of the tests. */
  static SparkSession session() {
    return SparkSession.builder().master("local[2]").getOrCreate();
  }

  /** Writes a table as Parquet files whose rows are in its order. */
  String parquet(Dataset<Row> table, String name) {
    table.write().parquet(file(name));
    return file(name);
  }

  private static void expect(int expected, int actual) {
    if (actual != expected) {
      throw new IllegalStateException("The exit code is " + actual + ", not " + expected + ".");
    }
  }
}
