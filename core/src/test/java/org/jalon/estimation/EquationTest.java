package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jalon.item.Responses;

/** The equations, in whatever way they are computed, against their formulas: bit for bit. */
class EquationTest {

  @Property(tries = 3000)
  void the_equation_of_warm_is_computed_as_it_is_written_down(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 12) int count,
      @ForAll @DoubleRange(min = -40, max = 40) double ability) {
    Responses responses = SampleResponses.ofAllModels(seed, count);
    assertThat(new WarmEquation().of(responses).applyAsDouble(ability))
        .isEqualTo(PlainEquations.warm(responses, ability));
  }

  @Property(tries = 1000)
  void the_equation_of_the_posterior_mode_is_computed_as_it_is_written_down(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 12) int count,
      @ForAll @DoubleRange(min = -8, max = 8) double ability) {
    Responses responses = SampleResponses.ofAllModels(seed, count);
    for (Prior prior :
        List.of(Prior.Normal.STANDARD, SamplePriors.histogram(seed), new Prior.Jeffreys())) {
      DoubleUnaryOperator slope = new PosteriorEquation(new LogWeight.OfPrior(prior)).of(responses);
      assertThat(slope.applyAsDouble(ability))
          .isEqualTo(PlainEquations.posterior(prior, responses, ability));
    }
  }

  @Property(tries = 1000)
  void the_equation_of_robust_likelihood_is_computed_as_it_is_written_down(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 12) int count,
      @ForAll @DoubleRange(min = -8, max = 8) double ability) {
    Responses responses = SampleResponses.ofAllModels(seed, count);
    for (RobustWeight weight : List.of(new RobustWeight.Huber(1), new RobustWeight.Tukey(3))) {
      assertThat(new RobustEquation(weight).of(responses).applyAsDouble(ability))
          .isEqualTo(PlainEquations.robust(weight, responses, ability));
    }
  }
}
