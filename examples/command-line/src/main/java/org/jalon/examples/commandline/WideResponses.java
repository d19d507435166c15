package org.jalon.examples.commandline;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** One line for each person, one column for each item. */
final class WideResponses implements Iterator<AnswerSheet> {

  private final CsvSource records;
  private final List<String> header;
  private final int person;
  private long persons;

  WideResponses(String name, CsvSource records, List<String> header) {
    this.records = records;
    this.header = header;
    this.person = header.indexOf(ResponsesCsv.PERSON);
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!seen.add(column)) {
        throw new InvalidInput(
            "%s:1: The column (%s) stands twice in the header."
                .formatted(name, Texts.quoted(column)));
      }
    }
  }

  /** All columns but that of the persons. */
  List<String> columns() {
    return header.stream().filter(column -> !column.equals(ResponsesCsv.PERSON)).toList();
  }

  @Override
  public boolean hasNext() {
    return records.hasNext();
  }

  @Override
  public AnswerSheet next() {
    CsvRecord record = records.next();
    long line = record.getStartingLineNumber();
    int count = record.getFieldCount();
    List<AnswerSheet.Answer> answers = new ArrayList<>();
    for (int i = 0; i < Math.min(count, header.size()); i++) {
      String response = record.getField(i);
      if (i != person && !AnswerSheet.isMissing(response)) {
        answers.add(new AnswerSheet.Answer(line, header.get(i), response));
      }
    }
    String complaint =
        count == header.size()
            ? ""
            : "The line has %d fields, but the header %d.".formatted(count, header.size());
    return new AnswerSheet(line, identifier(record), answers, complaint);
  }

  /** The identifier, or the number of the person where the file has no such column. */
  private String identifier(CsvRecord record) {
    persons++;
    if (person < 0) {
      return Long.toString(persons);
    }
    return record.getFieldCount() > person ? record.getField(person) : "";
  }
}
