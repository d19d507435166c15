package org.jalon.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.testing.TestContent.FORMAT;
import static org.jalon.testing.TestContent.answered;
import static org.jalon.testing.TestContent.bankOf;

import java.util.Set;
import org.jalon.item.ResolvedItemBank;
import org.junit.jupiter.api.Test;

class ScoredItemsOnlyTest extends AbilityEstimatorConformance {

  /** q1 and q3 are tried out. */
  private static final ResolvedItemBank BANK = bankOf("a/", "a/new", "a/old", "a/draft");

  @Override
  protected AbilityEstimator estimator() {
    return new ScoredItemsOnly(ExpectedAPosteriori.withDefaults(), FORMAT, Set.of("new", "draft"));
  }

  @Test
  void answers_to_items_that_are_not_scored_change_nothing() {
    AbilityEstimator all = ExpectedAPosteriori.withDefaults();

    assertThat(estimator().estimate(answered(BANK, 1, 0, 3, 2)))
        .isEqualTo(all.estimate(answered(BANK, 0, 2)))
        .isNotEqualTo(all.estimate(answered(BANK, 1, 0, 3, 2)));
    assertThat(estimator().estimate(answered(BANK, 3, 1)).convergence())
        .isEqualTo(Convergence.NO_ANSWERS);
  }

  @Test
  void a_marker_that_means_nothing_is_refused() {
    AbilityEstimator all = ExpectedAPosteriori.withDefaults();

    assertThatThrownBy(() -> new ScoredItemsOnly(all, " ", Set.of("new")))
        .hasMessage("The content attribute ( ) must not be blank.");
    assertThatThrownBy(() -> new ScoredItemsOnly(all, "use", Set.of()))
        .hasMessage("The values of use that are not scored ([]) must not be empty.");
  }
}
