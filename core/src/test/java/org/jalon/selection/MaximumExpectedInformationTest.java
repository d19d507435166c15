package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.irt.ResponseModel;
import org.jalon.selection.MaximumExpectedInformation.Information;

/** Expected information, whatever the estimator, against its definition. */
class MaximumExpectedInformationTest extends SelectionCriterionConformance {

  private static final AbilityEstimator ESTIMATOR = ExpectedAPosteriori.withDefaults();

  @Override
  protected SelectionCriterion criterion() {
    return new MaximumExpectedInformation(ESTIMATOR, Information.OBSERVED);
  }

  @Property(tries = 1000)
  void information_is_taken_at_the_estimate_after_each_answer(
      @ForAll("everyModel") SelectionContext context) {
    SelectionCriterion fisher = new MaximumExpectedInformation(ESTIMATOR, Information.FISHER);
    for (int item = 0; item < context.bank().size(); item++) {
      int asked = item;
      ResponseModel model = context.bank().model(item);
      double observed =
          ObviousCriteria.sum(
              model,
              k ->
                  share(context, model, k)
                      * model.observedInformation(after(context, asked, k), k));
      double expected =
          ObviousCriteria.sum(
              model, k -> share(context, model, k) * model.information(after(context, asked, k)));

      assertThat(criterion().values(context).applyAsDouble(item))
          .isCloseTo(observed, within(1e-12 * (1 + Math.abs(observed))));
      assertThat(fisher.values(context).applyAsDouble(item))
          .isCloseTo(expected, within(1e-12 * (1 + expected)));
    }
  }

  @Provide
  Arbitrary<SelectionContext> everyModel() {
    return TestModels.contexts();
  }

  private static double share(SelectionContext context, ResponseModel model, int category) {
    return model.probability(context.estimate().ability(), category);
  }

  private static double after(SelectionContext context, int item, int category) {
    return ESTIMATOR.estimate(context.responses().with(item, category)).ability();
  }
}
