package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;

/**
 * The parameter matrices of catR as {@code write.csv} writes them, one model for all items, told by
 * the columns: see {@link CatRModel}. A column Group, which catR uses for content balancing, is the
 * content attribute of that name.
 */
final class CatRMatrix implements BankFormat {

  private static final String GROUP = "Group";

  @Override
  public String name() {
    return "catr";
  }

  @Override
  public boolean accepts(List<String> firstLine) {
    return CatRModel.find(parameters(firstLine)).isPresent();
  }

  private static List<String> parameters(List<String> header) {
    return Names.others(header).stream().filter(column -> !column.equals(GROUP)).toList();
  }

  @Override
  public ParsedBank read(BankText text, Problems problems) {
    List<String> header = text.firstLine(',');
    Optional<CatRModel> model = CatRModel.find(parameters(header));
    if (model.isEmpty()) {
      problems.report("1", "The columns are not those of a matrix of catR: %s.".formatted(header));
      problems.throwIfAny();
    }
    return ItemTable.read(text, problems, row -> item(row, header, model.orElseThrow()));
  }

  private static Optional<Item> item(Row row, List<String> header, CatRModel model) {
    List<Double> given = new ArrayList<>();
    for (String column : parameters(header)) {
      if (row.has(column)) {
        given.add(row.number(column));
      }
    }
    double[] p = given.stream().mapToDouble(Double::doubleValue).toArray();
    Optional<Item> item = Names.item(row, header, () -> model.model(p));
    String group = row.text(GROUP);
    return group.isBlank() ? item : item.map(i -> i.with(GROUP, group));
  }

  @Override
  public String write(ItemBank bank, Problems problems) {
    CatRModel model = CatRModel.of(bank.items());
    for (Item item : bank.items()) {
      Item plain = item.attributes().keySet().equals(Set.of(GROUP)) ? withoutGroup(item) : item;
      Names.check(plain, problems, model.inexpressible(item));
    }
    problems.throwIfAny();
    int columns =
        bank.items().stream().mapToInt(i -> model.parameters(i.model()).size()).max().orElse(1);
    boolean grouped = bank.items().stream().anyMatch(i -> i.attributes().containsKey(GROUP));
    List<String> header = new ArrayList<>(List.of(""));
    header.addAll(model.columns(columns));
    header.addAll(grouped ? List.of(GROUP) : List.of());
    return ItemTable.write(
        header,
        bank,
        item -> {
          List<String> line = new ArrayList<>(List.of(item.id().value()));
          model.parameters(item.model()).forEach(value -> line.add(Double.toString(value)));
          while (line.size() <= columns) {
            line.add("NA");
          }
          line.addAll(grouped ? List.of(item.attributes().getOrDefault(GROUP, "NA")) : List.of());
          return line;
        });
  }

  private static Item withoutGroup(Item item) {
    return new Item(item.id(), item.outcome(), item.model(), item.languages(), Map.of());
  }
}
