package org.jalon.examples.commandline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.calibration.ItemFit;
import org.jalon.calibration.LocalDependenceReport;
import org.jalon.calibration.PersonFit;
import org.jalon.calibration.PersonFitAnalysis;
import org.jalon.calibration.Reliability;
import org.jalon.calibration.ResponseMatrix;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.item.ResolvedItemBank;

/**
 * How well the models of a bank fit answers.
 *
 * @param matrix the answers
 * @param items by item
 * @param persons by person
 * @param dependence by pair of items
 * @param whole of all models together
 * @param scores abilities for sum scores
 * @param latent the table of the distributions of several groups
 */
record FitWork(
    ResponseMatrix matrix,
    List<ItemFit> items,
    List<PersonFit> persons,
    LocalDependenceReport dependence,
    WholeFit whole,
    SumScoreConversion scores,
    Optional<String> latent) {

  private static final double LEVEL = 0.05;
  private static final double UNUSUAL = -1.645;

  static FitWork of(FitOptions.Analyses analyses, ResolvedItemBank bank, ResponseMatrix matrix) {
    return new FitWork(
        matrix,
        analyses.items().analyse(bank, matrix),
        new PersonFitAnalysis(analyses.estimation().estimator()).analyse(bank, matrix),
        analyses.dependence().analyse(bank, matrix),
        WholeFit.of(analyses.items(), bank, matrix),
        SumScoreConversion.of(analyses.items(), bank, matrix),
        Optional.empty());
  }

  private long misfittingItems(FitOptions.Analyses analyses) {
    return Arrays.stream(FitTables.adjusted(items, analyses.adjustment()))
        .filter(p -> p < LEVEL)
        .count();
  }

  private long tested() {
    return items.stream().filter(fit -> fit.sumScoreTest().isPresent()).count();
  }

  private long unusualPersons() {
    return persons.stream().filter(fit -> fit.correctedLz() < UNUSUAL).count();
  }

  private long judgedPersons() {
    return persons.stream().filter(fit -> !Double.isNaN(fit.correctedLz())).count();
  }

  Outcomes outcomes(FitOptions.Analyses analyses) {
    Outcomes outcomes =
        new Outcomes()
            .add("persons", matrix.personCount())
            .add("items", matrix.itemCount())
            .add("answers", matrix.responseCount())
            .add(
                "complete_persons",
                items.stream().mapToInt(ItemFit::completePersons).max().orElse(0))
            .add("items_tested", tested())
            .add("items_misfitting", misfittingItems(analyses))
            .add("persons_judged", judgedPersons())
            .add("persons_misfitting", unusualPersons());
    List<AbilityEstimate> estimates = persons.stream().map(PersonFit::estimate).toList();
    if (estimates.size() > 1 && analyses.estimation().isOfPosterior()) {
      outcomes.add("empirical_reliability", Reliability.empirical(estimates));
    }
    return whole
        .addTo(outcomes)
        .add("q3_pairs", dependence.pairs())
        .add("q3_sparse_pairs", dependence.sparsePairs())
        .add("q3_mean", dependence.mean())
        .add("q3_standard_deviation", dependence.standardDeviation())
        .add("q3_beyond_bound", dependence.beyondBound());
  }

  /**
   * A sentence about items, persons and pairs, one about all models together, and one where there
   * are no abilities for sum scores.
   */
  List<String> summary(FitOptions.Analyses analyses) {
    return Stream.concat(Stream.of(misfits(analyses), whole.sentence()), scores.sentence().stream())
        .toList();
  }

  private String misfits(FitOptions.Analyses analyses) {
    return String.format(
        Locale.ROOT,
        "%,d of %,d items tested by S-X2 misfit (adjusted p < 0.05), %,d of %,d persons (lz* < -1.645); %,d of %,d pairs of items are beyond the bound of |Q3*|.",
        misfittingItems(analyses),
        tested(),
        unusualPersons(),
        judgedPersons(),
        dependence.beyondBound(),
        dependence.pairs());
  }
}
