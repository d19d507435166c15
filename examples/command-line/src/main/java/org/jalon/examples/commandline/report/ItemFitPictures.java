package org.jalon.examples.commandline.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How well the model fits items and persons. */
final class ItemFitPictures implements PictureMaker {

  private static final double HEIGHT = 340;
  private static final double LEAST = 0.7;
  private static final double MOST = 1.3;
  private static final double USUAL = 0.05;
  private static final double UNUSUAL_PERSON = -1.645;

  @Override
  public List<Picture> of(Results results) {
    return Stream.of(
            results
                .table(TableKind.ITEM_FIT)
                .filter(table -> !Range.of(table.numbers("p")).isEmpty())
                .map(ItemFitPictures::probabilities),
            results
                .table(TableKind.ITEM_FIT)
                .filter(table -> !Range.of(table.numbers("infit")).isEmpty())
                .map(ItemFitPictures::residuals),
            results
                .table(TableKind.PERSON_FIT)
                .filter(table -> !Range.of(table.numbers("lz_star")).isEmpty())
                .map(ItemFitPictures::persons))
        .flatMap(java.util.Optional::stream)
        .toList();
  }

  private static Picture probabilities(Table table) {
    int[] order = order(table.numbers("p"));
    double[] ps = table.numbers("p", order);
    double[] expected =
        IntStream.range(0, ps.length).mapToDouble(k -> (k + 0.5) / ps.length).toArray();
    Drawing drawing = new Drawing(Drawing.COLUMN, HEIGHT);
    Panel panel =
        Panel.in(
            drawing,
            drawing.box(),
            Axis.tight("Expected when the model holds", new Range(0, 1)),
            Axis.tight("Probability p of S-X²", new Range(0, 1)),
            0);
    new Marks(panel).line(new double[] {0, 1}, new double[] {0, 1}, "reference");
    new Scatter(expected, ps).draw(new Marks(panel), Shape.DISC, "form open s1o");
    return new Picture(
        "item-fit",
        "Item fit: S-X²",
        misfits(table, order),
        "The sorted probabilities of S-X² against those of a model that holds (dashed): points far"
            + " below the line mean misfit. "
            + misfits(table, order),
        drawing,
        DataTable.from(table, "item_id", "answers", "s_x2", "df", "p", "p_adjusted"),
        table);
  }

  private static int[] order(double[] values) {
    return IntStream.range(0, values.length)
        .filter(k -> Double.isFinite(values[k]))
        .boxed()
        .sorted(Comparator.comparingDouble(k -> values[k]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static String misfits(Table table, int[] order) {
    long raw = Arrays.stream(order).filter(k -> table.number("p", k) < USUAL).count();
    long adjusted = Arrays.stream(order).filter(k -> table.number("p_adjusted", k) < USUAL).count();
    return "Of %s, %s a p below 0.05, %s after adjustment. The least p is %s (%s)."
        .formatted(
            Words.of(order.length, "item", "items"),
            Words.of(raw, "has", "have"),
            Numbers.count(adjusted),
            Numbers.brief(table.number("p", order[0])),
            Words.quoted(table.text("item_id", order[0])));
  }

  private static Picture residuals(Table table) {
    double[] infit = table.numbers("infit");
    double[] outfit = table.numbers("outfit");
    Drawing drawing = new Drawing(Drawing.COLUMN, HEIGHT);
    Range both = new Range(LEAST, MOST).with(Range.of(infit)).with(Range.of(outfit)).padded(0.05);
    Panel panel =
        Panel.in(drawing, drawing.box(), Axis.tight("Infit", both), Axis.tight("Outfit", both), 0);
    Marks marks = new Marks(panel);
    for (double limit : new double[] {LEAST, MOST}) {
      marks.level(limit, "reference").upright(limit, "reference");
    }
    new Scatter(infit, outfit).draw(marks, Shape.DISC, "form open s1o");
    Callouts names = new Callouts(panel);
    int[] outside =
        IntStream.range(0, infit.length)
            .filter(k -> isOutside(infit[k]) || isOutside(outfit[k]))
            .toArray();
    Arrays.stream(outside).forEach(k -> names.add(infit[k], outfit[k], table.text("item_id", k)));
    return new Picture(
        "infit-outfit",
        "Item fit: infit and outfit",
        Extremes.sentence("outfit", outfit, "infit", infit),
        "Mean squares of residuals; 1 is expected. Dashed: 0.7 and 1.3. "
            + Words.of(outside.length, "item lies", "items lie")
            + " outside, some of them named.",
        drawing,
        DataTable.from(table, "item_id", "infit", "infit_z", "outfit", "outfit_z"),
        table);
  }

  private static boolean isOutside(double square) {
    return square < LEAST || square > MOST;
  }

  private static Picture persons(Table table) {
    double[] values = table.numbers("lz_star");
    Histogram histogram = Histogram.of(values, 30);
    long defined = Arrays.stream(values).filter(Double::isFinite).count();
    long low = Arrays.stream(values).filter(value -> value < UNUSUAL_PERSON).count();
    Drawing drawing = new Drawing(Drawing.COLUMN, 280);
    histogram.draw(drawing, "lz*", "Persons").upright(UNUSUAL_PERSON, "reference");
    return new Picture(
        "person-fit",
        "Person fit",
        histogram.seen("persons"),
        "Standardized likelihood of the answers (lz*). Below the dashed line (−1.645), where 5 %"
            + " are expected, are %s of persons."
                .formatted(Numbers.percent((double) low / defined, 1))
            + table.thinned(),
        drawing,
        histogram.data(),
        table);
  }
}
