package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link AbilityEstimator} promises. Extend it with a way of making one. */
public abstract class AbilityEstimatorConformance {

  private static final int WRONG = 0;
  private static final int RIGHT = 1;
  private static final ResolvedItemBank BANK = bank();

  /**
   * The estimator to try.
   *
   * @return a new estimator, equal to all others returned
   */
  protected abstract AbilityEstimator estimator();

  @Test
  void an_estimate_without_answers_says_so() {
    assertThat(estimator().estimate(Responses.none(BANK)).convergence())
        .isEqualTo(Convergence.NO_ANSWERS);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 20, 200})
  void an_estimate_is_finite_when_all_answers_are_right(int count) {
    assertFinite(answers(count, i -> RIGHT));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 20, 200})
  void an_estimate_is_finite_when_all_answers_are_wrong(int count) {
    assertFinite(answers(count, i -> WRONG));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 20, 200})
  void an_estimate_is_finite_when_answers_are_mixed(int count) {
    assertFinite(answers(count, i -> i % 2));
    assertFinite(answers(count, i -> i < count / 2 ? RIGHT : WRONG));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 60})
  void the_same_answers_give_the_same_bits(int count) {
    assertThat(estimator().estimate(answers(count, i -> i % 3 % 2)))
        .isEqualTo(estimator().estimate(answers(count, i -> i % 3 % 2)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 60})
  void a_right_answer_leaves_no_lower_estimate_than_a_wrong_one_in_its_place(int before) {
    Responses answers = answers(before, i -> i % 3 % 2);
    double right = estimator().estimate(answers.with(before, RIGHT)).ability();
    double wrong = estimator().estimate(answers.with(before, WRONG)).ability();
    assertThat(right).isGreaterThan(wrong);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 60, 200})
  void made_ready_for_a_bank_it_gives_the_same_bits(int count) {
    Responses answers = answers(count, i -> i % 3 % 2);
    AbilityEstimator ready = estimator().resolve(BANK);
    assertThat(ready.estimate(answers)).isEqualTo(estimator().estimate(answers));
    assertThat(ready).hasToString(estimator().toString());
  }

  @Test
  void following_a_test_it_gives_the_same_bits() {
    RunningEstimate running = estimator().running(BANK).orElse(null);
    for (int count = 0; running != null && count <= 200; count++) {
      AbilityEstimate estimate = estimator().estimate(answers(count, i -> i % 3 % 2));
      assertThat(running.ability()).as("after %d answers", count).isEqualTo(estimate.ability());
      assertThat(running.standardError()).isEqualTo(estimate.standardError());
      running.add(count, 1 - count % 3 % 2);
      running.undo();
      running.add(count, count % 3 % 2);
    }
  }

  @Test
  void following_another_test_it_has_forgotten_the_one_before() {
    RunningEstimate running = estimator().running(BANK).orElse(null);
    if (running != null) {
      running.add(7, RIGHT);
      running.clear();
      assertThatIllegalStateException().isThrownBy(running::undo);
      running.add(3, WRONG);
      AbilityEstimate estimate = estimator().estimate(Responses.none(BANK).with(3, WRONG));
      assertThat(running.ability()).isEqualTo(estimate.ability());
      assertThat(running.standardError()).isEqualTo(estimate.standardError());
    }
  }

  @Test
  void made_ready_for_a_bank_it_still_serves_others() {
    ResolvedItemBank other =
        ItemBank.of("other", "1", List.of(Item.of("q", LogisticModel.twoPL(1.3, 2)))).resolve();
    Responses answer = Responses.none(other).with(0, RIGHT);
    assertThat(estimator().resolve(BANK).estimate(answer)).isEqualTo(estimator().estimate(answer));
  }

  @Test
  void its_text_tells_equal_estimators_from_no_other() {
    assertThat(estimator())
        .hasToString(estimator().toString())
        .asString()
        .doesNotContainPattern("@[0-9a-f]{5,}")
        .doesNotContain("$$Lambda");
  }

  private void assertFinite(Responses answers) {
    AbilityEstimate estimate = estimator().estimate(answers);
    assertThat(estimate.ability()).isFinite();
    assertThat(estimate.standardError()).isNotNaN().isNotNegative();
    assertThat(estimate.convergence()).isNotEqualTo(Convergence.NO_ANSWERS);
  }

  private static Responses answers(int count, IntUnaryOperator category) {
    Responses responses = Responses.none(BANK);
    for (int i = 0; i < count; i++) {
      responses = responses.with(i, category.applyAsInt(i));
    }
    return responses;
  }

  /** Two hundred items and one more, of every difficulty from −3 to 3 in changing order. */
  private static ResolvedItemBank bank() {
    List<Item> items =
        IntStream.rangeClosed(0, 200)
            .mapToObj(i -> Item.of("q" + i, model(i * 83 % 201, i % 4)))
            .toList();
    return ItemBank.of("conformance", "1", items).resolve();
  }

  private static LogisticModel model(int difficulty, int discrimination) {
    return LogisticModel.twoPL(0.5 + discrimination / 2.0, (difficulty - 100) * 0.03);
  }
}
