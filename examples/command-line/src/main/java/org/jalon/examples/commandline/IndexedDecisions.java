package org.jalon.examples.commandline;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jalon.certification.VerificationCode;

/** The decisions that have a code, with it, in batches. */
final class IndexedDecisions implements Iterator<List<IndexedDecisions.Indexed>> {

  private static final int BATCH = 32;

  private final Index index;
  private final LineReader decisions;
  private long line;

  IndexedDecisions(Index index, LineReader decisions) {
    this.index = index;
    this.decisions = decisions;
  }

  /**
   * A line of the index.
   *
   * @param code the code
   * @param decision the line of the decision
   */
  record Entry(VerificationCode code, long decision) {}

  /**
   * A decision that has a code.
   *
   * @param code the code
   * @param decision the line with the decision
   */
  record Indexed(VerificationCode code, RecordLine decision) {}

  /** The lines of the index. */
  static final class Index implements Iterator<Entry> {

    private final Path file;
    private final CsvSource records;

    Index(Path file, InputStream stream) throws IOException {
      this.file = file;
      this.records = new CsvSource(file.toString(), stream, ',');
      if (records.hasNext()) {
        records.next(); // the header
      }
    }

    @Override
    public boolean hasNext() {
      return records.hasNext();
    }

    @Override
    public Entry next() {
      CsvRecord record = records.next();
      try {
        return new Entry(
            new VerificationCode(record.getField(0)), Long.parseLong(record.getField(2)));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new InvalidInput(
            "%s:%d: The line must have a code, a record and the line of its decision."
                .formatted(file, record.getStartingLineNumber()));
      }
    }
  }

  /** Passes over those that are done. */
  void skip(long entries) {
    for (long i = 0; i < entries && index.hasNext(); i++) {
      index.next();
    }
  }

  @Override
  public boolean hasNext() {
    return index.hasNext();
  }

  @Override
  public List<Indexed> next() {
    List<Indexed> batch = new ArrayList<>();
    while (batch.size() < BATCH && index.hasNext()) {
      Entry entry = index.next();
      batch.add(new Indexed(entry.code(), decision(entry.decision())));
    }
    return batch;
  }

  private RecordLine decision(long wanted) {
    try {
      RecordLine read = null;
      while (line < wanted) {
        read = decisions.next();
        if (read == null) {
          break;
        }
        line = read.number();
      }
      if (read == null) {
        throw new InvalidInput("The index names the decision " + wanted + ", which is not there.");
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
