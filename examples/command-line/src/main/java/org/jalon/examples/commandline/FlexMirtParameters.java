package org.jalon.examples.commandline;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;

/**
 * The parameter files of flexMIRT, {@code *-prm.txt}: fields separated by tabs, no header, a line
 * for each item (1, name, group, factors, type of model, categories, parameters) and one for the
 * population (0, name, group, factors, 0, mean, variance), which is not read and is written as
 * standard normal. One group and one factor are supported.
 */
final class FlexMirtParameters implements BankFormat {

  @Override
  public String name() {
    return "flexmirt";
  }

  @Override
  public boolean accepts(List<String> firstLine) {
    if (firstLine.size() != 1) {
      return false;
    }
    String[] fields = firstLine.get(0).split("\t", -1);
    return fields.length >= 6 && fields[0].strip().matches("[01]");
  }

  @Override
  public ParsedBank read(BankText text, Problems problems) {
    CsvSource records = text.records('\t');
    List<Item> items = new ArrayList<>();
    List<String> places = new ArrayList<>();
    while (records.hasNext()) {
      CsvRecord record = records.next();
      String place = Long.toString(record.getStartingLineNumber());
      if (record.getField(0).strip().equals("0")) {
        continue;
      }
      read(record, place, problems)
          .ifPresent(
              item -> {
                items.add(item);
                places.add(place);
              });
    }
    return new ParsedBank(ItemBank.of(text.baseName(), "1", items), places);
  }

  private static Optional<Item> read(CsvRecord record, String place, Problems problems) {
    try {
      FlexMirtLine line = new FlexMirtLine(record.getFields());
      line.expect("kind of line", "1");
      String name = line.text("name");
      line.expect("group", "1");
      line.expect("number of factors", "1");
      return Optional.of(Item.of(name, FlexMirtModel.read(line)));
    } catch (IllegalArgumentException e) {
      problems.report(place, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  @Override
  public String write(ItemBank bank, Problems problems) {
    bank.items()
        .forEach(item -> Names.check(item, problems, FlexMirtModel.inexpressible(item.model())));
    problems.throwIfAny();
    StringBuilder text = new StringBuilder();
    for (Item item : bank.items()) {
      List<String> fields = new ArrayList<>(List.of("1", item.id().value(), "1", "1"));
      fields.addAll(FlexMirtModel.fields(item.model()));
      text.append(String.join("\t", fields)).append('\n');
    }
    return text.append("0\tGroup1\t1\t1\t0\t0.0\t1.0\n").toString();
  }
}
