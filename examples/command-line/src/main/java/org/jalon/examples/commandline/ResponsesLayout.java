package org.jalon.examples.commandline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the rows of a table of responses are read, as its header tells: wide ({@code person_id} and a
 * column for each item) or long ({@code person_id,item_id,response}). Immutable and thread-safe.
 */
public final class ResponsesLayout implements Serializable {

  private static final long serialVersionUID = 1L;

  static final String PERSON = "person_id";
  static final List<String> LONG = List.of(PERSON, "item_id", "response");

  private final List<String> header;
  private final int person;
  private final int item;
  private final int response;

  private ResponsesLayout(List<String> header) {
    this.header = List.copyOf(header);
    this.person = header.indexOf(PERSON);
    this.item = header.indexOf("item_id");
    this.response = header.indexOf("response");
  }

  /**
   * The layout of a table.
   *
   * @param name what messages call the table
   * @param header the names of its columns
   * @return how its rows are read
   * @throws InvalidInput if it is no table of responses
   */
  public static ResponsesLayout of(String name, List<String> header) {
    if (!header.contains(PERSON)) {
      throw new InvalidInput(
          "%s:1: The header (%s) must have the column person_id and a column for each item, or the columns person_id, item_id and response."
              .formatted(name, Texts.quoted(String.join(",", header))));
    }
    ResponsesLayout layout = new ResponsesLayout(header);
    if (!layout.isLong()) {
      refuseTwins(name, header);
    }
    return layout;
  }

  private static void refuseTwins(String name, List<String> header) {
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!seen.add(column)) {
        throw new InvalidInput(
            "%s:1: The column (%s) stands twice in the header."
                .formatted(name, Texts.quoted(column)));
      }
    }
  }

  /** Whether a row holds one answer, not all answers of a person. */
  public boolean isLong() {
    return item >= 0 && response >= 0;
  }

  /**
   * The sheet that a row of a wide table is.
   *
   * @param line where it stands
   * @param fields its fields
   * @return the sheet
   */
  public AnswerSheet sheet(long line, List<String> fields) {
    int count = fields.size();
    List<AnswerSheet.Answer> answers = new ArrayList<>();
    for (int i = 0; i < Math.min(count, header.size()); i++) {
      String answer = fields.get(i);
      if (i != person && !AnswerSheet.isMissing(answer)) {
        answers.add(new AnswerSheet.Answer(line, header.get(i), answer));
      }
    }
    String complaint =
        count == header.size()
            ? ""
            : "The line has %d fields, but the header %d.".formatted(count, header.size());
    return new AnswerSheet(line, count > person ? fields.get(person) : "", answers, complaint);
  }

  /**
   * A row of a long table; {@link SheetsOfRows} makes sheets of them.
   *
   * @param ordinal which row of the table it is
   * @param line where it stands
   * @param fields its fields
   * @return the row
   */
  public ResponseRow row(long ordinal, long line, List<String> fields) {
    int count = fields.size();
    String whose = count > person ? fields.get(person) : "";
    return count <= Math.max(person, Math.max(item, response))
        ? new ResponseRow(
            ordinal, line, whose, "", "", "Line %d has only %d fields.".formatted(line, count))
        : new ResponseRow(ordinal, line, whose, fields.get(item), fields.get(response), "");
  }
}
