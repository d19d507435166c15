package org.jalon.examples.commandline;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jalon.calibration.ChiSquareTest;
import org.jalon.calibration.ItemFit;
import org.jalon.calibration.ItemPair;
import org.jalon.calibration.PValueAdjustment;
import org.jalon.calibration.PersonFit;

/** The tables about how well models fit. */
final class FitTables {

  private FitTables() {}

  static String items(List<ItemFit> fits, PValueAdjustment adjustment) {
    Table table =
        new Table(
            "item_id",
            "answers",
            "s_x2",
            "df",
            "p",
            "p_adjusted",
            "infit",
            "infit_z",
            "outfit",
            "outfit_z",
            "complete_persons");
    double[] adjusted = adjusted(fits, adjustment);
    for (int i = 0; i < adjusted.length; i++) {
      ItemFit fit = fits.get(i);
      table
          .text(fit.item().value())
          .number(fit.answers())
          .number(value(fit.sumScoreTest(), ChiSquareTest::statistic))
          .text(fit.sumScoreTest().map(t -> Integer.toString(t.degreesOfFreedom())).orElse(""))
          .number(value(fit.sumScoreTest(), ChiSquareTest::pValue))
          .number(adjusted[i])
          .number(fit.infit().value())
          .number(fit.infit().z())
          .number(fit.outfit().value())
          .number(fit.outfit().z())
          .number(fit.completePersons())
          .end();
    }
    return table.toString();
  }

  static double[] adjusted(List<ItemFit> fits, PValueAdjustment adjustment) {
    return adjustment.adjust(
        fits.stream()
            .mapToDouble(fit -> value(fit.sumScoreTest(), ChiSquareTest::pValue))
            .toArray());
  }

  /** A number of a test, NaN without one. */
  static double value(Optional<ChiSquareTest> test, ToDoubleFunction<ChiSquareTest> number) {
    return test.map(number::applyAsDouble).orElse(Double.NaN);
  }

  static String persons(List<String> persons, List<PersonFit> fits) {
    Table table =
        new Table(
            "person_id",
            "answers",
            "ability",
            "infit",
            "infit_z",
            "outfit",
            "outfit_z",
            "lz",
            "lz_star",
            "zh",
            "standard_error");
    for (PersonFit fit : fits) {
      table
          .text(persons.get(fit.person()))
          .number(fit.answers())
          .number(fit.estimate().ability())
          .number(fit.infit().value())
          .number(fit.infit().z())
          .number(fit.outfit().value())
          .number(fit.outfit().z())
          .number(fit.lz())
          .number(fit.correctedLz())
          .number(fit.lz())
          .number(fit.estimate().standardError())
          .end();
    }
    return table.toString();
  }

  static String pairs(List<ItemPair> pairs) {
    Table table = new Table("first", "second", "persons", "q3", "q3_star");
    for (ItemPair pair : pairs) {
      table
          .text(pair.first().value())
          .text(pair.second().value())
          .number(pair.persons())
          .number(pair.q3())
          .number(pair.adjustedQ3())
          .end();
    }
    return table.toString();
  }
}
