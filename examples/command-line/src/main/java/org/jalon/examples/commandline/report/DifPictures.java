package org.jalon.examples.commandline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Items that work differently in two groups: the greatest effects, with their class. */
final class DifPictures implements PictureMaker {

  private static final int MOST = 30;
  private static final int MOST_METHODS = 6;

  @Override
  public List<Picture> of(Results results) {
    return results
        .table(TableKind.DIF)
        .map(
            table ->
                table.distinct("method").stream()
                    .limit(MOST_METHODS)
                    .map(method -> picture(table, method))
                    .toList())
        .orElse(List.of());
  }

  private static Picture picture(Table table, String method) {
    int[] of = table.rowsWith("method", method);
    boolean effects = !Range.of(table.numbers("effect", of)).isEmpty();
    String column = effects ? "effect" : "statistic";
    List<Integer> rows =
        IntStream.of(of)
            .filter(row -> Double.isFinite(table.number(column, row)))
            .boxed()
            .sorted(Comparator.comparingDouble(row -> -Math.abs(table.number(column, row))))
            .toList();
    List<DotRows.Dot> dots = new ArrayList<>();
    for (int row : rows.subList(0, Math.min(MOST, rows.size()))) {
      dots.add(dot(table, row, column));
    }
    DotRows drawn = new DotRows(effects ? "Effect" : "Statistic", dots, false);
    return new Picture(
        ParameterPictures.key("dif", method),
        "Differential item functioning, " + Words.quoted(method),
        seen(table, rows, column),
        (rows.size() > MOST
                ? "The %s greatest of %s. ".formatted(MOST, Numbers.count(rows.size()))
                : "")
            + "Discs: class A or none (negligible); triangles: B (moderate); squares: C (large). "
            + seen(table, rows, column),
        drawn.draw(),
        DataTable.of(
            List.of("item_id", "statistic", "p", "p_adjusted", "effect", "class"),
            Math.min(rows.size(), DataTable.KEPT),
            k -> cells(table, rows.get(k))),
        table);
  }

  private static List<Object> cells(Table table, int row) {
    return List.of(
        table.text("item_id", row),
        table.number("statistic", row),
        table.number("p", row),
        table.number("p_adjusted", row),
        table.number("effect", row),
        table.text("class", row));
  }

  private static DotRows.Dot dot(Table table, int row, String column) {
    String name = table.text("item_id", row);
    double value = table.number(column, row);
    return switch (table.text("class", row)) {
      case "C" -> new DotRows.Dot(name, value, Range.NONE, Shape.SQUARE, "form s2f");
      case "B" -> new DotRows.Dot(name, value, Range.NONE, Shape.TRIANGLE, "form s3f");
      default -> new DotRows.Dot(name, value, Range.NONE, Shape.DISC, "form open s1o");
    };
  }

  private static String seen(Table table, List<Integer> rows, String column) {
    if (rows.isEmpty()) {
      return "No item has a value.";
    }
    long moderate = rows.stream().filter(row -> table.text("class", row).equals("B")).count();
    long large = rows.stream().filter(row -> table.text("class", row).equals("C")).count();
    return "Of %s, %s moderate and %s large. The greatest is %s (%s)."
        .formatted(
            Words.of(rows.size(), "item", "items"),
            Words.of(moderate, "is", "are"),
            Numbers.count(large),
            Words.quoted(table.text("item_id", rows.get(0))),
            Numbers.brief(table.number(column, rows.get(0))));
  }
}
