package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;

/**
 * The item pools of TestDesign: {@code ID,MODEL,PAR1,PAR2,…} with the models 1PL, 2PL, 3PL, PC, GPC
 * and GR, or their numbers 1 to 6; the parameters are a (where the model has one), then b or the
 * thresholds, then c.
 */
final class TestDesignPool implements BankFormat {

  private static final List<String> MODELS = List.of("1PL", "2PL", "3PL", "PC", "GPC", "GR");
  private static final Map<String, Integer> DICHOTOMOUS = Map.of("1PL", 1, "2PL", 2, "3PL", 3);

  @Override
  public String name() {
    return "testdesign";
  }

  @Override
  public boolean accepts(List<String> firstLine) {
    return firstLine.contains("ID") && firstLine.contains("MODEL") && firstLine.contains("PAR1");
  }

  @Override
  public ParsedBank read(BankText text, Problems problems) {
    return ItemTable.read(text, problems, TestDesignPool::item);
  }

  private static Optional<Item> item(Row row) {
    String given = row.text("MODEL").strip();
    String model = given.matches("[1-6]") ? MODELS.get(given.charAt(0) - '1') : given;
    if (!MODELS.contains(model)) {
      row.report(
          "The MODEL (%s) must be one of %s or their numbers 1 to 6."
              .formatted(Texts.quoted(given), String.join(", ", MODELS)));
    }
    double[] parameters = row.numbers("PAR", 1);
    int expected = DICHOTOMOUS.getOrDefault(model, parameters.length);
    if (parameters.length != expected) {
      row.report(
          "The model %s has %d parameters, but %d are given."
              .formatted(model, expected, parameters.length));
    }
    if (parameters.length == 0) {
      row.report("The parameter PAR1 is missing.");
    }
    return row.make(() -> Item.of(row.text("ID"), model(model, parameters)));
  }

  private static ResponseModel model(String name, double[] p) {
    double[] rest = Arrays.copyOfRange(p, 1, p.length);
    return switch (name) {
      case "1PL" -> LogisticModel.onePL(p[0]);
      case "2PL" -> LogisticModel.twoPL(p[0], p[1]);
      case "3PL" -> LogisticModel.threePL(p[0], p[1], p[2]);
      case "PC" -> GeneralizedPartialCredit.partialCredit(p);
      case "GPC" -> GeneralizedPartialCredit.of(p[0], rest);
      default -> GradedResponse.of(p[0], rest);
    };
  }

  @Override
  public String write(ItemBank bank, Problems problems) {
    bank.items().forEach(item -> Names.check(item, problems, inexpressible(item.model())));
    problems.throwIfAny();
    int columns = bank.items().stream().mapToInt(i -> fields(i.model()).size() - 1).max().orElse(1);
    List<String> header = new ArrayList<>(List.of("ID", "MODEL"));
    header.addAll(ItemTable.numbered("PAR", 1, columns));
    return ItemTable.write(
        header,
        bank,
        item -> {
          List<String> line = new ArrayList<>(List.of(item.id().value()));
          line.addAll(fields(item.model()));
          while (line.size() < header.size()) {
            line.add("NA");
          }
          return line;
        });
  }

  private static Optional<String> inexpressible(ResponseModel model) {
    boolean fourth = model instanceof LogisticModel logistic && logistic.upperAsymptote() != 1;
    return fourth || Models.difficulties(model).isEmpty()
        ? Optional.of("This format has no model for " + model + ".")
        : Optional.empty();
  }

  private static List<String> fields(ResponseModel model) {
    List<String> fields = new ArrayList<>();
    double a = Models.discrimination(model);
    String name =
        model instanceof LogisticModel logistic
            ? Models.name(logistic)
            : model instanceof GradedResponse ? "GR" : a == 1 ? "PC" : "GPC";
    fields.add(name);
    if (!name.equals("1PL") && !name.equals("PC")) {
      fields.add(Double.toString(a));
    }
    Models.difficulties(model).forEach(b -> fields.add(Double.toString(b)));
    if (name.equals("3PL")) {
      fields.add(Double.toString(((LogisticModel) model).guessing()));
    }
    return fields;
  }
}
