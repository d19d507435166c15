package org.jalon.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jalon.certification.FlashPolicy;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.Best;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.Randomesque;
import org.jalon.simulation.SimulatedBanks;
import org.jalon.stopping.ItemCount;
import org.jalon.stopping.StandardError;
import org.jalon.testing.Allocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That a compiled session allocates nothing once it has seen a test of that length. */
class CompiledSessionAllocationTest {

  /** So many people that the longest test is among them. */
  private static final int WARM_UP = 1_000;

  /**
   * The virtual machine allocates now and then while it still compiles, some dozen bytes at once.
   */
  private static final int ROUNDS = 20;

  private static final int QUESTIONS = 10_000;
  private static final ResolvedItemBank BANK = SimulatedBanks.twoParameter(750, 16);

  static Stream<AssessmentPlan> plans() {
    return Stream.of(
        plan(ItemSelector.of(new MaximumInformation(), new Best())),
        plan(ItemSelector.of(new MaximumInformation(), Randomesque.of(5)))
            .endingWhen(StandardError.below(0.3).withLength(10, 60)),
        FlashPolicy.REFERENCE.plan());
  }

  @ParameterizedTest
  @MethodSource("plans")
  void ten_thousand_questions_allocate_not_a_byte(AssessmentPlan plan) {
    CompiledSession session = plan.compile(BANK).session();
    for (long person = 0; person < WARM_UP; person++) {
      take(session, person);
    }
    List<Long> allocated = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long first = WARM_UP + (long) round * QUESTIONS;
      allocated.add(Allocation.bytes(() -> askQuestions(session, first)));
    }
    assertThat(allocated).allMatch(bytes -> bytes < QUESTIONS / 10);
    assertThat(allocated.stream().filter(bytes -> bytes == 0).count()).isGreaterThan(ROUNDS / 2);
  }

  private static void askQuestions(CompiledSession session, long first) {
    long person = first;
    int questions = 0;
    while (questions < QUESTIONS) {
      questions += take(session, person++);
    }
  }

  /** Every person answers in their own way; how many questions that took. */
  private static int take(CompiledSession session, long person) {
    long seed = RandomSeed.split(1, person);
    session.start(seed);
    while (session.nextItem() >= 0) {
      seed = RandomSeed.split(seed, session.nextItem());
      session.answer((seed & 7) < person % 8 ? 1 : 0);
    }
    return session.size();
  }

  private static AssessmentPlan plan(ItemSelector selector) {
    return new AssessmentPlan(
        "allocation",
        ExpectedAPosteriori.withDefaults(),
        selector,
        Blueprint.of(),
        ItemCount.atLeast(32));
  }
}
