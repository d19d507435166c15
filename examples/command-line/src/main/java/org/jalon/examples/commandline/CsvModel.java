package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;

/** The columns that {@link BankCsv} has for the parameters of a response model. */
final class CsvModel {

  private CsvModel() {}

  static Optional<ResponseModel> read(Row row) {
    String model = row.text("model").strip();
    switch (model) {
      case "1PL", "2PL", "3PL", "4PL" -> {
        return logistic(row, model);
      }
      case "GRM" -> {
        double a = row.number("a");
        double[] b = difficulties(row, model);
        return row.make(() -> GradedResponse.of(a, b));
      }
      case "GPCM", "PCM", "RSM" -> {
        double a = model.equals("GPCM") ? row.number("a") : 1;
        if (!model.equals("GPCM")) {
          row.fixed(model, "a", 1);
        }
        double[] b = difficulties(row, model);
        return row.make(() -> GeneralizedPartialCredit.of(a, b));
      }
      default -> {
        row.report(
            "The model (%s) must be one of 1PL, 2PL, 3PL, 4PL, GRM, GPCM, PCM, RSM."
                .formatted(Texts.quoted(model)));
        return Optional.empty();
      }
    }
  }

  private static Optional<ResponseModel> logistic(Row row, String model) {
    int parameters = model.charAt(0) - '0';
    double a = parameters >= 2 ? row.number("a") : 1;
    double b = row.number("b");
    double c = parameters >= 3 ? row.number("c", 0) : 0;
    double d = parameters >= 4 ? row.number("d", 1) : 1;
    if (parameters < 2) {
      row.fixed(model, "a", 1);
    }
    if (parameters < 3) {
      row.fixed(model, "c", 0);
    }
    if (parameters < 4) {
      row.fixed(model, "d", 1);
    }
    if (row.has("b1")) {
      row.report("The model " + model + " has no parameter b1. Maybe GRM or GPCM is meant.");
    }
    return row.make(() -> new LogisticModel(a, b, c, d));
  }

  private static double[] difficulties(Row row, String model) {
    for (String column : List.of("b", "c", "d")) {
      if (row.has(column)) {
        row.report(
            "The model %s has no parameter %s, but b1, b2 and so on.".formatted(model, column));
      }
    }
    double[] b = row.numbers("b", 1);
    if (b.length == 0) {
      row.report("The parameter b1 is missing.");
    }
    return b;
  }

  /** The columns that the items need. */
  static List<String> columns(List<Item> items) {
    List<String> columns = new ArrayList<>(List.of("a"));
    boolean dichotomous = items.stream().anyMatch(i -> i.model() instanceof LogisticModel);
    int steps =
        items.stream()
            .map(Item::model)
            .filter(model -> !(model instanceof LogisticModel))
            .mapToInt(model -> Models.difficulties(model).size())
            .max()
            .orElse(0);
    if (dichotomous || steps == 0) {
      columns.addAll(List.of("b", "c", "d"));
    }
    columns.addAll(ItemTable.numbered("b", 1, steps));
    return columns;
  }

  /** The fields of a model by their columns. */
  static Map<String, String> fields(ResponseModel model) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (model instanceof LogisticModel logistic) {
      fields.put("model", Models.name(logistic));
      fields.put("a", Double.toString(logistic.discrimination()));
      fields.put("b", Double.toString(logistic.difficulty()));
      fields.put("c", Double.toString(logistic.guessing()));
      fields.put("d", Double.toString(logistic.upperAsymptote()));
      return fields;
    }
    boolean graded = model instanceof GradedResponse;
    double a = Models.discrimination(model);
    fields.put("model", graded ? "GRM" : a == 1 ? "PCM" : "GPCM");
    fields.put("a", Double.toString(a));
    List<Double> b = Models.difficulties(model);
    for (int k = 0; k < b.size(); k++) {
      fields.put("b" + (k + 1), Double.toString(b.get(k)));
    }
    return fields;
  }
}
