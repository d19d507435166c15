package org.jalon.examples.commandline;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jalon.calibration.ItemFitAnalysis;
import org.jalon.calibration.LimitedInformationFit;
import org.jalon.calibration.LimitedInformationFitAnalysis;
import org.jalon.calibration.ResponseMatrix;
import org.jalon.item.ResolvedItemBank;

/**
 * How well the models of all items fit together (M2), or why that cannot be told.
 *
 * @param fit the fit, if there is one
 * @param sentence what is said of it
 */
record WholeFit(Optional<LimitedInformationFit> fit, String sentence) {

  private static final int MOST_ITEMS = LimitedInformationFitAnalysis.MOST_ITEMS;
  private static final double LEAST_SHOWN = 0.001;

  /** Of one population. */
  static WholeFit of(ItemFitAnalysis items, ResolvedItemBank bank, ResponseMatrix matrix) {
    ResponseMatrix complete = matrix.filter(person -> matrix.size(person) == matrix.itemCount());
    if (complete.personCount() < 2) {
      return none(
          String.format(
              Locale.ROOT,
              "it needs persons who answered all %,d items that anybody answered, and there is %s.",
              matrix.itemCount(),
              complete.personCount() == 0 ? "none" : "only one"));
    }
    if (matrix.itemCount() > MOST_ITEMS) {
      return none(
          String.format(
              Locale.ROOT,
              "it is for at most %d items, not %,d, as its time grows with the sixth power of their number.",
              MOST_ITEMS,
              matrix.itemCount()));
    }
    return new LimitedInformationFitAnalysis(items.latent(), items.grid(), items.freeParameters())
        .analyse(bank, complete)
        .map(fit -> new WholeFit(Optional.of(fit), text(fit)))
        .orElseGet(() -> none(reason(complete)));
  }

  /** Of several groups. */
  static WholeFit ofGroups() {
    return none("it is for persons of one group.");
  }

  private static WholeFit none(String reason) {
    return new WholeFit(Optional.empty(), "M2 is not computed: " + reason);
  }

  private static String reason(ResponseMatrix complete) {
    int[] first = new int[complete.itemCount()];
    int[] row = new int[first.length];
    boolean[] varies = new boolean[first.length];
    complete.copyRow(0, first);
    for (int person = 1; person < complete.personCount(); person++) {
      complete.copyRow(person, row);
      for (int item = 0; item < row.length; item++) {
        varies[item] |= row[item] != first[item];
      }
    }
    return IntStream.range(0, varies.length)
        .filter(item -> !varies[item])
        .mapToObj(item -> Texts.quoted(complete.items().get(item).value()))
        .findFirst()
        .map("all persons who answered every item answered %s alike."::formatted)
        .orElseGet(
            () ->
                "%d items are too few to leave a degree of freedom beside their parameters, or these cannot be told apart. Maybe --free-parameters must be another."
                    .formatted(varies.length));
  }

  private static String text(LimitedInformationFit fit) {
    double p = fit.test().pValue();
    return String.format(
        Locale.ROOT,
        "M2 = %.2f with %,d degrees of freedom, %s; RMSEA2 = %.4f (90 %% interval %.4f to %.4f), SRMSR = %.4f, by %,d persons who answered all items.",
        fit.test().statistic(),
        fit.test().degreesOfFreedom(),
        p < LEAST_SHOWN ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", p),
        fit.rmsea().value(),
        fit.rmsea().lower(),
        fit.rmsea().upper(),
        fit.srmsr(),
        fit.persons());
  }

  /** Adds its numbers, if there are any. */
  Outcomes addTo(Outcomes outcomes) {
    fit.ifPresent(
        found ->
            outcomes
                .add("m2", found.test().statistic())
                .add("m2_df", found.test().degreesOfFreedom())
                .add("m2_p", found.test().pValue())
                .add("rmsea2", found.rmsea().value())
                .add("rmsea2_lower", found.rmsea().lower())
                .add("rmsea2_upper", found.rmsea().upper())
                .add("srmsr", found.srmsr())
                .add("tli", found.tli())
                .add("cfi", found.cfi()));
    return outcomes;
  }
}
