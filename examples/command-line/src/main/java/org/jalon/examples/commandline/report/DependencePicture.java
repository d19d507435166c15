package org.jalon.examples.commandline.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What is left between pairs of items when the ability is taken out. */
final class DependencePicture implements PictureMaker {

  private static final int NAMED = 5;

  @Override
  public List<Picture> of(Results results) {
    return results
        .table(TableKind.LOCAL_DEPENDENCE)
        .filter(table -> !Range.of(table.numbers("q3")).isEmpty())
        .map(DependencePicture::picture)
        .stream()
        .toList();
  }

  private static Picture picture(Table table) {
    Histogram histogram = Histogram.of(table.numbers("q3"), 36);
    List<Integer> strongest =
        IntStream.range(0, table.rows())
            .filter(row -> Double.isFinite(table.number("q3", row)))
            .boxed()
            .sorted(Comparator.comparingDouble(row -> -Math.abs(table.number("q3", row))))
            .limit(DataTable.SHOWN)
            .toList();
    Drawing drawing = new Drawing(Drawing.COLUMN, 280);
    histogram.draw(drawing, "Q3", "Pairs of items").upright(0, "reference");
    return new Picture(
        "local-dependence",
        "Local dependence",
        histogram.seen("pairs"),
        "Correlations of residuals (Q3) of %s. The strongest: %s.%s"
            .formatted(
                Words.of(table.rows(), "pair", "pairs"), named(table, strongest), table.thinned()),
        drawing,
        DataTable.of(
            List.of("first", "second", "persons", "q3", "q3_star"),
            strongest.size(),
            k -> cells(table, strongest.get(k))),
        table);
  }

  private static List<Object> cells(Table table, int row) {
    return List.of(
        table.text("first", row),
        table.text("second", row),
        table.number("persons", row),
        table.number("q3", row),
        table.number("q3_star", row));
  }

  private static String named(Table table, List<Integer> rows) {
    return String.join(
        ", ",
        rows.stream()
            .limit(NAMED)
            .map(
                row ->
                    "%s with %s (%s)"
                        .formatted(
                            Words.quoted(table.text("first", row)),
                            Words.quoted(table.text("second", row)),
                            Numbers.brief(table.number("q3", row))))
            .toList());
  }
}
