package org.jalon.examples.commandline;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A bank and a plan to simulate, and where results go.
 *
 * @param folder where they are
 * @param bank the bank's file
 * @param plan the plan's file
 */
record SimulationFiles(Path folder, String bank, String plan) {

  static SimulationFiles in(Path folder, String... planOptions) {
    String bank = ProgramRun.write(folder, "bank.csv", CertificationFiles.bankText());
    SimulationFiles files = new SimulationFiles(folder, bank, folder.resolve("plan.json") + "");
    files.plan("plan.json", planOptions);
    return files;
  }

  /** Writes another plan; its file. */
  String plan(String name, String... options) {
    String file = folder.resolve(name).toString();
    ProgramRun run =
        ProgramRun.of(words(Stream.concat(Stream.of("plan", "--out", file), Stream.of(options))));
    if (run.exitCode() != 0) {
      throw new IllegalStateException(run.err());
    }
    return file;
  }

  private static String[] words(Stream<String> words) {
    return words.toArray(String[]::new);
  }

  Path out(String name) {
    return folder.resolve(name);
  }

  String[] command(String out, String... more) {
    return words(
        Stream.concat(
            Stream.of(
                "simulate",
                "--bank",
                bank,
                "--plan",
                plan,
                "--out",
                out(out).toString(),
                "--seed",
                "7"),
            Stream.of(more)));
  }

  ProgramRun simulate(String out, String... more) {
    return ProgramRun.of(command(out, more));
  }

  /** A run that must go well. */
  Path done(String out, String... more) {
    ProgramRun run = simulate(out, more);
    if (run.exitCode() != 0) {
      throw new IllegalStateException(run.err());
    }
    return out(out);
  }

  /** The rows of a table, each by the names of its columns. */
  static List<Map<String, String>> rows(Path file) {
    byte[] bytes = ProgramRun.read(file.toString()).getBytes(StandardCharsets.UTF_8);
    try {
      CsvSource records = new CsvSource(file.toString(), new ByteArrayInputStream(bytes), ',');
      List<String> header = records.next().getFields();
      List<Map<String, String>> rows = new ArrayList<>();
      while (records.hasNext()) {
        CsvRecord record = records.next();
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
          row.put(header.get(i), record.getField(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One column of a table. */
  static List<String> column(Path file, String name) {
    return rows(file).stream().map(row -> row.get(name)).toList();
  }

  /** The values of outcomes.csv by name, and their errors by the name with {@code _error}. */
  static Map<String, Double> outcomes(Path out) {
    Map<String, Double> outcomes = new LinkedHashMap<>();
    for (Map<String, String> row : rows(out.resolve("outcomes.csv"))) {
      outcomes.put(row.get("outcome"), number(row.get("value")));
      outcomes.put(row.get("outcome") + "_error", number(row.get("error")));
    }
    return outcomes;
  }

  static double number(String text) {
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }
}
