package org.jalon.examples.commandline;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.certification.CertificateHolder;

/**
 * The persons of the records, by record, from a table {@code record_id,name[,birth_date]} that is
 * held in memory: some 200 bytes a person.
 */
final class Holders {

  static final Holders UNKNOWN = new Holders(Map.of());

  private final Map<String, CertificateHolder> holders;

  private Holders(Map<String, CertificateHolder> holders) {
    this.holders = holders;
  }

  /** The person of a record; one without a name goes by the identifier of the record. */
  CertificateHolder of(String recordId) {
    CertificateHolder holder = holders.get(recordId);
    return holder == null ? new CertificateHolder(recordId, Optional.empty()) : holder;
  }

  static Holders read(Input input) throws IOException {
    CsvSource records = new CsvSource(input.name(), input, ',');
    List<String> header = records.hasNext() ? records.next().getFields() : List.of();
    int id = header.indexOf("record_id");
    int name = header.indexOf("name");
    int birthDate = header.indexOf("birth_date");
    if (id < 0 || name < 0) {
      throw new InvalidInput(
          "%s:1: The header (%s) must have the columns record_id and name, and may have birth_date."
              .formatted(input.name(), Texts.quoted(String.join(",", header))));
    }
    Map<String, CertificateHolder> holders = new HashMap<>();
    Problems problems = new Problems(input.name());
    while (records.hasNext()) {
      CsvRecord record = records.next();
      String line = Long.toString(record.getStartingLineNumber());
      try {
        String recordId = field(record, id);
        CertificateHolder holder =
            new CertificateHolder(field(record, name), date(field(record, birthDate)));
        if (holders.putIfAbsent(recordId, holder) != null) {
          problems.report(line, "The record (" + Texts.quoted(recordId) + ") stands further up.");
        }
      } catch (DateTimeException e) {
        problems.report(line, "The birth_date must be a day such as 1990-12-31, or empty.");
      } catch (IllegalArgumentException e) {
        problems.report(line, String.valueOf(e.getMessage()));
      }
    }
    problems.throwIfAny();
    return new Holders(holders);
  }

  private static String field(CsvRecord record, int column) {
    return column >= 0 && column < record.getFieldCount() ? record.getField(column) : "";
  }

  private static Optional<LocalDate> date(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
  }
}
