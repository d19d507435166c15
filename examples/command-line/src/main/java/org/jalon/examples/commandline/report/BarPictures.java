package org.jalon.examples.commandline.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares of named things, the greatest first, each with its name and number beside its bar. */
final class BarPictures {

  private static final int MOST = 20;
  private static final double ROW = 40;
  private static final double LABEL = 118;

  private BarPictures() {}

  /** Why tests ended. */
  static List<Picture> ofStopReasons(Results results) {
    return results.table(TableKind.STOP_REASONS).map(BarPictures::stopReasons).stream().toList();
  }

  /** Which rules they broke. */
  static List<Picture> ofConstraints(Results results) {
    return results.table(TableKind.CONSTRAINTS).map(BarPictures::constraints).stream().toList();
  }

  private static Picture stopReasons(Table table) {
    return picture(
        table,
        "stop-reasons",
        "Why the tests ended",
        "Share of tests by the rule that ended them.");
  }

  private static Picture constraints(Table table) {
    return picture(
        table,
        "constraints",
        "Rules that tests broke",
        "Share of tests that broke each rule of the blueprint. A test that its person left early"
            + " breaks rules that need a least number of items.");
  }

  private static Picture picture(Table table, String key, String title, String caption) {
    String name = table.kind().texts().get(0);
    List<Integer> rows =
        IntStream.range(0, table.rows())
            .filter(row -> Double.isFinite(table.number("share", row)))
            .boxed()
            .sorted(Comparator.comparingDouble(row -> -table.number("share", row)))
            .toList();
    List<Integer> shown = rows.subList(0, Math.min(MOST, rows.size()));
    Drawing drawing = new Drawing(Drawing.COLUMN, shown.size() * ROW + 8);
    double greatest =
        Math.max(1e-12, shown.stream().mapToDouble(row -> high(table, row)).max().orElse(1));
    Scale scale = new Scale(new Range(0, greatest), 1, Drawing.COLUMN - LABEL);
    for (int k = 0; k < shown.size(); k++) {
      bar(drawing, k * ROW, scale, new Bar(table, name, shown.get(k)));
    }
    drawing.line(1, 0, 1, shown.size() * ROW, "axis");
    return new Picture(
        key,
        title,
        seen(table, name, shown),
        caption
            + " Whiskers: ± 1.96 Monte-Carlo errors."
            + (rows.size() > MOST
                ? " The %s most frequent of %s.".formatted(MOST, Numbers.count(rows.size()))
                : ""),
        drawing,
        DataTable.from(table),
        table);
  }

  private static double high(Table table, int row) {
    double error = table.number("share_error", row);
    return table.number("share", row) + (error > 0 ? Marks.NORMAL_95 * error : 0);
  }

  private record Bar(Table table, String name, int row) {}

  private static void bar(Drawing drawing, double top, Scale scale, Bar bar) {
    double share = bar.table.number("share", bar.row);
    double middle = top + 27;
    drawing.text(
        6,
        top + 14,
        "name",
        Words.fitted(bar.table.text(bar.name, bar.row), Drawing.COLUMN - 12, 12));
    drawing.rectangle(new Box(1, top + 20, scale.place(share) - 1, 14), "bar");
    double end = scale.place(high(bar.table, bar.row));
    if (end > scale.place(share)) {
      double low = scale.place(Math.max(0, 2 * share - high(bar.table, bar.row)));
      drawing.line(low, middle, end, middle, "error s1e");
      drawing.line(end, middle - 3, end, middle + 3, "error s1e");
      drawing.line(low, middle - 3, low, middle + 3, "error s1e");
    }
    drawing.text(end + 7, middle + 4, "value", value(bar.table, bar.row));
  }

  private static String value(Table table, int row) {
    return Numbers.percent(table.number("share", row), 1)
        + " ("
        + Numbers.brief(table.number("persons", row))
        + ")";
  }

  private static String seen(Table table, String name, List<Integer> rows) {
    List<String> all =
        rows.stream()
            .map(
                row ->
                    Words.quoted(table.text(name, row))
                        + " "
                        + value(table, row)
                        + left(table, row))
            .toList();
    return all.isEmpty() ? "There is none." : String.join(", ", all) + ".";
  }

  /** How many of the tests that broke a rule are such as their persons left early. */
  private static String left(Table table, int row) {
    double left = table.number("left_early", row);
    return left > 0 ? ", of which " + Numbers.brief(left) + " were left early" : "";
  }
}
