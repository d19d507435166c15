package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.item.Item;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.simulation.SimulatedBanks;
import org.jalon.simulation.SimulatedPerson;
import org.jalon.stopping.ItemCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlashDegradationTest {

  private static final FlashPolicy POLICY = FlashPolicy.REFERENCE;
  private static final ResolvedItemBank BANK = SimulatedBanks.twoParameter(120, 8);

  @Test
  void a_test_that_was_not_given_up_is_not_degraded() {
    Responses answered = answers(32, 0.5);
    FlashDegradation degradation = FlashDegradation.of(POLICY, answered);
    assertThat(degradation.simulated()).isEmpty();
    assertThat(degradation.estimate()).isEqualTo(POLICY.estimator().estimate(answered));
  }

  @Property(tries = 25)
  void the_missing_questions_count_as_wrong(
      @ForAll @IntRange(min = 1, max = 31) int count,
      @ForAll @Scale(15) @DoubleRange(min = -3, max = 4) double ability) {
    Responses answered = answers(count, ability);
    FlashDegradation degradation = FlashDegradation.of(POLICY, answered);
    assertThat(degradation.simulated()).hasSize(32 - count);
    assertThat(degradation.estimate().ability())
        .isLessThan(POLICY.estimator().estimate(answered).ability());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void every_estimate_starts_from_the_ability_reached(int count) {
    // Short, because the moving prior forgets where it started within some twenty answers.
    FlashPolicy policy = new FlashPolicy(5, 2, true, true, 0.5, -3, 0.51);
    Responses answered = answers(count, 2);
    double reached = policy.estimator().estimate(answered).ability();

    FlashDegradation degradation = FlashDegradation.of(policy, answered);

    Responses completed = allWrong(answered, degradation.simulated());
    AbilityEstimate goneOn = policy.estimator().estimate(completed);
    assertThat(degradation.estimate())
        .isEqualTo(policy.startingAt(reached).estimator().estimate(completed));
    assertThat(degradation.estimate().ability()).isNotCloseTo(goneOn.ability(), within(1e-3));
  }

  @Test
  void the_missing_questions_obey_the_rules_of_the_policy() {
    Responses answered = answers(20, 1);
    FlashDegradation degradation = FlashDegradation.of(POLICY, answered);
    List<String> topics = new ArrayList<>();
    for (int i = 0; i < answered.size(); i++) {
      topics.add(topic(BANK.item(answered.item(i))));
    }
    degradation.simulated().forEach(item -> topics.add(topic(item)));
    assertThat(topics).hasSize(32).doesNotHaveDuplicates();
  }

  @Test
  void the_questions_stop_where_the_bank_runs_out() {
    ResolvedItemBank small = SimulatedBanks.twoParameter(20, 2);
    FlashDegradation degradation = FlashDegradation.of(POLICY, Responses.none(small));
    assertThat(degradation.simulated()).as("one question for each of ten topics").hasSize(10);
    assertThat(degradation.estimate().ability()).isLessThan(-3);
  }

  @Test
  void nothing_is_left_to_chance() {
    Responses answered = answers(24, 0);
    assertThat(FlashDegradation.of(POLICY.pickingBestWith(0), answered))
        .isEqualTo(FlashDegradation.of(POLICY, answered));
  }

  @Test
  void a_result_does_not_follow_changes_of_the_list_it_was_made_from() {
    List<Item> items = new ArrayList<>(List.of(BANK.item(0)));
    FlashDegradation degradation =
        new FlashDegradation(POLICY.estimator().estimate(Responses.none(BANK)), items);
    items.clear();
    assertThat(degradation.simulated()).containsExactly(BANK.item(0));
  }

  /** The first answers of a simulated person. */
  private static Responses answers(int count, double ability) {
    return new SimulatedPerson(ability, new RandomSeed(3))
        .take(POLICY.plan().endingWhen(ItemCount.atLeast(count)), BANK)
        .state()
        .responses();
  }

  private static Responses allWrong(Responses answered, List<Item> items) {
    Responses responses = answered;
    for (Item item : items) {
      responses = responses.with(BANK.index(item.id()), 0);
    }
    return responses;
  }

  private static String topic(Item item) {
    return item.attributes().get("topic");
  }
}
