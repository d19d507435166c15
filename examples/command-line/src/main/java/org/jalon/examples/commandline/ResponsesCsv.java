package org.jalon.examples.commandline;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** A file of responses, person by person, in constant memory. */
final class ResponsesCsv {

  private ResponsesCsv() {}

  /** The sheets of a file, in its order. */
  static Iterator<AnswerSheet> read(Input input) throws IOException {
    CsvSource records = new CsvSource(input.name(), input, ',');
    List<String> header = records.hasNext() ? records.next().getFields() : List.of();
    ResponsesLayout layout = ResponsesLayout.of(input.name(), header);
    return layout.isLong()
        ? new SheetsOfRows(new Rows(layout, records))
        : new Wide(layout, records);
  }

  /** A sheet for each record. */
  private record Wide(ResponsesLayout layout, CsvSource records) implements Iterator<AnswerSheet> {

    @Override
    public boolean hasNext() {
      return records.hasNext();
    }

    @Override
    public AnswerSheet next() {
      CsvRecord record = records.next();
      return layout.sheet(record.getStartingLineNumber(), record.getFields());
    }
  }

  /** A row for each record. */
  private static final class Rows implements Iterator<ResponseRow> {

    private final ResponsesLayout layout;
    private final CsvSource records;
    private long ordinal;

    Rows(ResponsesLayout layout, CsvSource records) {
      this.layout = layout;
      this.records = records;
    }

    @Override
    public boolean hasNext() {
      return records.hasNext();
    }

    @Override
    public ResponseRow next() {
      if (!records.hasNext()) {
        throw new NoSuchElementException("There is no row more.");
      }
      CsvRecord record = records.next();
      return layout.row(ordinal++, record.getStartingLineNumber(), record.getFields());
    }
  }
}
