package org.jalon.examples.commandline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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
  private final int group;

  private ResponsesLayout(List<String> header, String group) {
    this.header = List.copyOf(header);
    this.person = header.indexOf(PERSON);
    this.item = header.indexOf("item_id");
    this.response = header.indexOf("response");
    this.group = group.isEmpty() ? -1 : header.indexOf(group);
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
    return of(name, header, "", false);
  }

  /** The layout of a table with a column for the group of a person, or none for the person. */
  static ResponsesLayout of(String name, List<String> header, String group, boolean numbered) {
    if (!group.isEmpty() && !header.contains(group)) {
      throw new InvalidInput(
          "%s:1: The header (%s) has no column (%s) for the group of a person."
              .formatted(name, Texts.quoted(String.join(",", header)), Texts.quoted(group)));
    }
    if (!header.contains(PERSON) && (!numbered || header.isEmpty())) {
      throw new InvalidInput(
          "%s:1: The header (%s) must have the column person_id and a column for each item, or the columns person_id, item_id and response."
              .formatted(name, Texts.quoted(String.join(",", header))));
    }
    ResponsesLayout layout = new ResponsesLayout(header, group);
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
    return person >= 0 && item >= 0 && response >= 0;
  }

  /** The items of a wide table: all columns but those of the person and the group. */
  List<String> items() {
    return IntStream.range(0, header.size())
        .filter(column -> column != person && column != group)
        .mapToObj(header::get)
        .toList();
  }

  /** Whether the table does not tell who a person is. */
  boolean isNumbered() {
    return person < 0;
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
      if (i != person && i != group && !AnswerSheet.isMissing(answer)) {
        answers.add(new AnswerSheet.Answer(line, header.get(i), answer));
      }
    }
    String complaint =
        count == header.size()
            ? ""
            : "The line has %d fields, but the header %d.".formatted(count, header.size());
    return new AnswerSheet(line, field(fields, person), field(fields, group), answers, complaint);
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
    String whose = field(fields, person);
    String belonging = field(fields, group);
    int count = fields.size();
    return count <= Math.max(Math.max(person, group), Math.max(item, response))
        ? new ResponseRow(
            ordinal,
            line,
            whose,
            belonging,
            "",
            "",
            "Line %d has only %d fields.".formatted(line, count))
        : new ResponseRow(
            ordinal, line, whose, belonging, fields.get(item), fields.get(response), "");
  }

  private static String field(List<String> fields, int column) {
    return column >= 0 && column < fields.size() ? fields.get(column) : "";
  }
}
