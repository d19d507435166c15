package org.jalon.examples.commandline;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.examples.commandline.report.Table;
import org.jalon.examples.commandline.report.TableBuilder;
import org.jalon.examples.commandline.report.TableKind;

/** Reads one table of results of any length, and tells everything wrong with it. */
final class TableFile {

  /** The text of a file up to so many bytes is kept as it is. */
  static final int MAXIMUM_SOURCE = 64 << 10;

  private static final int MAXIMUM_COLUMNS = 1_000;

  private final TableKind kind;
  private final Problems problems;

  private TableFile(TableKind kind, Problems problems) {
    this.kind = kind;
    this.problems = problems;
  }

  static Optional<Table> read(Path file, TableKind kind, Problems problems) throws IOException {
    if (!Files.isRegularFile(file)) {
      problems.report("", "This must be a regular file.");
      return Optional.empty();
    }
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
      CsvSource source = new CsvSource(file.toString(), stream, ',');
      return new TableFile(kind, problems).table(file, source);
    } catch (InvalidInput e) {
      e.lines().forEach(line -> problems.report("", line.replace(file + ": ", "")));
      return Optional.empty();
    }
  }

  private Optional<Table> table(Path file, CsvSource source) throws IOException {
    if (!source.hasNext()) {
      problems.report("1", "The header is missing.");
      return Optional.empty();
    }
    List<String> header = source.next().getFields();
    if (!isUsable(header)) {
      return Optional.empty();
    }
    TableBuilder builder = new TableBuilder(kind, header);
    while (source.hasNext()) {
      add(builder, source.next(), header.size());
    }
    return Optional.of(builder.build(text(file)));
  }

  private boolean isUsable(List<String> header) {
    Set<String> seen = new HashSet<>();
    int before = problems.count();
    if (header.size() > MAXIMUM_COLUMNS) {
      problems.report("1", "The header must have at most " + MAXIMUM_COLUMNS + " columns.");
    }
    header.stream()
        .filter(column -> !seen.add(column))
        .distinct()
        .forEach(
            column ->
                problems.report(
                    "1",
                    "The column (%s) stands twice in the header.".formatted(Texts.quoted(column))));
    kind.missingIn(header)
        .forEach(column -> problems.report("1", "The header must have the column " + column + "."));
    return problems.count() == before;
  }

  private void add(TableBuilder builder, CsvRecord record, int columns) {
    String line = Long.toString(record.getStartingLineNumber());
    if (record.getFieldCount() == columns) {
      builder.add(record.getFields(), problem -> problems.report(line, problem));
    } else if (record.getFieldCount() != 1 || !record.getField(0).isEmpty()) {
      problems.report(
          line,
          "The line has %d fields, but the header %d.".formatted(record.getFieldCount(), columns));
    }
  }

  private static Optional<String> text(Path file) throws IOException {
    return Files.size(file) <= MAXIMUM_SOURCE
        ? Optional.of(Files.readString(file))
        : Optional.empty();
  }
}
