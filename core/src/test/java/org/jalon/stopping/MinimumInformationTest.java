package org.jalon.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jalon.constraint.Blueprint;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ending a test when no remaining item tells enough. */
class MinimumInformationTest extends StoppingRuleConformance {

  /** At ability 0 the items give information 1, 0.25 and much less. */
  private static final ResolvedItemBank BANK =
      ItemBank.of(
              "three",
              "1",
              List.of(
                  Item.of("a", LogisticModel.twoPL(1, 0)),
                  Item.of("b", LogisticModel.twoPL(2, 0)),
                  Item.of("c", LogisticModel.twoPL(1, 5))))
          .resolve();

  @Override
  protected StoppingRule rule() {
    return MinimumInformation.below(0.2);
  }

  @ParameterizedTest
  @CsvSource({"1, false", "1.0000001, true", "0.9, false"})
  void the_best_remaining_item_decides(double minimum, boolean ends) {
    assertThat(decide(minimum, Responses.none(BANK)).isStop()).isEqualTo(ends);
  }

  @Test
  void an_item_already_asked_does_not_count() {
    StopDecision decision = decide(0.5, Responses.none(BANK).with(1, 1));

    assertThat(decision.reasons())
        .containsExactly("best remaining item gives information 0.2500, below 0.5000");
    assertThat(decision.checks())
        .containsExactly(new RuleCheck("minimum-information", 0.25, 0.5, true));
  }

  @Test
  void no_item_left_gives_no_information() {
    Responses all = Responses.none(BANK).with(0, 1).with(1, 1).with(2, 0);

    assertThat(decide(1e-9, all).checks())
        .containsExactly(new RuleCheck("minimum-information", 0, 1e-9, true));
  }

  @Property(tries = 300)
  void the_value_is_the_largest_information_over_the_eligible_items(
      @ForAll @IntRange(max = 60) int answers,
      @ForAll @IntRange(max = 9) int eligible,
      @ForAll @DoubleRange(min = -4, max = 4) double ability) {
    TestProgress position =
        TestPositions.progress(answers, eligible, TestPositions.estimate(ability, 1));
    double best =
        IntStream.range(0, position.bank().size())
            .filter(position.eligibility()::isEligible)
            .mapToDouble(item -> position.bank().model(item).information(ability))
            .max()
            .orElse(0);

    assertThat(rule().decide(position).checks())
        .containsExactly(new RuleCheck("minimum-information", best, 0.2, best < 0.2));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void what_no_information_can_fall_below_is_refused(double minimum) {
    assertThatThrownBy(() -> MinimumInformation.below(minimum))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The minimum information (%s) must be finite and greater than 0.", minimum);
  }

  private static StopDecision decide(double minimum, Responses responses) {
    return MinimumInformation.below(minimum)
        .decide(
            new TestProgress(
                responses,
                Blueprint.of().eligibility(responses),
                List.of(TestPositions.estimate(0, 1)),
                Duration.ZERO));
  }
}
