package org.jalon.examples.commandline.report;

import java.util.Arrays;
import java.util.List;

/** Estimated parameters: against the true ones where these are known, else how they are spread. */
final class ParameterPictures implements PictureMaker {

  private static final int MOST = 8;
  private static final double HEIGHT = 380;

  @Override
  public List<Picture> of(Results results) {
    return results
        .table(TableKind.PARAMETERS)
        .map(
            table ->
                table.distinct("parameter").stream()
                    .limit(MOST)
                    .filter(name -> isFree(table, name))
                    .map(name -> picture(table, name))
                    .toList())
        .orElse(List.of());
  }

  private static boolean isFree(Table table, String name) {
    double[] estimates = table.numbers("estimate", table.rowsWith("parameter", name));
    return Arrays.stream(estimates).filter(Double::isFinite).distinct().count() > 1;
  }

  private static Picture picture(Table table, String name) {
    int[] rows = table.rowsWith("parameter", name);
    double[] truth = table.numbers("truth", rows);
    return Range.of(truth).isEmpty()
        ? spread(table, name, table.numbers("estimate", rows))
        : recovery(table, name, rows, truth);
  }

  private static Picture recovery(Table table, String name, int[] rows, double[] truth) {
    double[] estimates = table.numbers("estimate", rows);
    Agreement agreement = new Agreement(truth, estimates);
    Scatter scatter = new Scatter(truth, estimates);
    Drawing drawing = new Drawing(Drawing.COLUMN, HEIGHT);
    Panel panel = agreement.panel(drawing, "True " + shown(name), "Estimated " + shown(name));
    scatter.draw(new Marks(panel), Shape.DISC, "form open s1o");
    String quality =
        "bias %s, RMSE %s over %s"
            .formatted(
                Numbers.brief(agreement.bias()),
                Numbers.brief(agreement.rmse()),
                Words.of(agreement.count(), "parameter", "parameters"));
    return new Picture(
        key("recovery", name),
        "Recovery of " + Words.quoted(shown(name)),
        "Estimates against true values: " + quality + ".",
        "Dashed: where both agree. " + Words.capital(quality) + "." + scatter.caption("items"),
        drawing,
        data(table, rows),
        table);
  }

  private static Picture spread(Table table, String name, double[] estimates) {
    Histogram histogram = Histogram.of(estimates, 24);
    Drawing drawing = new Drawing(Drawing.COLUMN, 280);
    histogram.draw(drawing, "Estimated " + shown(name), "Items");
    return new Picture(
        key("estimates", name),
        "Estimates of " + Words.quoted(shown(name)),
        histogram.seen("items"),
        "Number of items by estimate." + table.thinned(),
        drawing,
        data(table, table.rowsWith("parameter", name)),
        table);
  }

  private static DataTable data(Table table, int[] rows) {
    return DataTable.of(
        List.of("item_id", "estimate", "standard_error", "truth"),
        Math.min(rows.length, DataTable.KEPT),
        k ->
            List.of(
                table.text("item_id", rows[k]),
                table.number("estimate", rows[k]),
                table.number("standard_error", rows[k]),
                table.number("truth", rows[k])));
  }

  private static String shown(String name) {
    return Words.shortened(name, 16);
  }

  /** Part of an address: letters and digits of the name only. */
  static String key(String start, String name) {
    return start + "-" + Words.shortened(name, 20).replaceAll("[^A-Za-z0-9]", "-");
  }
}
