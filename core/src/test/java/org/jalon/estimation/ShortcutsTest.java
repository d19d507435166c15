package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jalon.item.Responses;

/** What is concluded from the models of the items alone, against a look at many abilities. */
class ShortcutsTest {

  private static final AbilityRange RANGE = AbilityRange.STANDARD;
  private static final double[] POINTS = new ScanGrid(RANGE, 256).abilities();

  @Property(tries = 1000)
  void where_the_score_is_said_to_fall_it_does_and_its_zero_needs_no_scan(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int count) {
    Responses responses = SampleResponses.ofAllModels(seed, count);
    if (!Score.isLogConcave(responses)) {
      responses = SampleResponses.first(responses, 0);
    }
    DoubleUnaryOperator score = new PosteriorEquation(new LogWeight.Flat()).of(responses);
    Samples samples = Samples.of(score, POINTS);
    double scale = Score.steepness(responses, RANGE) * count;
    for (int i = 1; i < samples.size(); i++) {
      assertThat(samples.values()[i]).isLessThanOrEqualTo(samples.values()[i - 1] + 1e-14 * scale);
    }
    Maximum found = MaximumSearch.ofConcave(score, RANGE);
    Maximum scanned = MaximumSearch.ofAny(score, (from, to) -> 0, RANGE, samples);
    assertThat(found.convergence()).isEqualTo(scanned.convergence());
    if (found.convergence() == Convergence.CONVERGED) {
      assertThat(score.applyAsDouble(found.ability())).isCloseTo(0, within(1e-11 * scale));
    } else {
      assertThat(found.ability()).isEqualTo(scanned.ability());
    }
  }

  @Property(tries = 1000)
  void the_trend_at_the_ends_is_the_trend_between_them(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 3) int count) {
    Responses responses = SampleResponses.ofAllModels(seed, count);
    boolean rises = false;
    boolean falls = false;
    for (int i = 0; i < count; i++) {
      for (double ability : POINTS) {
        double slope = responses.model(i).logDerivative(ability, responses.category(i), 1);
        rises |= slope > 0;
        falls |= slope < 0;
      }
    }
    LikelihoodTrend expected =
        rises && falls
            ? LikelihoodTrend.MIXED
            : rises
                ? LikelihoodTrend.RISING
                : falls ? LikelihoodTrend.FALLING : LikelihoodTrend.NONE;
    assertThat(LikelihoodTrend.of(responses, RANGE)).isEqualTo(expected);
  }

  @Property(tries = 1000)
  void no_logarithm_is_steeper_than_is_said(@ForAll long seed) {
    Responses one = SampleResponses.ofAllModels(seed, 1);
    double steepest =
        IntStream.range(0, one.model(0).categoryCount())
            .mapToDouble(
                k ->
                    IntStream.range(0, POINTS.length)
                        .mapToDouble(i -> Math.abs(one.model(0).logDerivative(POINTS[i], k, 1)))
                        .max()
                        .orElseThrow())
            .max()
            .orElseThrow();
    assertThat(steepest).isLessThanOrEqualTo(Score.steepness(one, RANGE) * (1 + 1e-12));
  }
}
