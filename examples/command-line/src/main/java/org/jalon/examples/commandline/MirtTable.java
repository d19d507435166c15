package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;

/**
 * The coefficients that mirt gives as slopes and intercepts, {@code coef(mod, simplify =
 * TRUE)$items} written by {@code write.csv}: {@code a1,d,g,u} for dichotomous items, {@code
 * a1,d1,d2,…} for graded ones, {@code a1,ak0,ak1,…,d0,d1,…} for partial credit and nominal ones, NA
 * where an item has no such parameter.
 */
final class MirtTable implements BankFormat {

  @Override
  public String name() {
    return "mirt";
  }

  @Override
  public boolean accepts(List<String> firstLine) {
    return firstLine.contains("a1") && Stream.of("d", "d1", "ak0").anyMatch(firstLine::contains);
  }

  @Override
  public ParsedBank read(BankText text, Problems problems) {
    List<String> header = text.firstLine(',');
    if (header.contains("a2")) {
      problems.report(
          "1", "The column a2 belongs to a model of several dimensions; only one is supported.");
    }
    return ItemTable.read(text, problems, row -> item(row, header));
  }

  private static Optional<Item> item(Row row, List<String> header) {
    double a = row.number("a1");
    if (row.has("ak0")) {
      double[] scores = row.numbers("ak", 0);
      double[] intercepts = row.numbers("d", 0);
      return Names.item(row, header, () -> SlopeIntercept.model(a, scores, intercepts));
    } else if (row.has("d1")) {
      double[] intercepts = row.numbers("d", 1);
      return Names.item(row, header, () -> GradedResponse.slopeIntercept(a, intercepts));
    }
    double d = row.number("d");
    double g = row.number("g", 0);
    double u = row.number("u", 1);
    return Names.item(row, header, () -> LogisticModel.slopeIntercept(a, d, g, u));
  }

  @Override
  public String write(ItemBank bank, Problems problems) {
    bank.items().forEach(item -> Names.check(item, problems, inexpressible(item.model())));
    problems.throwIfAny();
    List<Map<String, String>> rows = bank.items().stream().map(i -> fields(i.model())).toList();
    List<String> header = new ArrayList<>(List.of("", "a1"));
    Stream.of("d", "g", "u").filter(column -> isIn(rows, column)).forEach(header::add);
    addNumbered("ak", rows, header);
    addNumbered("d", rows, header);
    return ItemTable.write(
        header,
        bank,
        item -> {
          Map<String, String> fields = fields(item.model());
          fields.put("", item.id().value());
          return header.stream().map(column -> fields.getOrDefault(column, "NA")).toList();
        });
  }

  private static boolean isIn(List<Map<String, String>> rows, String column) {
    return rows.stream().anyMatch(row -> row.containsKey(column));
  }

  private static void addNumbered(
      String prefix, List<Map<String, String>> rows, List<String> header) {
    for (int k = isIn(rows, prefix + 0) ? 0 : 1; isIn(rows, prefix + k); k++) {
      header.add(prefix + k);
    }
  }

  static Optional<String> inexpressible(ResponseModel model) {
    if (model instanceof NominalResponse) {
      return Optional.empty();
    } else if (Models.difficulties(model).isEmpty()) {
      return Optional.of("This format has no columns for the model " + model + ".");
    }
    return Models.discrimination(model) == 0
        ? Optional.of(
            "An item whose discrimination is 0 has no difficulty in slopes and intercepts.")
        : Optional.empty();
  }

  private static Map<String, String> fields(ResponseModel model) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (model instanceof LogisticModel logistic) {
      fields.put("a1", Double.toString(logistic.discrimination()));
      fields.put("d", Double.toString(logistic.intercept()));
      fields.put("g", Double.toString(logistic.guessing()));
      fields.put("u", Double.toString(logistic.upperAsymptote()));
    } else if (model instanceof GradedResponse graded) {
      fields.put("a1", Double.toString(graded.discrimination()));
      for (int k = 1; k < graded.categoryCount(); k++) {
        fields.put("d" + k, Double.toString(graded.intercepts().get(k - 1)));
      }
    } else {
      putCategories(model, fields);
    }
    return fields;
  }

  private static void putCategories(ResponseModel model, Map<String, String> fields) {
    boolean nominal = model instanceof NominalResponse;
    SlopeIntercept form =
        model instanceof NominalResponse named
            ? SlopeIntercept.of(named)
            : SlopeIntercept.of((GeneralizedPartialCredit) model);
    fields.put("a1", Double.toString(nominal ? 1 : Models.discrimination(model)));
    for (int k = 0; k < model.categoryCount(); k++) {
      fields.put("ak" + k, Double.toString(nominal ? form.slopes()[k] : k));
      fields.put("d" + k, Double.toString(form.intercepts()[k]));
    }
  }
}
