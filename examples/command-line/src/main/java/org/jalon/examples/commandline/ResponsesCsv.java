package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/**
 * A file of responses, person by person, in constant memory. Its header tells whether it is wide
 * ({@code person_id} and a column for each item) or long ({@code person_id,item_id,response}).
 */
final class ResponsesCsv {

  static final String PERSON = "person_id";

  private ResponsesCsv() {}

  /** The sheets of a file, in its order. */
  static Iterator<AnswerSheet> read(Input input) throws IOException {
    return read(input, "", false);
  }

  /**
   * The sheets of a file whose persons may belong to groups, or have no identifier.
   *
   * @param group the column of the group, which becomes an answer; empty if there is none
   * @param numbered whether persons without the column person_id are numbered from 1
   */
  static Iterator<AnswerSheet> read(Input input, String group, boolean numbered)
      throws IOException {
    CsvSource records = new CsvSource(input.name(), input, ',');
    List<String> header = records.hasNext() ? records.next().getFields() : List.of();
    if (!group.isEmpty() && !header.contains(group)) {
      throw new InvalidInput(
          "%s:1: The header (%s) has no column (%s) for the group of a person."
              .formatted(
                  input.name(), Texts.quoted(String.join(",", header)), Texts.quoted(group)));
    }
    if (LongResponses.accepts(header)) {
      return new LongResponses(records, header, group);
    } else if (header.contains(PERSON) || (numbered && !header.isEmpty())) {
      return new WideResponses(input.name(), records, header);
    }
    throw new InvalidInput(
        "%s:1: The header (%s) must have the column person_id and a column for each item, or the columns person_id, item_id and response."
            .formatted(input.name(), Texts.quoted(String.join(",", header))));
  }
}
