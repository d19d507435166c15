package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Standard errors of how a bank was used. */
class ItemCountsTest {

  private static BankUse use(int persons, int bankSize) {
    ItemCounts counts = new ItemCounts(new Ledger(), bankSize);
    FinishedTest test = new FinishedTest();
    test.size = 1;
    for (int person = 0; person < persons; person++) {
      test.person = person;
      counts.add(test);
    }
    return counts.use(SimulatedBanks.twoParameter(bankSize, 1), 0.2);
  }

  @Test
  void what_is_the_same_without_any_group_has_no_error_at_all() {
    BankUse use = use(60, 10);

    assertThat(use.overused()).isEqualTo(new MonteCarloEstimate(0.1, 0));
    assertThat(use.neverUsed()).isEqualTo(new MonteCarloEstimate(0.9, 0));
    assertThat(use.overlap()).isEqualTo(new MonteCarloEstimate(1, 0));
  }

  @Test
  void one_person_alone_tells_no_error() {
    assertThat(use(1, 10).neverUsed())
        .isEqualTo(new MonteCarloEstimate(0.9, Double.POSITIVE_INFINITY));
    assertThat(use(1, 10).overused())
        .isEqualTo(new MonteCarloEstimate(0.1, Double.POSITIVE_INFINITY));
  }
}
