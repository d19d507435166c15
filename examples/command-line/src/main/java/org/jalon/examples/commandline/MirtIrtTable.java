package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.examples.commandline.BankText.Polytomous;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;

/**
 * The coefficients that mirt gives in the usual parameters, {@code coef(mod, IRTpars = TRUE,
 * simplify = TRUE)$items} written by {@code write.csv}: {@code a,b,g,u} for dichotomous items,
 * {@code a,b1,b2,…} for graded and for partial credit ones, which only {@code --model} tells apart.
 */
final class MirtIrtTable implements BankFormat {

  @Override
  public String name() {
    return "mirt-irt";
  }

  @Override
  public boolean accepts(List<String> firstLine) {
    return firstLine.contains("a")
        && !firstLine.contains("model")
        && (firstLine.contains("b1") || (firstLine.contains("b") && firstLine.contains("g")));
  }

  @Override
  public ParsedBank read(BankText text, Problems problems) {
    List<String> header = text.firstLine(',');
    if (header.contains("b1") && text.polytomous().isEmpty()) {
      problems.report(
          "1",
          "The columns b1, b2… may be of graded (GRM) or of partial credit items (GPCM). Maybe --model GRM or --model GPCM should be given.");
      problems.throwIfAny();
    }
    return ItemTable.read(text, problems, row -> item(row, header, text));
  }

  private static Optional<Item> item(Row row, List<String> header, BankText text) {
    double a = row.number("a");
    if (row.has("b1")) {
      double[] b = row.numbers("b", 1);
      boolean graded = text.polytomous().equals(Optional.of(Polytomous.GRM));
      return Names.item(
          row, header, () -> graded ? GradedResponse.of(a, b) : GeneralizedPartialCredit.of(a, b));
    }
    double b = row.number("b");
    double g = row.number("g", 0);
    double u = row.number("u", 1);
    return Names.item(row, header, () -> new LogisticModel(a, b, g, u));
  }

  @Override
  public String write(ItemBank bank, Problems problems) {
    Optional<Item> first = bank.items().stream().filter(MirtIrtTable::isPolytomous).findFirst();
    bank.items().forEach(item -> Names.check(item, problems, inexpressible(item, first)));
    problems.throwIfAny();
    List<Map<String, String>> rows = bank.items().stream().map(i -> fields(i.model())).toList();
    int steps =
        rows.stream().mapToInt(row -> row.containsKey("b") ? 0 : row.size() - 1).max().orElse(0);
    List<String> header = new ArrayList<>(List.of("", "a"));
    if (rows.stream().anyMatch(row -> row.containsKey("b"))) {
      header.addAll(List.of("b", "g", "u"));
    }
    header.addAll(ItemTable.numbered("b", 1, steps));
    return ItemTable.write(
        header,
        bank,
        item -> {
          Map<String, String> fields = fields(item.model());
          fields.put("", item.id().value());
          return header.stream().map(column -> fields.getOrDefault(column, "NA")).toList();
        });
  }

  private static boolean isPolytomous(Item item) {
    return !(item.model() instanceof LogisticModel);
  }

  private static Optional<String> inexpressible(Item item, Optional<Item> first) {
    ResponseModel model = item.model();
    if (Models.difficulties(model).isEmpty()) {
      return Optional.of("This format has no columns for the model " + model + ".");
    }
    boolean mixed = isPolytomous(item) && first.get().model().getClass() != model.getClass();
    return mixed
        ? Optional.of(
            "This format cannot tell this item's model (%s) from that of the item (%s). Maybe the format mirt is meant."
                .formatted(CsvModel.fields(model).get("model"), first.get().id()))
        : Optional.empty();
  }

  private static Map<String, String> fields(ResponseModel model) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("a", Double.toString(Models.discrimination(model)));
    if (model instanceof LogisticModel logistic) {
      fields.put("b", Double.toString(logistic.difficulty()));
      fields.put("g", Double.toString(logistic.guessing()));
      fields.put("u", Double.toString(logistic.upperAsymptote()));
      return fields;
    }
    List<Double> b = Models.difficulties(model);
    for (int k = 0; k < b.size(); k++) {
      fields.put("b" + (k + 1), Double.toString(b.get(k)));
    }
    return fields;
  }
}
