package org.jalon.examples.commandline;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;

/** What the formats have in common that hold one item in each line below a header. */
final class ItemTable {

  /** Far more than any bank has; a bound on what an untrusted file can ask for. */
  static final int MAXIMUM_ITEMS = 1_000_000;

  private ItemTable() {}

  /** Reads the items of all lines. */
  static ParsedBank read(BankText text, Problems problems, Function<Row, Optional<Item>> reader) {
    CsvSource records = text.records(',');
    List<Item> items = new ArrayList<>();
    List<String> places = new ArrayList<>();
    if (records.hasNext()) {
      List<String> header = records.next().getFields();
      Map<String, Integer> columns = columns(header, problems);
      for (int number = 1; records.hasNext(); number++) {
        CsvRecord record = records.next();
        Row row = new Row(number, record, columns, problems);
        if (record.getFieldCount() > header.size()) {
          row.report(
              "The line has %d fields, but the header %d. Maybe a text with a comma lacks its quotes."
                  .formatted(record.getFieldCount(), header.size()));
        }
        reader.apply(row).ifPresent(item -> add(item, row, items, places));
      }
    }
    return new ParsedBank(ItemBank.of(text.baseName(), "1", items), places);
  }

  private static void add(Item item, Row row, List<Item> items, List<String> places) {
    if (items.size() == MAXIMUM_ITEMS) {
      throw new InvalidInput("The bank has more than " + MAXIMUM_ITEMS + " items.");
    }
    items.add(item);
    places.add(row.place());
  }

  private static Map<String, Integer> columns(List<String> header, Problems problems) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      if (columns.putIfAbsent(header.get(i), i) != null) {
        problems.report(
            "1",
            "The column (%s) stands twice in the header.".formatted(Texts.quoted(header.get(i))));
      }
    }
    return columns;
  }

  /** Writes a header and the lines of all items. */
  static String write(List<String> header, ItemBank bank, Function<Item, List<String>> writer) {
    StringBuilder text = new StringBuilder(Csv.line(header));
    bank.items().forEach(item -> text.append(Csv.line(writer.apply(item))));
    return text.toString();
  }

  /** The columns prefix + first to prefix + last. */
  static List<String> numbered(String prefix, int first, int last) {
    List<String> names = new ArrayList<>();
    for (int k = first; k <= last; k++) {
      names.add(prefix + k);
    }
    return names;
  }
}
