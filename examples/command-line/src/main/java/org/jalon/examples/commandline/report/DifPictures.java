package org.jalon.examples.commandline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Items that work differently in two groups: the greatest effects, with their class. */
final class DifPictures implements PictureMaker {

  private static final int MOST = 30;
  private static final int MOST_METHODS = 6;
  private static final int MOST_NAMES = 5;
  private static final double USUAL = 0.05;

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
    List<Integer> all = new ArrayList<>(rows);
    all.addAll(withoutEffect(table, of, column));
    String seen = seen(table, all, rows.size(), column);
    return new Picture(
        ParameterPictures.key("dif", method),
        "Differential item functioning, " + Words.quoted(method),
        seen,
        (rows.size() > MOST
                ? "The %s greatest of %s. ".formatted(MOST, Numbers.count(rows.size()))
                : "")
            + (hasClasses(table, of)
                ? "Discs: class A (negligible); triangles: B (moderate); squares: C (large). "
                : "")
            + seen,
        drawn.draw(),
        DataTable.of(
            List.of("item_id", "statistic", "p", "p_adjusted", "effect", "class"),
            Math.min(all.size(), DataTable.KEPT),
            k -> cells(table, all.get(k))),
        table);
  }

  /** Those that were tested all the same, as where everybody of a group is right. */
  private static List<Integer> withoutEffect(Table table, int[] of, String column) {
    return IntStream.of(of)
        .filter(row -> !Double.isFinite(table.number(column, row)))
        .filter(row -> Double.isFinite(table.number("p", row)))
        .boxed()
        .toList();
  }

  private static boolean hasClasses(Table table, int[] of) {
    return IntStream.of(of).anyMatch(row -> !table.text("class", row).isEmpty());
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

  /** Of items, so many of which have an effect and come first. */
  private static String seen(Table table, List<Integer> items, int effects, String column) {
    if (items.isEmpty()) {
      return "No item has a value.";
    }
    String seen =
        "Of %s, %s.".formatted(Words.of(items.size(), "item", "items"), found(table, items));
    if (effects > 0) {
      seen +=
          " The greatest is %s (%s)."
              .formatted(
                  Words.quoted(table.text("item_id", items.get(0))),
                  Numbers.brief(table.number(column, items.get(0))));
    }
    List<Integer> others = items.subList(effects, items.size());
    return others.isEmpty()
        ? seen
        : seen
            + " %s no finite effect and cannot be drawn: %s."
                .formatted(Words.of(others.size(), "item has", "items have"), named(table, others));
  }

  private static String found(Table table, List<Integer> items) {
    if (!hasClasses(table, items.stream().mapToInt(row -> row).toArray())) {
      long unusual = items.stream().filter(row -> table.number("p_adjusted", row) < USUAL).count();
      return Words.of(unusual, "has", "have") + " an adjusted p below 0.05";
    }
    long moderate = items.stream().filter(row -> table.text("class", row).equals("B")).count();
    long large = items.stream().filter(row -> table.text("class", row).equals("C")).count();
    return "%s moderate and %s large"
        .formatted(Words.of(moderate, "is", "are"), Numbers.count(large));
  }

  private static String named(Table table, List<Integer> rows) {
    String names =
        rows.stream()
            .limit(MOST_NAMES)
            .map(row -> Words.quoted(table.text("item_id", row)))
            .collect(Collectors.joining(", "));
    return rows.size() > MOST_NAMES ? names + ", …" : names;
  }
}
