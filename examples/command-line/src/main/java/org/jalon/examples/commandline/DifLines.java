package org.jalon.examples.commandline;

import java.util.Optional;
import org.jalon.calibration.ChiSquareTest;
import org.jalon.calibration.DifClass;
import org.jalon.calibration.ItemDif;
import org.jalon.item.ItemId;

/** The lines of dif.csv. */
final class DifLines {

  private final Table table =
      new Table(
          "item_id",
          "method",
          "statistic",
          "df",
          "p",
          "p_adjusted",
          "effect",
          "class",
          "persons",
          "reason");

  /** Begins a line. */
  void add(
      ItemId item, String method, Optional<ChiSquareTest> test, double adjustedP, double effect) {
    table
        .text(item.value())
        .text(method)
        .number(FitTables.value(test, ChiSquareTest::statistic))
        .text(test.map(t -> Integer.toString(t.degreesOfFreedom())).orElse(""))
        .number(FitTables.value(test, ChiSquareTest::pValue))
        .number(adjustedP)
        .number(effect);
  }

  /** Ends it. */
  void end(String difClass, String persons, String reason) {
    table.text(difClass).text(persons).text(reason).end();
  }

  /** Ends it for a method with classes, with what a test leaves out. */
  void end(ItemDif item, DifClass difClass, Optional<String> leftOut) {
    boolean tested = item.test().isPresent();
    String reason =
        item.persons() == 0
            ? "Nobody can be compared."
            : "The answers of both groups must vary among persons who can be compared.";
    end(
        tested ? difClass.name() : "",
        Integer.toString(item.persons()),
        tested ? leftOut.orElse("") : reason);
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
