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
    return read(input, "", false);
  }

  /**
   * The sheets of a file whose persons may belong to groups, or have no identifier.
   *
   * @param group the column of the group; empty if there is none
   * @param numbered whether persons without the column person_id are numbered from 1
   */
  static Iterator<AnswerSheet> read(Input input, String group, boolean numbered)
      throws IOException {
    CsvSource records = new CsvSource(input.name(), input, ',');
    List<String> header = records.hasNext() ? records.next().getFields() : List.of();
    ResponsesLayout layout = ResponsesLayout.of(input.name(), header, group, numbered);
    return layout.isLong()
        ? new SheetsOfRows(new Rows(layout, records))
        : new Wide(layout, records);
  }

  /** A sheet for each record. */
  static final class Wide implements Iterator<AnswerSheet> {

    private final ResponsesLayout layout;
    private final CsvSource records;
    private long persons;

    Wide(ResponsesLayout layout, CsvSource records) {
      this.layout = layout;
      this.records = records;
    }

    /** The items of the header. */
    List<String> items() {
      return layout.items();
    }

    @Override
    public boolean hasNext() {
      return records.hasNext();
    }

    @Override
    public AnswerSheet next() {
      CsvRecord record = records.next();
      persons++;
      AnswerSheet sheet = layout.sheet(record.getStartingLineNumber(), record.getFields());
      return layout.isNumbered() ? sheet.of(Long.toString(persons)) : sheet;
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
