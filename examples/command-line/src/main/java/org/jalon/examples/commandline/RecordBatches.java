package org.jalon.examples.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Lines in batches that are worth handing to a thread, and bounded in size. */
final class RecordBatches implements Iterator<RecordBatch> {

  private static final int LINES = 64;
  private static final int BYTES = 1 << 18;

  private final LineReader reader;
  private @Nullable RecordBatch next;

  RecordBatches(LineReader reader) {
    this.reader = reader;
    this.next = read();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public RecordBatch next() {
    if (next == null) {
      throw new NoSuchElementException("There is no line more.");
    }
    RecordBatch current = next;
    next = read();
    return current;
  }

  private @Nullable RecordBatch read() {
    List<RecordLine> lines = new ArrayList<>();
    int bytes = 0;
    try {
      RecordLine line = reader.next();
      while (line != null) {
        lines.add(line);
        bytes += line.bytes().length;
        line = lines.size() < LINES && bytes < BYTES ? reader.next() : null;
      }
      return lines.isEmpty() ? null : new RecordBatch(lines, reader.position());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
