package org.jalon.examples.commandline.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;

/** A table of sample results while it is written. */
final class SampleFile {

  private final Path file;
  private final StringBuilder text = new StringBuilder();

  SampleFile(Path folder, TableKind kind, String header) {
    this.file = folder.resolve(kind.file());
    text.append(header).append('\n');
  }

  /** A row of numbers, which are rounded, and of texts. */
  SampleFile row(Object... cells) {
    StringJoiner row = new StringJoiner(",", "", "\n");
    for (Object cell : cells) {
      row.add(
          cell instanceof Double number
              ? Double.isNaN(number) ? "" : Double.toString(Math.rint(number * 1e6) / 1e6)
              : cell.toString());
    }
    text.append(row);
    return this;
  }

  void write() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
