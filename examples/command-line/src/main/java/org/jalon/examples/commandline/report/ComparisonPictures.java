package org.jalon.examples.commandline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Differences between plans with their intervals, a forest plot for each outcome. */
final class ComparisonPictures implements PictureMaker {

  private static final int MOST_OUTCOMES = 16;
  private static final int MOST_ROWS = 24;

  @Override
  public List<Picture> of(Results results) {
    return results
        .table(TableKind.COMPARISON)
        .map(
            table ->
                table.distinct("outcome").stream()
                    .limit(MOST_OUTCOMES)
                    .map(outcome -> picture(table, outcome))
                    .toList())
        .orElse(List.of());
  }

  private static Picture picture(Table table, String outcome) {
    int[] all = table.rowsWith("outcome", outcome);
    int[] rows = IntStream.of(all).limit(MOST_ROWS).toArray();
    List<DotRows.Dot> dots = new ArrayList<>();
    for (int row : rows) {
      dots.add(dot(table, row));
    }
    String spoken = Words.shortened(Words.spoken(outcome), 30);
    return new Picture(
        ParameterPictures.key("difference", outcome),
        "Difference in " + Words.quoted(spoken),
        seen(table, rows),
        "Second plan minus first, with 95 % intervals. Filled: the interval does not hold zero."
            + (all.length > MOST_ROWS
                ? " The first %s of %s comparisons.".formatted(MOST_ROWS, all.length)
                : ""),
        new DotRows("Difference in " + spoken, dots, true).draw(),
        DataTable.of(
            List.of("population", "first", "second", "difference", "error", "lower", "upper"),
            all.length,
            k -> cells(table, all[k])),
        table);
  }

  private static List<Object> cells(Table table, int row) {
    return List.of(
        table.text("population", row),
        table.text("first", row),
        table.text("second", row),
        table.number("difference", row),
        table.number("error", row),
        table.number("lower", row),
        table.number("upper", row));
  }

  private static DotRows.Dot dot(Table table, int row) {
    Range interval = Range.of(table.number("lower", row), table.number("upper", row));
    boolean sure = !interval.isEmpty() && !interval.holds(0);
    return new DotRows.Dot(
        name(table, row),
        table.number("difference", row),
        interval,
        sure ? Shape.SQUARE : Shape.DISC,
        sure ? "form s1f" : "form open s1o");
  }

  /** As long as there is room, else with the names shortened. */
  private static String name(Table table, int row) {
    String whole = name(table, row, Integer.MAX_VALUE);
    return Words.width(whole, 10.5) < Drawing.COLUMN - 40 ? whole : name(table, row, 17);
  }

  private static String name(Table table, int row, int most) {
    return "%s − %s (%s)"
        .formatted(
            Words.shortened(table.text("second", row), most),
            Words.shortened(table.text("first", row), most),
            Words.shortened(table.text("population", row), most));
  }

  private static String seen(Table table, int[] rows) {
    return String.join(
            "; ",
            IntStream.of(rows)
                .mapToObj(
                    row ->
                        "%s: %s, from %s to %s"
                            .formatted(
                                Words.quoted(name(table, row)),
                                Numbers.brief(table.number("difference", row)),
                                Numbers.brief(table.number("lower", row)),
                                Numbers.brief(table.number("upper", row))))
                .toList())
        + ".";
  }
}
