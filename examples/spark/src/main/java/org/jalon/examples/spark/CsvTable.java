package org.jalon.examples.spark;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.jalon.examples.commandline.CsvSource;
import org.jspecify.annotations.Nullable;

/**
 * A table in CSV, in one file or in several: the first begins with the header, and the others may
 * repeat it.
 *
 * @param parts its parts
 * @param header the names of its columns
 */
record CsvTable(TextParts parts, List<String> header) {

  static CsvTable open(SparkOptions.Cluster cluster, String files) throws IOException {
    TextParts parts = TextParts.of(cluster, files, TextParts.Lines.TABLE);
    if (parts.parts().isEmpty()) {
      return new CsvTable(parts, List.of());
    }
    TextPart first = parts.parts().get(0);
    try (InputStream stream = first.open(cluster.files().configuration())) {
      CsvSource source = new CsvSource(files, stream, ',');
      return new CsvTable(parts, List.copyOf(source.next().getFields()));
    }
  }

  /** Reads its parts on any machine. */
  Reader reader() {
    return new Reader(header, parts.configuration());
  }

  /**
   * A record that is not the header.
   *
   * @param line where it begins, in the table
   * @param fields its fields
   */
  record Line(long line, List<String> fields) {}

  /** Reads parts of the table. */
  static final class Reader implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<String> header;
    private final Broadcast<SerializableConfiguration> configuration;

    Reader(List<String> header, Broadcast<SerializableConfiguration> configuration) {
      this.header = new ArrayList<>(header);
      this.configuration = configuration;
    }

    /** The records of a part, in order. */
    Iterator<Line> lines(TextPart part) throws IOException {
      Configuration local = configuration.value().value();
      InputStream stream = PartStreams.closedWithTask(part.open(local));
      long before = part.before().tableLines();
      if (part.isFirst()) {
        return new Lines(new CsvSource(part.file(), stream, ','), before, header);
      }
      String name = part.file() + ", counted from line " + (before - 1);
      return new Lines(new CsvSource(name, behindLine(stream), ','), before - 1, List.of());
    }

    /** What does not begin a file is not taken for its beginning, where a mark would be cut off. */
    private static InputStream behindLine(InputStream stream) {
      return new SequenceInputStream(new ByteArrayInputStream(new byte[] {'\n'}), stream);
    }

    /** How many records a part has. */
    long count(TextPart part) throws IOException {
      long count = 0;
      for (Iterator<Line> lines = lines(part); lines.hasNext(); lines.next()) {
        count++;
      }
      return count;
    }
  }

  /** The records of a part. */
  private static final class Lines implements Iterator<Line> {

    private final CsvSource source;
    private final long before;
    private @Nullable CsvRecord first;

    /** With how many lines stand before, passing over a first record that is the header. */
    Lines(CsvSource source, long before, List<String> header) {
      this.source = source;
      this.before = before;
      CsvRecord read = !header.isEmpty() && source.hasNext() ? source.next() : null;
      this.first = read == null || read.getFields().equals(header) ? null : read;
    }

    @Override
    public boolean hasNext() {
      return first != null || source.hasNext();
    }

    @Override
    public Line next() {
      if (!hasNext()) {
        throw new NoSuchElementException("There is no record more.");
      }
      CsvRecord record = first == null ? source.next() : first;
      first = null;
      return new Line(before + record.getStartingLineNumber(), record.getFields());
    }
  }
}
