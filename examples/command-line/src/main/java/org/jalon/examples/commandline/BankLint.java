package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;

/** What is legal in a bank, but rarely meant: values far outside what is usual, items twice. */
final class BankLint {

  private static final double HIGHEST_DIFFICULTY = 6;
  private static final double LOWEST_DISCRIMINATION = 0.2;
  private static final double HIGHEST_DISCRIMINATION = 5;
  private static final double HIGHEST_GUESSING = 0.5;
  private static final double LOWEST_UPPER_ASYMPTOTE = 0.8;

  private final List<Finding> findings = new ArrayList<>();

  private BankLint() {}

  static List<Finding> of(ParsedBank bank) {
    BankLint lint = new BankLint();
    Map<ResponseModel, String> places = new HashMap<>();
    for (int i = 0; i < bank.places().size(); i++) {
      Item item = bank.bank().items().get(i);
      String place = bank.places().get(i);
      lint.ranges(item, place);
      String first = places.putIfAbsent(item.model(), place);
      if (first != null) {
        lint.findings.add(
            new Finding(
                place,
                "The item (%s) has the same parameters as that of line %s. Maybe it stands in the bank twice."
                    .formatted(item.id(), first)));
      }
    }
    return lint.findings;
  }

  private void ranges(Item item, String place) {
    double a = Models.discrimination(item.model());
    unusual(item, place, "discrimination a", a, LOWEST_DISCRIMINATION, HIGHEST_DISCRIMINATION);
    for (double b : Models.difficulties(item.model())) {
      unusual(item, place, "difficulty b", b, -HIGHEST_DIFFICULTY, HIGHEST_DIFFICULTY);
    }
    if (item.model() instanceof LogisticModel model) {
      unusual(item, place, "guessing parameter c", model.guessing(), 0, HIGHEST_GUESSING);
      unusual(item, place, "upper asymptote d", model.upperAsymptote(), LOWEST_UPPER_ASYMPTOTE, 1);
    }
  }

  private void unusual(
      Item item, String place, String name, double value, double lowest, double highest) {
    if (value < lowest || value > highest) {
      findings.add(
          new Finding(
              place,
              String.format(
                  Locale.ROOT,
                  "The %s (%s) of the item (%s) is unusual: nearly all lie between %s and %s.",
                  name,
                  value,
                  item.id(),
                  lowest,
                  highest)));
    }
  }
}
