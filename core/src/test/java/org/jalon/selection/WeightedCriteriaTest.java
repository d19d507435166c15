package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.irt.ResponseModel;
import org.jalon.selection.MinimumExpectedPosteriorVariance.Prediction;

/** The criteria that weigh abilities, against their definitions, for items of every model. */
class WeightedCriteriaTest {

  private static final QuadratureGrid GRID =
      QuadratureGrid.of(-4, -3, -2.5, -2, -1, -0.5, 0, 1, 2, 4);
  private static final Prior PRIOR = new Prior.Normal(0.3, 1.2);
  private static final Prior FLAT = new Prior.Uniform(-4, 4);

  @Property(tries = 3000)
  void information_is_averaged_over_the_posterior(@ForAll("contexts") SelectionContext context) {
    agree(
        context, new PosteriorWeightedInformation(PRIOR, GRID), item -> mean(context, PRIOR, item));
    agree(context, new LikelihoodWeightedInformation(GRID), item -> mean(context, FLAT, item));
  }

  @Property(tries = 3000)
  void divergence_from_the_estimate_is_averaged_over_the_posterior(
      @ForAll("contexts") SelectionContext context) {
    agree(
        context,
        new PosteriorWeightedDivergence(PRIOR, GRID),
        item -> divergence(context, PRIOR, item));
    agree(context, new LikelihoodWeightedDivergence(GRID), item -> divergence(context, FLAT, item));
  }

  @Property(tries = 3000)
  void discrimination_is_half_the_sum_of_the_variances_of_the_categories(
      @ForAll("contexts") SelectionContext context) {
    agree(
        context,
        new PosteriorWeightedDiscrimination(PRIOR, GRID),
        item -> discrimination(context, PRIOR, item));
    agree(
        context,
        new LikelihoodWeightedDiscrimination(GRID),
        item -> discrimination(context, FLAT, item));
  }

  @Property(tries = 3000)
  void observed_information_is_averaged_over_the_predicted_answers(
      @ForAll("contexts") SelectionContext context) {
    agree(
        context,
        new MaximumObservedInformation(PRIOR, GRID),
        item -> {
          ResponseModel model = context.bank().model(item);
          return ObviousCriteria.sum(
              model,
              k ->
                  ObviousCriteria.mean(
                          context.responses(), PRIOR, GRID, t -> model.probability(t, k))
                      * model.observedInformation(context.estimate().ability(), k));
        });
  }

  @Property(tries = 3000)
  void the_closed_form_of_the_expected_variance_is_that_of_the_posteriors_of_all_answers(
      @ForAll("contexts") SelectionContext context) {
    agree(
        context,
        new MinimumExpectedPosteriorVariance(PRIOR, GRID, Prediction.BY_POSTERIOR),
        item -> -ObviousCriteria.predictedVariance(context, item, PRIOR, GRID));
  }

  @Property(tries = 3000)
  void the_expected_variance_at_the_estimate_is_that_of_the_posteriors_of_all_answers(
      @ForAll("contexts") SelectionContext context) {
    agree(
        context,
        new MinimumExpectedPosteriorVariance(PRIOR, GRID, Prediction.AT_ESTIMATE),
        item -> -ObviousCriteria.expectedVariance(context, item, PRIOR, GRID));
  }

  @Provide
  Arbitrary<SelectionContext> contexts() {
    return TestModels.contexts();
  }

  private static double mean(SelectionContext context, Prior prior, int item) {
    return ObviousCriteria.mean(
        context.responses(), prior, GRID, context.bank().model(item)::information);
  }

  private static double divergence(SelectionContext context, Prior prior, int item) {
    ResponseModel model = context.bank().model(item);
    double ability = context.estimate().ability();
    return ObviousCriteria.mean(
        context.responses(), prior, GRID, t -> ObviousCriteria.divergence(model, ability, t));
  }

  private static double discrimination(SelectionContext context, Prior prior, int item) {
    ResponseModel model = context.bank().model(item);
    return ObviousCriteria.sum(
            model,
            k ->
                ObviousCriteria.variance(
                    context.responses(), prior, GRID, t -> model.probability(t, k)))
        / 2;
  }

  private static void agree(
      SelectionContext context, SelectionCriterion criterion, IntToDoubleFunction obvious) {
    IntToDoubleFunction values = criterion.values(context);
    for (int item = 0; item < context.bank().size(); item++) {
      double expected = obvious.applyAsDouble(item);
      assertThat(values.applyAsDouble(item))
          .isCloseTo(expected, within(1e-14 + 1e-12 * Math.abs(expected)));
    }
  }
}
