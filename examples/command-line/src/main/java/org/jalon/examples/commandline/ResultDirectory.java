package org.jalon.examples.commandline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jalon.examples.commandline.report.Results;
import org.jalon.examples.commandline.report.Table;
import org.jalon.examples.commandline.report.TableKind;
import org.jalon.json.CanonicalJson;
import org.jalon.json.JsonFormatException;
import org.jspecify.annotations.Nullable;

/** Reads whichever tables a directory of results holds, and tells everything wrong with them. */
final class ResultDirectory {

  private static final String MANIFEST = "manifest.json";
  private static final int MAXIMUM_MANIFEST = 1 << 22;
  private static final int MAXIMUM_CONDITIONS = 40;

  private final List<String> problems = new ArrayList<>();

  private ResultDirectory() {}

  static Results read(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new InvalidInput(directory + ": There is no such directory.");
    }
    if (ResultFolder.isUnfinished(directory)) {
      throw new InvalidInput(
          directory
              + ": The run into this directory is not finished. Maybe the same command must be given again, for a simulation with --resume.");
    }
    ResultDirectory reader = new ResultDirectory();
    Results results = reader.results(directory, name(directory), true);
    if (!reader.problems.isEmpty()) {
      throw new InvalidInput(reader.problems);
    }
    if (results.isEmpty()) {
      throw new InvalidInput(
          directory
              + ": The directory holds no table of results. It must have one or more of "
              + TableKind.files()
              + ". Maybe the command that writes them has not run yet.");
    }
    return results;
  }

  private static String name(Path directory) {
    Path name = directory.toAbsolutePath().normalize().getFileName();
    return name == null ? "results" : name.toString();
  }

  private Results results(Path directory, String name, boolean whole) throws IOException {
    Map<TableKind, Table> tables = new EnumMap<>(TableKind.class);
    for (TableKind kind : TableKind.values()) {
      Path file = directory.resolve(kind.file());
      if (Files.exists(file)) {
        Problems found = new Problems(file.toString());
        TableFile.read(file, kind, found).ifPresent(table -> tables.put(kind, table));
        problems.addAll(found.lines());
      }
    }
    List<Results> conditions = whole ? conditions(directory, tables) : List.of();
    return new Results(name, tables, manifest(directory), conditions);
  }

  private List<Results> conditions(Path directory, Map<TableKind, Table> tables)
      throws IOException {
    Table table = tables.get(TableKind.CONDITIONS);
    if (table == null) {
      return List.of();
    }
    Problems found = new Problems(directory.resolve(TableKind.CONDITIONS.file()).toString());
    List<String> names = table.distinct("condition");
    if (names.size() > MAXIMUM_CONDITIONS) {
      found.report(
          "",
          "There must be at most " + MAXIMUM_CONDITIONS + " conditions (" + names.size() + ").");
    }
    List<Results> conditions = new ArrayList<>();
    for (String name : names.subList(0, Math.min(MAXIMUM_CONDITIONS, names.size()))) {
      if (isDirectory(directory, name)) {
        conditions.add(results(directory.resolve(name), name, false));
      } else {
        found.report(
            "",
            "The condition (%s) must be the name of a directory beside this file. Maybe it was not copied."
                .formatted(Texts.quoted(name)));
      }
    }
    problems.addAll(found.lines());
    return conditions;
  }

  /** Whether it is directly inside: a name from a file must not lead elsewhere. */
  private static boolean isDirectory(Path directory, String name) {
    boolean plain =
        !name.isBlank()
            && !name.equals(".")
            && !name.equals("..")
            && name.chars().noneMatch(c -> c == '/' || c == '\\' || c == ':' || c < ' ');
    return plain && Files.isDirectory(directory.resolve(name));
  }

  private Map<String, @Nullable Object> manifest(Path directory) throws IOException {
    Path file = directory.resolve(MANIFEST);
    if (!Files.exists(file)) {
      return Map.of();
    }
    try (Input input = Input.open(Streams.standard(), file.toString())) {
      String text = new String(input.readAtMost(MAXIMUM_MANIFEST), StandardCharsets.UTF_8);
      return CanonicalJson.parse(text);
    } catch (JsonFormatException e) {
      problems.addAll(Documents.problems(file.toString(), e));
      return Map.of();
    }
  }
}
