package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a long table: rows of one person that follow each other without another person's
 * between them. Rows that are not there, as their ordinals tell, are taken for another person's.
 */
public final class SheetsOfRows implements Iterator<AnswerSheet> {

  private final Iterator<ResponseRow> rows;
  private @Nullable ResponseRow next;

  /**
   * Begins with the first row.
   *
   * @param rows the rows, by their ordinals
   */
  public SheetsOfRows(Iterator<ResponseRow> rows) {
    this.rows = rows;
    advance();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public AnswerSheet next() {
    ResponseRow first = next;
    if (first == null) {
      throw new NoSuchElementException("There is no person more.");
    }
    List<AnswerSheet.Answer> answers = new ArrayList<>();
    String complaint = "";
    long ordinal = first.ordinal();
    for (ResponseRow row = first; row != null && continues(row, first, ordinal); row = next) {
      if (!row.complaint().isEmpty()) {
        complaint = row.complaint();
      } else if (!row.group().equals(first.group())) {
        complaint = "The person has several groups.";
      } else if (answers.size() == AnswerSheet.MAXIMUM_ANSWERS) {
        complaint = "The person has more than " + AnswerSheet.MAXIMUM_ANSWERS + " answers.";
      } else if (!AnswerSheet.isMissing(row.response())) {
        answers.add(new AnswerSheet.Answer(row.line(), row.item(), row.response()));
      }
      ordinal++;
      advance();
    }
    return new AnswerSheet(first.line(), first.person(), first.group(), answers, complaint);
  }

  private static boolean continues(ResponseRow row, ResponseRow first, long ordinal) {
    return row.ordinal() == ordinal && row.person().equals(first.person());
  }

  private void advance() {
    next = rows.hasNext() ? rows.next() : null;
  }
}
