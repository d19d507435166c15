package org.jalon.examples.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.jalon.examples.commandline.LineReader;
import org.jalon.examples.commandline.RecordLine;
import org.jspecify.annotations.Nullable;

/** Lines of test records in text files or in a column of Parquet files. */
final class RecordTables {

  private RecordTables() {}

  /**
   * Where records are.
   *
   * @param files the files
   * @param column the column of Parquet files that holds them
   */
  record Place(String files, String column) {}

  /** The lines, in any order. */
  static JavaRDD<RecordLine> lines(SparkOptions.Cluster cluster, Place place) throws IOException {
    if (ParquetTable.accepts(cluster, place.files())) {
      return ParquetTable.open(cluster, place.files())
          .rows(List.of(place.column()))
          .map(RecordTables::line);
    }
    TextParts parts = TextParts.of(cluster, place.files(), TextParts.Lines.DOCUMENTS);
    Reader reader = new Reader(parts.configuration());
    return parts.spread().flatMap(reader::lines);
  }

  private static RecordLine line(ParquetTable.NumberedRow row) {
    Object value = row.values().get(0);
    byte[] bytes =
        value instanceof byte[] binary
            ? binary
            : row.fields().get(0).getBytes(StandardCharsets.UTF_8);
    boolean tooLong = bytes.length > LineReader.MAXIMUM_BYTES;
    return new RecordLine(row.index() + 1, tooLong ? new byte[0] : bytes, tooLong, true);
  }

  /**
   * Reads parts of text files.
   *
   * @param configuration how they are reached
   */
  private record Reader(Broadcast<SerializableConfiguration> configuration)
      implements Serializable {

    Iterator<RecordLine> lines(TextPart part) throws IOException {
      return new Lines(
          new LineReader(PartStreams.closedWithTask(part.open(configuration.value().value()))),
          part.before().lines());
    }
  }

  /** The lines of a part. */
  private static final class Lines implements Iterator<RecordLine> {

    private final LineReader reader;
    private final long before;
    private @Nullable RecordLine next;

    Lines(LineReader reader, long before) {
      this.reader = reader;
      this.before = before;
      this.next = read();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public RecordLine next() {
      RecordLine line = next;
      if (line == null) {
        throw new NoSuchElementException("There is no line more.");
      }
      next = read();
      return new RecordLine(before + line.number(), line.bytes(), line.tooLong(), line.complete());
    }

    private @Nullable RecordLine read() {
      try {
        return reader.next();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
