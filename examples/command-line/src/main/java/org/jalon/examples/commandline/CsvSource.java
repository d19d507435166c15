package org.jalon.examples.commandline;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file in CSV (RFC 4180, UTF-8 with or without a byte order mark), one by one. The
 * file is untrusted: no record may be larger than the limits, and what is not CSV is refused.
 */
public final class CsvSource implements Iterator<CsvRecord> {

  static final int MAXIMUM_COLUMNS = 100_000;
  static final int MAXIMUM_FIELD = 10_000;
  static final int MAXIMUM_RECORD = 4_000_000;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final String name;
  private final CloseableIterator<CsvRecord> records;
  private @Nullable CsvRecord next;

  /**
   * Reads a stream from where it stands.
   *
   * @param name what messages call it
   * @param stream the stream, which the caller closes
   * @param separator what stands between fields
   * @throws InvalidInput if it does not begin with a record
   * @throws IOException if reading fails
   */
  public CsvSource(String name, InputStream stream, char separator) throws IOException {
    this.name = name;
    CsvRecordHandler handler =
        CsvRecordHandler.builder()
            .maxFields(MAXIMUM_COLUMNS)
            .maxFieldSize(MAXIMUM_FIELD)
            .maxRecordSize(MAXIMUM_RECORD)
            .build();
    this.records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .maxBufferSize(MAXIMUM_RECORD)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .build(handler, decoded(stream))
            .iterator();
    this.next = read(true);
  }

  /** Bytes that are not UTF-8 are an error, not question marks. */
  private static InputStreamReader decoded(InputStream stream) throws IOException {
    PushbackInputStream unmarked = new PushbackInputStream(stream, BYTE_ORDER_MARK.length);
    byte[] start = unmarked.readNBytes(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(start, BYTE_ORDER_MARK)) {
      unmarked.unread(start);
    }
    return new InputStreamReader(
        unmarked,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public CsvRecord next() {
    if (next == null) {
      throw new NoSuchElementException(name + " has no record more.");
    }
    CsvRecord current = next;
    next = read(false);
    return current;
  }

  private @Nullable CsvRecord read(boolean first) {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (CsvParseException e) {
      throw new InvalidInput(name + ": " + reason(e) + ".");
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw new InvalidInput(
            name
                + ": "
                + (first ? "The file" : "A line after line " + lineBefore())
                + " is not UTF-8. Maybe it was saved in another encoding.");
      }
      throw e;
    }
  }

  private long lineBefore() {
    return next == null ? 0 : next.getStartingLineNumber();
  }

  private static String reason(CsvParseException e) {
    String own = String.valueOf(e.getMessage());
    Throwable cause = e.getCause();
    String text = cause == null ? own : own + ": " + cause.getMessage();
    return text.replaceAll("\\s+", " ").replaceAll("\\.$", "");
  }

  void close() throws IOException {
    records.close();
  }
}
