package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Responses;
import org.junit.jupiter.api.Test;

/** Fences are two more items, one answered rightly and one wrongly. */
class MaximumLikelihoodWithFencesTest extends AbilityEstimatorConformance {

  private static final MaximumLikelihoodWithFences DEFAULT =
      MaximumLikelihoodWithFences.withDefaults();

  @Override
  protected AbilityEstimator estimator() {
    return MaximumLikelihoodWithFences.withDefaults();
  }

  @Property(tries = 1000)
  void it_is_maximum_likelihood_with_two_more_items(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 15) int count) {
    Responses responses = SampleResponses.random(seed, count);
    List<LogisticModel> models = new ArrayList<>(SampleResponses.models(seed, count));
    models.add(LogisticModel.twoPL(3, -3.5));
    models.add(LogisticModel.twoPL(3, 3.5));
    Responses fenced =
        SampleResponses.of(models, i -> i < count ? responses.category(i) : count + 1 - i);
    AbilityEstimator plain = MaximumLikelihood.withDefaults().with(new AbilityRange(-12, 12));
    assertThat(DEFAULT.estimate(responses).ability())
        .isCloseTo(plain.estimate(fenced).ability(), within(1e-9));
  }

  @Test
  void the_highest_of_several_maxima_is_found_although_the_range_is_wide() {
    it_is_maximum_likelihood_with_two_more_items(-2647771374L, 8);
  }

  @Test
  void without_answers_it_is_the_middle_with_an_infinite_standard_error() {
    AbilityEstimate estimate =
        new MaximumLikelihoodWithFences(new AbilityRange(-3, 4), 2)
            .estimate(SampleResponses.random(1, 0));
    assertThat(estimate.ability()).isCloseTo(0.5, within(1e-11));
    assertThat(estimate.standardError()).isInfinite();
    assertThat(estimate.convergence()).isEqualTo(Convergence.NO_ANSWERS);
  }

  @Test
  void the_fences_do_not_count_in_the_standard_error() {
    Responses right = SampleResponses.of(SampleResponses.models(2, 8), i -> 1);
    AbilityEstimate estimate = DEFAULT.estimate(right);
    assertThat(estimate.ability()).isBetween(2.0, 4.0);
    assertThat(estimate.standardError())
        .isEqualTo(1 / Math.sqrt(Score.information(right, estimate.ability())));
  }

  @Test
  void a_discrimination_that_makes_no_fence_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MaximumLikelihoodWithFences(AbilityRange.STANDARD, 0))
        .withMessage("The discrimination a of the fences (0.0) must lie between 0.01 and 100.0.");
  }
}
