package org.jalon.examples.commandline.report;

import java.util.List;

/** Estimated against true abilities. */
final class PersonPicture implements PictureMaker {

  @Override
  public List<Picture> of(Results results) {
    return results
        .table(TableKind.PERSONS)
        .filter(table -> !Range.of(table.numbers("true_ability")).isEmpty())
        .map(PersonPicture::picture)
        .stream()
        .toList();
  }

  private static Picture picture(Table table) {
    double[] truth = table.numbers("true_ability");
    double[] estimates = table.numbers("ability");
    Agreement agreement = new Agreement(truth, estimates);
    Scatter scatter = new Scatter(truth, estimates);
    Drawing drawing = new Drawing(Drawing.COLUMN, 380);
    Panel panel = agreement.panel(drawing, "True ability", "Estimated ability");
    scatter.draw(new Marks(panel), Shape.DISC, "form open s1o");
    Histogram errors = Histogram.of(errors(truth, estimates), 40);
    String seen =
        "Estimates of %s: bias %s, RMSE %s."
            .formatted(
                Words.of(agreement.count(), "person", "persons"),
                Numbers.brief(agreement.bias()),
                Numbers.brief(agreement.rmse()));
    return new Picture(
        "persons",
        "Estimated and true ability",
        seen,
        "Dashed: where both agree. "
            + seen
            + scatter.caption("persons")
            + table.thinned()
            + " Persons are not listed here: the table counts their errors.",
        drawing,
        errors.data(),
        table);
  }

  private static double[] errors(double[] truth, double[] estimates) {
    double[] errors = new double[truth.length];
    for (int k = 0; k < errors.length; k++) {
      errors[k] = estimates[k] - truth[k];
    }
    return errors;
  }
}
