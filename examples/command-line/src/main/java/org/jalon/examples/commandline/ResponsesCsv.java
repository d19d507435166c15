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
    CsvSource records = new CsvSource(input.name(), input, ',');
    List<String> header = records.hasNext() ? records.next().getFields() : List.of();
    if (LongResponses.accepts(header)) {
      return new LongResponses(records, header);
    } else if (header.contains(PERSON)) {
      return new WideResponses(input.name(), records, header);
    }
    throw new InvalidInput(
        "%s:1: The header (%s) must have the column person_id and a column for each item, or the columns person_id, item_id and response."
            .formatted(input.name(), Texts.quoted(String.join(",", header))));
  }
}
