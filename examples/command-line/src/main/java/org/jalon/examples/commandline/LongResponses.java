package org.jalon.examples.commandline;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line for each answer; the lines of a person stand together. */
final class LongResponses implements Iterator<AnswerSheet> {

  private final CsvSource records;
  private final int person;
  private final int item;
  private final int response;
  private final String group;
  private final int groupColumn;
  private @Nullable CsvRecord next;

  LongResponses(CsvSource records, List<String> header, String group) {
    this.records = records;
    this.person = header.indexOf(ResponsesCsv.PERSON);
    this.item = header.indexOf("item_id");
    this.response = header.indexOf("response");
    this.group = group;
    this.groupColumn = group.isEmpty() ? -1 : header.indexOf(group);
    advance();
  }

  static boolean accepts(List<String> header) {
    return header.containsAll(List.of(ResponsesCsv.PERSON, "item_id", "response"));
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public AnswerSheet next() {
    CsvRecord first = next == null ? records.next() : next;
    String id = field(first, person);
    List<AnswerSheet.Answer> answers = new ArrayList<>();
    if (groupColumn >= 0) {
      answers.add(
          new AnswerSheet.Answer(first.getStartingLineNumber(), group, field(first, groupColumn)));
    }
    String complaint = "";
    for (CsvRecord row = first; row != null && field(row, person).equals(id); row = next) {
      if (row.getFieldCount() <= Math.max(person, Math.max(item, response))) {
        complaint =
            "Line %d has only %d fields."
                .formatted(row.getStartingLineNumber(), row.getFieldCount());
      } else if (answers.size() == AnswerSheet.MAXIMUM_ANSWERS) {
        complaint = "The person has more than " + AnswerSheet.MAXIMUM_ANSWERS + " answers.";
      } else if (groupColumn >= 0 && !field(row, groupColumn).equals(field(first, groupColumn))) {
        complaint = "The person has several groups.";
      } else if (!AnswerSheet.isMissing(row.getField(response))) {
        answers.add(
            new AnswerSheet.Answer(
                row.getStartingLineNumber(), row.getField(item), row.getField(response)));
      }
      advance();
    }
    return new AnswerSheet(first.getStartingLineNumber(), id, answers, complaint);
  }

  private void advance() {
    next = records.hasNext() ? records.next() : null;
  }

  private static String field(CsvRecord record, int column) {
    return column < record.getFieldCount() ? record.getField(column) : "";
  }
}
