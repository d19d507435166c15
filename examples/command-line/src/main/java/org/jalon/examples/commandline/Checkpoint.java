package org.jalon.examples.commandline;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * How far a run is, so that another one can go on from there.
 *
 * @param basis what must be the same in the run that goes on, by name
 * @param done how many lines of the input, or how many persons, are done
 * @param input the part of the input that is done; empty if there is none
 * @param files the part of each file that holds what was made of it
 * @param counts what was counted
 * @param state all else that must be known to go on, as a text; empty if there is nothing
 */
record Checkpoint(
    Map<String, String> basis,
    long done,
    ResultFile.Extent input,
    Map<String, ResultFile.Extent> files,
    Map<String, Long> counts,
    String state) {

  private static final String BASIS = "basis.";
  private static final String FILE = "file.";
  private static final String COUNT = "count.";

  /** Nothing is done yet; what the run chooses itself is kept with the rest. */
  static Checkpoint beginning(Map<String, String> basis, Map<String, String> chosen) {
    Map<String, String> all = new LinkedHashMap<>(chosen);
    all.putAll(basis);
    return new Checkpoint(all, 0, ResultFile.Extent.EMPTY, Map.of(), Map.of(), "");
  }

  ResultFile.Extent extent(String file) {
    return files.getOrDefault(file, ResultFile.Extent.EMPTY);
  }

  /** The same with other parts of the files. */
  Checkpoint with(Map<String, ResultFile.Extent> newFiles) {
    return new Checkpoint(basis, done, input, newFiles, counts, state);
  }

  /** Refuses to go on with something else than what the run was started with. */
  void requireSame(Map<String, String> now) {
    List<String> differences = new ArrayList<>();
    new TreeMap<>(now)
        .forEach(
            (name, value) -> {
              String then = basis.getOrDefault(name, "none");
              if (!value.equals(then)) {
                differences.add(
                    "The %s (%s) must be the one that the run was started with (%s)."
                        .formatted(name, value, then));
              }
            });
    if (!differences.isEmpty()) {
      differences.add("Nothing was changed. Maybe begin again with another --out.");
      throw new InvalidInput(differences);
    }
  }

  /** Moves the reader behind the part of the input that is done. */
  void skip(LineReader reader, String name) throws IOException {
    boolean longEnough = reader.skip(done, input.bytes());
    if (!longEnough || !reader.position().hash().equals(input.hash())) {
      throw new InvalidInput(
          List.of(
              "%s: The first %,d bytes must be those that the run has read already."
                  .formatted(name, input.bytes()),
              "Nothing was changed. Maybe the file was changed since: begin again with another --out."));
    }
  }

  void write(Path file) throws IOException {
    Properties properties = new Properties();
    basis.forEach((name, value) -> properties.setProperty(BASIS + name, value));
    properties.setProperty("done", Long.toString(done));
    properties.setProperty("input", text(input));
    files.forEach((name, extent) -> properties.setProperty(FILE + name, text(extent)));
    counts.forEach((name, count) -> properties.setProperty(COUNT + name, Long.toString(count)));
    properties.setProperty("state", state);
    StringWriter text = new StringWriter();
    properties.store(text, null);
    AtomicFile.write(file, text.toString());
  }

  static Checkpoint read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      Map<String, ResultFile.Extent> files = new LinkedHashMap<>();
      under(FILE, properties).forEach((name, value) -> files.put(name, parsed(value)));
      Map<String, Long> counts = new LinkedHashMap<>();
      under(COUNT, properties).forEach((name, value) -> counts.put(name, Long.valueOf(value)));
      return new Checkpoint(
          under(BASIS, properties),
          Long.parseLong(properties.getProperty("done", "")),
          parsed(properties.getProperty("input", "")),
          files,
          counts,
          properties.getProperty("state", ""));
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(
          file + ": The checkpoint cannot be read. Maybe begin again with another --out.");
    }
  }

  private static Map<String, String> under(String prefix, Properties properties) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(prefix)) {
        values.put(name.substring(prefix.length()), properties.getProperty(name));
      }
    }
    return values;
  }

  private static String text(ResultFile.Extent extent) {
    return extent.bytes() + " " + extent.hash();
  }

  private static ResultFile.Extent parsed(String text) {
    int space = text.indexOf(' ');
    return new ResultFile.Extent(
        Long.parseLong(text.substring(0, Math.max(0, space))), text.substring(space + 1));
  }
}
