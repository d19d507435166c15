package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.MaximumLikelihood;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.Responses;
import org.jalon.selection.MaximumExpectedInformation.Information;
import org.jalon.selection.MinimumExpectedPosteriorVariance.Prediction;
import org.junit.jupiter.api.Test;

/** What every criterion must do, by each one of the library. */
class ConformingCriteriaTest {

  private static final List<Supplier<SelectionCriterion>> ALL =
      List.of(
          ClosestDifficulty::new,
          ClosestInformationPeak::new,
          LikelihoodWeightedInformation::withDefaults,
          PosteriorWeightedInformation::withDefaults,
          LikelihoodWeightedDivergence::withDefaults,
          PosteriorWeightedDivergence::withDefaults,
          LikelihoodWeightedDiscrimination::withDefaults,
          PosteriorWeightedDiscrimination::withDefaults,
          MaximumObservedInformation::withDefaults,
          () ->
              new MaximumExpectedInformation(
                  ExpectedAPosteriori.withDefaults().with(QuadratureGrid.evenlySpaced(-4, 4, 9)),
                  Information.FISHER),
          () ->
              new MaximumExpectedInformation(
                  MaximumLikelihood.withDefaults(), Information.OBSERVED),
          MinimumExpectedPosteriorVariance::withDefaults,
          () ->
              new MinimumExpectedPosteriorVariance(
                  Prior.Normal.STANDARD,
                  QuadratureGrid.evenlySpaced(-4, 4, 9),
                  Prediction.AT_ESTIMATE),
          IntervalInformation::withDefaults,
          () -> new TargetInformation(List.of(-1.0, 1.0), List.of(4.0, 4.0), 10),
          () -> new CutScoreInformation(CutScores.at(0)),
          () ->
              new CutScoreDivergence(
                  new CutScores(List.of(-1.0, 1.0), CutScores.Emphasis.BY_DISTANCE), 0.3),
          RandomValue::new);

  /** Extreme abilities and items of every model, and standard errors that say nothing. */
  @Property(tries = 300)
  void no_value_is_nan_for_items_of_every_model(@ForAll("everyModel") SelectionContext context) {
    for (double ability : new double[] {-40, context.estimate().ability(), 40}) {
      SelectionContext at = context.atAbility(ability);
      for (Supplier<SelectionCriterion> criterion : ALL) {
        assertThat(IntStream.range(0, at.bank().size()).mapToDouble(criterion.get().values(at)))
            .as(criterion.get().toString())
            .doesNotContain(Double.NaN);
      }
    }
  }

  @Property(tries = 50)
  void values_do_not_depend_on_the_number_of_threads(
      @ForAll("everyModel") SelectionContext context) {
    for (Supplier<SelectionCriterion> criterion : ALL) {
      SelectionCriterion shared = criterion.get();
      List<List<Double>> parallel =
          IntStream.range(0, 8).parallel().mapToObj(i -> values(shared, context)).toList();
      assertThat(parallel).containsOnly(values(criterion.get(), context));
    }
  }

  @Property(tries = 100)
  void two_thousand_answers_do_not_underflow(@ForAll("everyModel") SelectionContext context) {
    Responses responses = context.responses();
    for (int i = 0; i < 2_000; i++) {
      responses = responses.with(i % context.bank().size(), 0);
    }
    SelectionContext late =
        new SelectionContext(responses, context.estimate(), context.eligibility(), context.seed());
    for (Supplier<SelectionCriterion> criterion : ALL.subList(2, 9)) {
      assertThat(values(criterion.get(), late)).allMatch(Double::isFinite);
    }
  }

  @Test
  void what_a_criterion_is_does_not_depend_on_the_object() {
    for (Supplier<SelectionCriterion> criterion : ALL) {
      assertThat(criterion.get()).isEqualTo(criterion.get());
      assertThat(criterion.get()).hasToString(criterion.get().toString());
      assertThat(criterion.get().toString()).doesNotContain("@");
    }
  }

  @Provide
  Arbitrary<SelectionContext> everyModel() {
    return TestModels.contexts();
  }

  private static List<Double> values(SelectionCriterion criterion, SelectionContext context) {
    return IntStream.range(0, context.bank().size())
        .mapToDouble(criterion.values(context))
        .boxed()
        .toList();
  }
}
