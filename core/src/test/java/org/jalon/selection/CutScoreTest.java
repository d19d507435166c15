package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.irt.ResponseModel;
import org.jalon.selection.CutScores.Emphasis;
import org.junit.jupiter.api.Test;

/** Information and divergence at cut scores. */
class CutScoreTest extends SelectionCriterionConformance {

  private static final List<Double> CUTS = List.of(-1.0, 0.0, 2.0);

  @Override
  protected SelectionCriterion criterion() {
    return new CutScoreInformation(new CutScores(CUTS, Emphasis.BY_DISTANCE));
  }

  @Property(tries = 2000)
  void both_are_averaged_over_the_cut_scores(@ForAll("everyModel") SelectionContext context) {
    for (Emphasis emphasis : Emphasis.values()) {
      CutScores cuts = new CutScores(CUTS, emphasis);
      double[] weights = cuts.weights(context.estimate());
      for (int item = 0; item < context.bank().size(); item++) {
        ResponseModel model = context.bank().model(item);
        double information = 0;
        double divergence = 0;
        for (int k = 0; k < weights.length; k++) {
          double cut = CUTS.get(k);
          information += weights[k] * model.information(cut);
          divergence += weights[k] * ObviousCriteria.divergence(model, cut + 0.25, cut - 0.25);
        }
        assertThat(new CutScoreInformation(cuts).values(context).applyAsDouble(item))
            .isCloseTo(information, within(1e-12 * (1 + information)));
        assertThat(new CutScoreDivergence(cuts, 0.25).values(context).applyAsDouble(item))
            .isCloseTo(divergence, within(1e-12 * (1 + divergence)));
      }
    }
  }

  /** For a narrow region, half the squared width times the information. */
  @Property(tries = 1000)
  void the_divergence_over_a_narrow_region_is_in_proportion_to_the_information(
      @ForAll("everyModel") SelectionContext context) {
    CutScores cut = CutScores.at(0.5);
    double width = 2e-4;
    for (int item = 0; item < context.bank().size(); item++) {
      double information = new CutScoreInformation(cut).values(context).applyAsDouble(item);
      double divergence =
          new CutScoreDivergence(cut, width / 2).values(context).applyAsDouble(item);
      assertThat(divergence * 2 / (width * width)).isCloseTo(information, within(2e-2));
    }
  }

  @Test
  void the_nearest_cut_score_counts_alone_and_of_two_the_lower_one() {
    assertThat(weights(Emphasis.NEAREST, 1.2, 0.4)).containsExactly(0, 0, 1);
    assertThat(weights(Emphasis.NEAREST, -0.5, 0.4)).containsExactly(1, 0, 0);
    assertThat(weights(Emphasis.NEAREST, -0.5, Double.POSITIVE_INFINITY)).containsExactly(1, 0, 0);
  }

  @Test
  void distance_counts_less_the_less_is_known() {
    double near = Math.exp(-0.5 * 0.25);
    double other = Math.exp(-0.5 * 0.25);
    double far = Math.exp(-0.5 * 2.5 * 2.5);
    double total = near + other + far;

    assertThat(weights(Emphasis.BY_DISTANCE, -0.5, 1))
        .containsExactly(new double[] {near / total, other / total, far / total}, within(1e-15));
    assertThat(weights(Emphasis.BY_DISTANCE, -0.4, 0)).containsExactly(0, 1, 0);
    assertThat(weights(Emphasis.BY_DISTANCE, 0, 0)).containsExactly(0, 1, 0);
    assertThat(weights(Emphasis.BY_DISTANCE, -0.4, 1e-300)).containsExactly(0, 1, 0);
    assertThat(weights(Emphasis.BY_DISTANCE, 5, Double.POSITIVE_INFINITY))
        .containsExactly(1 / 3.0, 1 / 3.0, 1 / 3.0);
    assertThat(weights(Emphasis.EQUAL, 5, 0.1)).containsExactly(1 / 3.0, 1 / 3.0, 1 / 3.0);
  }

  @Test
  void cut_scores_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> new CutScores(List.of(), Emphasis.EQUAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The list of cut scores ([]) must not be empty.");
    assertThatThrownBy(() -> new CutScores(List.of(1.0, 1.0), Emphasis.EQUAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The cut score (1.0) must be above the one before.");
    assertThatThrownBy(() -> CutScores.at(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The cut score (NaN) must be a finite number.");
    assertThatThrownBy(() -> new CutScoreDivergence(CutScores.at(0), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The half width of the indifference region (0.0) must be finite and greater than 0.");
  }

  @Provide
  Arbitrary<SelectionContext> everyModel() {
    return TestModels.contexts();
  }

  private static double[] weights(Emphasis emphasis, double ability, double standardError) {
    return new CutScores(CUTS, emphasis)
        .weights(new AbilityEstimate(ability, standardError, Convergence.CONVERGED, 1));
  }
}
