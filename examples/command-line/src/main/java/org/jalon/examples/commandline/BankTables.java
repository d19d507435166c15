package org.jalon.examples.commandline;

import java.util.List;
import java.util.stream.IntStream;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ResolvedItemBank;
import org.jalon.simulation.BankUse;
import org.jalon.simulation.RuleViolation;

/** How items were used, and how informative they are. */
record BankTables(ResolvedItemBank bank, BankUse use) {

  /** Abilities from −4 to 4 in steps of 0.1. */
  private static final List<Double> ABILITIES =
      IntStream.rangeClosed(-40, 40).mapToObj(i -> i / 10.0).toList();

  private static final int FINE_STEPS = 800;
  private static final int SHOWN_ITEMS = 12;

  String items() {
    Table table =
        new Table("item_id", "difficulty", "discrimination", "count", "rate", "rate_error");
    for (BankUse.Exposure exposure : use.exposures()) {
      ResponseModel model = bank.model(bank.index(exposure.item()));
      table
          .text(exposure.item().value())
          .number(difficulty(model))
          .number(Models.discrimination(model))
          .number(exposure.count())
          .estimate(exposure.rate())
          .end();
    }
    return table.toString();
  }

  /** The difficulty, or else the ability in steps of 0.02 where the item is most informative. */
  private static double difficulty(ResponseModel model) {
    if (model instanceof LogisticModel logistic) {
      return logistic.difficulty();
    }
    double best = -8;
    double most = model.information(best);
    for (int step = 1; step <= FINE_STEPS; step++) {
      double ability = (step - 400) / 50.0;
      double information = model.information(ability);
      if (information > most) {
        best = ability;
        most = information;
      }
    }
    return best;
  }

  String information() {
    Table table = new Table("ability", "information", "standard_error");
    for (double ability : ABILITIES) {
      double sum = 0;
      for (int item = 0; item < bank.size(); item++) {
        sum += bank.model(item).information(ability);
      }
      table.number(ability).number(sum).number(1 / Math.sqrt(sum)).end();
    }
    return table.toString();
  }

  /** The most asked items. */
  String itemInformation() {
    Table table = new Table("item_id", "ability", "information");
    for (BankUse.Exposure exposure :
        use.exposures().subList(0, Math.min(SHOWN_ITEMS, use.exposures().size()))) {
      ResponseModel model = bank.model(bank.index(exposure.item()));
      for (double ability : ABILITIES) {
        table
            .text(exposure.item().value())
            .number(ability)
            .number(model.information(ability))
            .end();
      }
    }
    return table.toString();
  }

  static String constraints(List<RuleViolation> violations) {
    Table table = new Table("constraint", "persons", "left_early", "share", "share_error");
    violations.forEach(
        violation ->
            table
                .text(violation.rule())
                .number(violation.tests())
                .number(violation.left())
                .estimate(violation.share())
                .end());
    return table.toString();
  }
}
