package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomeId;

/**
 * This project's own table of items: {@code item_id,model,a,b,c,d} for the models 1PL to 4PL and
 * {@code item_id,model,a,b1,b2,…} for GRM, GPCM, PCM and RSM; the columns outcome_id and languages
 * (separated by spaces) may follow, and any further one is a content attribute.
 */
final class BankCsv implements BankFormat {

  private static final Pattern PARAMETER = Pattern.compile("[abcd]|b[1-9][0-9]*");
  private static final Set<String> OWN = Set.of("item_id", "model", "outcome_id", "languages", "");

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public boolean accepts(List<String> firstLine) {
    return firstLine.contains("item_id") && firstLine.contains("model");
  }

  @Override
  public ParsedBank read(BankText text, Problems problems) {
    List<String> attributes = text.firstLine(',').stream().filter(BankCsv::isAttribute).toList();
    return ItemTable.read(text, problems, row -> item(row, attributes));
  }

  private static boolean isAttribute(String column) {
    return !OWN.contains(column) && !PARAMETER.matcher(column).matches();
  }

  private static Optional<Item> item(Row row, List<String> attributes) {
    Optional<ItemId> id = row.make(() -> new ItemId(row.text("item_id")));
    Optional<ResponseModel> model = CsvModel.read(row);
    String outcome = row.text("outcome_id");
    Set<Language> languages = new LinkedHashSet<>();
    for (StringTokenizer tags = new StringTokenizer(row.text("languages"));
        tags.hasMoreTokens(); ) {
      String tag = tags.nextToken();
      row.make(() -> Language.of(tag)).ifPresent(languages::add);
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : attributes) {
      if (!row.text(name).isBlank()) {
        values.put(name, row.text(name));
      }
    }
    Optional<OutcomeId> link =
        outcome.isBlank() ? Optional.empty() : row.make(() -> new OutcomeId(outcome));
    return row.make(() -> new Item(id.orElseThrow(), link, model.orElseThrow(), languages, values));
  }

  @Override
  public String write(ItemBank bank, Problems problems) {
    List<Item> items = bank.items();
    items.forEach(item -> check(item, problems));
    problems.throwIfAny();
    List<String> header = new ArrayList<>(List.of("item_id", "model"));
    List<String> parameters = CsvModel.columns(items);
    header.addAll(parameters);
    boolean linked = items.stream().anyMatch(item -> item.outcome().isPresent());
    boolean spoken = items.stream().anyMatch(item -> !item.languages().isEmpty());
    if (linked) {
      header.add("outcome_id");
    }
    if (spoken) {
      header.add("languages");
    }
    items.stream().flatMap(i -> i.attributes().keySet().stream()).distinct().forEach(header::add);
    return ItemTable.write(header, bank, item -> fields(item, header));
  }

  private static List<String> fields(Item item, List<String> header) {
    Map<String, String> fields = new LinkedHashMap<>(item.attributes());
    fields.putAll(CsvModel.fields(item.model()));
    fields.put("item_id", item.id().value());
    item.outcome().ifPresent(outcome -> fields.put("outcome_id", outcome.value()));
    fields.put(
        "languages", item.languages().stream().map(Language::tag).collect(Collectors.joining(" ")));
    return header.stream().map(column -> fields.getOrDefault(column, "")).toList();
  }

  private static void check(Item item, Problems problems) {
    if (Models.difficulties(item.model()).isEmpty()) {
      problems.report(
          item.id().value(), "This format has no columns for the model " + item.model() + ".");
    }
    item.attributes().keySet().stream()
        .filter(name -> !isAttribute(name))
        .forEach(
            name ->
                problems.report(
                    item.id().value(),
                    "The content attribute (%s) has the name of a column of this format. Maybe it should be renamed."
                        .formatted(name)));
  }
}
