package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Responses;
import org.junit.jupiter.api.Test;

class PosteriorTest {

  private static final QuadratureGrid TWO_NODES = QuadratureGrid.of(-1, 1);
  private static final Prior EVEN = new Prior.Uniform(-1, 1);

  @Test
  void before_an_answer_it_is_the_prior_times_the_weights() {
    QuadratureGrid grid = QuadratureGrid.of(new double[] {-1, 0, 1}, new double[] {1, 2, 1});
    Posterior posterior = Posterior.of(grid, EVEN);
    assertThat(posterior.probability(0)).isEqualTo(0.25);
    assertThat(posterior.probability(1)).isEqualTo(0.5);
    assertThat(posterior.probability(2)).isEqualTo(0.25);
    assertThat(posterior.mean()).isZero();
    assertThat(posterior.standardDeviation()).isEqualTo(Math.sqrt(0.5));
    assertThat(posterior.grid()).isSameAs(grid);
  }

  @Test
  void an_answer_weighs_the_nodes_by_the_rule_of_bayes() {
    LogisticModel model = LogisticModel.threePL(1.2, 0.3, 0.2);
    double likely = model.probability(1, 1);
    double unlikely = model.probability(-1, 1);
    Posterior posterior = Posterior.of(TWO_NODES, EVEN).updated(model, 1);
    assertThat(posterior.probability(1)).isCloseTo(likely / (likely + unlikely), within(1e-15));
    assertThat(posterior.mean())
        .isCloseTo((likely - unlikely) / (likely + unlikely), within(1e-15));
  }

  @Test
  void an_answer_leaves_the_belief_before_it_as_it_was() {
    Posterior before = Posterior.of(TWO_NODES, EVEN);
    assertThat(before.updated(LogisticModel.onePL(0), 1).mean()).isPositive();
    assertThat(before.mean()).isZero();
  }

  @Property(tries = 1000)
  void probabilities_sum_to_1_and_the_mean_lies_within_the_grid(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 80) int count) {
    Posterior posterior = posterior(seed, count);
    int size = posterior.grid().size();
    assertThat(IntStream.range(0, size).mapToDouble(posterior::probability).sum())
        .isCloseTo(1, within(1e-14));
    assertThat(posterior.mean()).isBetween(-6.0, 6.0);
    assertThat(posterior.standardDeviation()).isBetween(0.0, 6.0);
  }

  /** Total expectation and total variance: what is believed now already foresees both answers. */
  @Property(tries = 1000)
  void the_belief_before_an_answer_is_the_average_of_the_beliefs_after_it(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 20) int count,
      @ForAll @DoubleRange(min = -3, max = 3) @Scale(6) double difficulty) {
    Posterior before = posterior(seed, count);
    LogisticModel next = LogisticModel.threePL(1.4, difficulty, 0.15);
    Posterior right = before.updated(next, 1);
    Posterior wrong = before.updated(next, 0);
    double share = predicted(before, next);
    assertThat(share * right.mean() + (1 - share) * wrong.mean())
        .isCloseTo(before.mean(), within(1e-12));
    assertThat(share * secondMoment(right) + (1 - share) * secondMoment(wrong))
        .isCloseTo(secondMoment(before), within(1e-12));
  }

  @Test
  void a_prior_without_density_on_the_grid_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Posterior.of(TWO_NODES, new Prior.Uniform(-0.5, 0.5)))
        .withMessage(
            "The prior (Uniform[lower=-0.5, upper=0.5]) has no density at any node of the grid ("
                + TWO_NODES
                + "). Maybe the grid should be wider.");
  }

  @Test
  void a_category_that_the_model_does_not_have_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Posterior.of(TWO_NODES, EVEN).updated(LogisticModel.onePL(0), 2))
        .withMessage("The answer category (2) must lie between 0 and 1.");
  }

  private static Posterior posterior(long seed, int count) {
    Responses responses = SampleResponses.random(seed, count);
    return ExpectedAPosteriori.withDefaults().posterior(responses);
  }

  private static double predicted(Posterior belief, LogisticModel next) {
    return IntStream.range(0, belief.grid().size())
        .mapToDouble(i -> belief.probability(i) * next.probability(belief.grid().node(i), 1))
        .sum();
  }

  private static double secondMoment(Posterior belief) {
    return belief.mean() * belief.mean() + belief.standardDeviation() * belief.standardDeviation();
  }
}
