package org.jalon.examples.commandline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The way to the estimates, and the abilities of the groups that they rest on. */
final class CalibrationPictures implements PictureMaker {

  @Override
  public List<Picture> of(Results results) {
    return Stream.of(
            results.table(TableKind.CONVERGENCE).map(CalibrationPictures::convergence),
            results
                .table(TableKind.CONVERGENCE)
                .filter(table -> shown(logChanges(table)).length > 1)
                .map(CalibrationPictures::changes),
            results.table(TableKind.LATENT_DISTRIBUTION).map(CalibrationPictures::latent))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Picture convergence(Table table) {
    double[] xs = table.numbers("cycle");
    double[] ys = table.numbers("log_likelihood");
    Drawing drawing = byCycle(xs, "Log-likelihood", ys);
    int last = table.rows() - 1;
    return new Picture(
        "convergence",
        "Convergence",
        "From %s in cycle %s to %s in cycle %s."
            .formatted(
                Numbers.fixed(ys[0], 1),
                Numbers.brief(xs[0]),
                Numbers.fixed(ys[last], 1),
                Numbers.brief(xs[last])),
        "Log-likelihood by cycle of the estimation."
            + (table.has("largest_change")
                ? " The last cycle changed no parameter by more than %s."
                    .formatted(Numbers.brief(table.number("largest_change", last)))
                : "")
            + table.thinned(),
        drawing,
        DataTable.from(table),
        table);
  }

  /** Of base 10; NaN where there is no change, or none at all. */
  private static double[] logChanges(Table table) {
    return Arrays.stream(table.numbers("largest_change"))
        .map(change -> change > 0 ? StrictMath.log10(change) : Double.NaN)
        .toArray();
  }

  private static double[] shown(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite).toArray();
  }

  private static Drawing byCycle(double[] xs, String name, double[] ys) {
    Drawing drawing = new Drawing(Drawing.COLUMN, 300);
    SeriesPlot.draw(
        drawing,
        drawing.box(),
        Axis.counts("Cycle", Range.of(xs)),
        Axis.round(name, Range.of(ys)),
        List.of(Series.line("", 1, xs, ys)));
    return drawing;
  }

  private static Picture changes(Table table) {
    double[] ys = logChanges(table);
    Drawing drawing = byCycle(table.numbers("cycle"), "log₁₀ of the change", ys);
    double[] changes = shown(table.numbers("largest_change"));
    return new Picture(
        "largest-change",
        "Largest change of a parameter",
        "The largest change of a parameter goes from %s to %s."
            .formatted(Numbers.brief(changes[0]), Numbers.brief(changes[changes.length - 1])),
        "Largest change of a parameter in the last step before each cycle, as a power of 10."
            + table.thinned(),
        drawing,
        DataTable.from(table),
        table);
  }

  private static Picture latent(Table table) {
    List<String> groups = table.distinct("group");
    List<String> shown = groups.subList(0, Math.min(Series.STYLES, groups.size()));
    List<Series> series = new ArrayList<>();
    for (String group : shown) {
      int[] rows = table.rowsWith("group", group);
      series.add(
          Series.line(
              groups.size() == 1 ? "" : Words.shortened(group, 12),
              series.size() + 1,
              table.numbers("ability", rows),
              table.numbers("weight", rows)));
    }
    Drawing drawing = new Drawing(Drawing.COLUMN, 300);
    SeriesPlot.draw(
        drawing,
        drawing.box(),
        Axis.tight("Ability", Range.of(table.numbers("ability"))),
        Axis.round("Weight", SeriesPlot.range(series).with(0)),
        series);
    return new Picture(
        "latent",
        "Distribution of abilities",
        seen(shown, series),
        "Weights of the quadrature points"
            + (groups.size() > 1 ? ", a line for each group." : ".")
            + (shown.size() < groups.size()
                ? " The first %s of %s groups.".formatted(shown.size(), groups.size())
                : ""),
        drawing,
        DataTable.from(table),
        table);
  }

  private static String seen(List<String> groups, List<Series> series) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < groups.size(); k++) {
      text.append(k == 0 ? "" : " ")
          .append(
              Extremes.sentence(
                  "weight of " + Words.quoted(groups.get(k)),
                  series.get(k).ys(),
                  "ability",
                  series.get(k).xs()));
    }
    return text.toString();
  }
}
