package org.jalon.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.answer.AnswerOutcome.CORRECT;
import static org.jalon.answer.AnswerOutcome.INCORRECT;
import static org.jalon.session.TestBatteries.SCALES;
import static org.jalon.session.TestBatteries.answer;
import static org.jalon.session.TestBatteries.plan;
import static org.jalon.session.TestBatteries.scalePlan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jalon.answer.AnswerOutcome;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.item.Item;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.stopping.StandardError;
import org.junit.jupiter.api.Test;

/** Tests of several abilities: which scale is asked, when each ends, and what a log must be. */
class BatterySessionTest {

  private static final RandomSeed SEED = new RandomSeed(7);
  private static final ResolvedItemBank BANK = TestBatteries.bank();

  @Test
  void an_answer_moves_the_scale_of_its_item_and_no_other() {
    BatterySession before = BatterySession.start(plan(0, 10, 30), BANK, SEED);
    String scale = before.nextScale().orElseThrow();
    BatterySession after = answer(before, CORRECT);

    assertThat(after.order()).containsExactly(scale);
    assertThat(after.estimates().get(scale).ability()).isPositive();
    for (String other : SCALES) {
      if (!other.equals(scale)) {
        assertThat(after.scale(other).log()).isEqualTo(before.scale(other).log());
      }
    }
    assertThat(before.order()).isEmpty();
  }

  @Test
  void the_category_of_an_answer_and_its_time_go_to_its_scale() {
    BatterySession start = BatterySession.start(plan(0, 10, 30), BANK, SEED);
    String scale = start.nextScale().orElseThrow();
    ItemId item = start.nextItem().orElseThrow().id();
    Duration time = Duration.ofSeconds(3);
    BatterySession after = start.answer(item, 1, time);

    assertThat(after.log()).isEqualTo(start.answer(item, CORRECT, time).log());
    assertThat(after.scale(scale).state().timeUsed()).isEqualTo(time);
    assertThat(after.estimates()).isEqualTo(start.answer(item, CORRECT).estimates());
  }

  @Test
  void every_scale_is_the_test_it_would_be_by_itself() {
    BatteryPlan plan = plan(0, 6, 100);
    BatterySession battery = finished(plan, 0.4);

    for (int i = 0; i < SCALES.size(); i++) {
      AssessmentSession alone =
          AssessmentSession.start(plan.planOf(SCALES.get(i)), BANK, SEED.split(i));
      while (alone.nextItem().isPresent()) {
        Item item = alone.nextItem().get();
        alone = alone.answer(item.id(), outcome(item, 0.4));
      }
      assertThat(battery.scale(SCALES.get(i)).log()).isEqualTo(alone.log());
    }
  }

  @Property(tries = 60)
  void the_scale_that_is_asked_has_the_largest_fall_of_its_error_variance(
      @ForAll @LongRange(min = 0, max = 1000) long seed) {
    BatterySession session = BatterySession.start(plan(0, 10, 30), BANK, new RandomSeed(seed));
    while (session.nextItem().isPresent()) {
      Map<String, Double> falls = new LinkedHashMap<>();
      for (String scale : SCALES) {
        AssessmentSession one = session.scale(scale);
        one.nextItem().ifPresent(item -> falls.put(scale, fall(one.estimate(), item)));
      }
      double largest = Collections.max(falls.values());
      assertThat(falls.get(session.nextScale().orElseThrow()))
          .isGreaterThanOrEqualTo(largest * (1 - 1e-12));
      session = answer(session, seed % 3 == 0 ? INCORRECT : CORRECT);
    }
  }

  @Property(tries = 60)
  void counts_stay_between_minimum_and_maximum_and_within_the_length(
      @ForAll @IntRange(min = 0, max = 4) int minimum,
      @ForAll @IntRange(min = 4, max = 8) int maximum,
      @ForAll @IntRange(min = 12, max = 30) int length) {
    BatterySession session = finished(plan(minimum, maximum, length), 1.3);

    for (String scale : SCALES) {
      assertThat(Collections.frequency(session.order(), scale)).isBetween(minimum, maximum);
    }
    assertThat(session.order()).hasSizeLessThanOrEqualTo(length);
    assertThat(session.hasEnded()).isTrue();
    assertThat(session.endReasons()).isNotEmpty();
  }

  @Test
  void a_precise_scale_ends_while_others_go_on() {
    BatteryPlan plan = new BatteryPlan("b", "skill", scalePlan(new StandardError(0.6)), 2, 20, 60);
    BatterySession session = finished(plan, 0);

    for (String scale : SCALES) {
      assertThat(session.estimates().get(scale).standardError()).isLessThan(0.6);
      assertThat(session.scale(scale).state().responses().size()).isGreaterThanOrEqualTo(2);
    }
    for (String scale : SCALES) {
      assertThat(session.endReasons()).anyMatch(reason -> reason.startsWith(scale + ": "));
    }
    assertThat(session.order()).hasSizeLessThan(60);
  }

  @Test
  void when_the_length_runs_out_the_minima_come_first() {
    BatterySession session = finished(plan(3, 20, 9), 0);

    assertThat(session.order()).hasSize(9);
    for (String scale : SCALES) {
      assertThat(Collections.frequency(session.order(), scale)).isEqualTo(3);
    }
    assertThat(session.endReasons()).contains("9 of 9 answers given");
  }

  @Test
  void a_log_takes_the_session_up_where_it_stood_and_proves_true() {
    BatteryPlan plan = plan(1, 8, 20);
    BatterySession session = BatterySession.start(plan, BANK, SEED);
    while (session.nextItem().isPresent()) {
      BatterySession resumed = BatterySession.resume(plan, BANK, session.log());
      assertThat(resumed.log()).isEqualTo(session.log());
      assertThat(resumed.nextItem()).isEqualTo(session.nextItem());
      BatterySession.verify(plan, BANK, session.log());
      session = answer(session, session.order().size() % 2 == 0 ? CORRECT : INCORRECT);
    }
    BatterySession.verify(plan, BANK, session.log());
  }

  @Test
  void an_altered_order_does_not_prove_true() {
    BatteryPlan plan = plan(1, 8, 20);
    BatteryLog log = finished(plan, 0.4).log();
    List<String> order = new ArrayList<>(log.order());
    int other =
        order.indexOf(
            SCALES.stream().filter(s -> !s.equals(order.get(0))).findFirst().orElseThrow());
    Collections.swap(order, 0, other);
    BatteryLog altered = new BatteryLog(log.provenance(), log.scales(), order);

    assertThat(BatterySession.resume(plan, BANK, altered).order()).isEqualTo(order);
    assertThatThrownBy(() -> BatterySession.verify(plan, BANK, altered))
        .isInstanceOf(SessionMismatchException.class)
        .hasMessageStartingWith("Answer 1 of the log belongs to the scale (")
        .hasMessageContaining("but deciding again gives");
  }

  @Test
  void an_order_that_does_not_count_the_answers_is_refused() {
    BatteryPlan plan = plan(1, 8, 20);
    BatteryLog log = finished(plan, 0.4).log();
    List<String> order = log.order().subList(1, log.order().size());
    BatteryLog cut = new BatteryLog(log.provenance(), log.scales(), order);

    assertThatThrownBy(() -> BatterySession.resume(plan, BANK, cut))
        .isInstanceOf(SessionMismatchException.class)
        .hasMessageContaining("but the order of the answers names it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BatteryLog(log.provenance(), log.scales(), List.of("singing")))
        .withMessage(
            "The scale of an answer (singing) must be one of [reading, writing, speaking].");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BatteryLog(log.provenance(), Map.of(), List.of()))
        .withMessage("The logs of the scales ({}) must not be empty.");
  }

  @Test
  void the_log_of_a_scale_that_was_lost_or_added_is_missed() {
    BatteryPlan plan = plan(0, 8, 20);
    BatteryLog log = BatterySession.start(plan, BANK, SEED).log();
    Map<String, SessionLog> fewer = new LinkedHashMap<>(log.scales());
    SessionLog lost = fewer.remove("speaking");
    Map<String, SessionLog> more = new LinkedHashMap<>(log.scales());
    more.put("singing", lost);

    for (Map<String, SessionLog> scales : List.of(fewer, more)) {
      BatteryLog altered = new BatteryLog(log.provenance(), scales, log.order());
      String message =
          "The log has the scales %s, but the bank has [reading, writing, speaking]. Maybe the log of a scale was lost."
              .formatted(scales.keySet());
      assertThatThrownBy(() -> BatterySession.resume(plan, BANK, altered))
          .isInstanceOf(SessionMismatchException.class)
          .hasMessage(message);
      assertThatThrownBy(() -> BatterySession.verify(plan, BANK, altered))
          .isInstanceOf(SessionMismatchException.class)
          .hasMessage(message);
    }
  }

  @Test
  void the_scales_of_a_log_may_stand_in_any_order() {
    BatteryPlan plan = plan(0, 8, 20);
    BatterySession session = finished(plan, 0.4);
    List<String> backwards = new ArrayList<>(SCALES);
    Collections.reverse(backwards);
    Map<String, SessionLog> scales = new LinkedHashMap<>();
    backwards.forEach(scale -> scales.put(scale, session.log().scales().get(scale)));
    BatteryLog log = new BatteryLog(session.log().provenance(), scales, session.order());

    assertThat(BatterySession.resume(plan, BANK, log).scales()).isEqualTo(SCALES);
    BatterySession.verify(plan, BANK, log);
  }

  @Test
  void a_scale_of_another_session_is_refused() {
    BatteryPlan plan = plan(0, 8, 20);
    BatteryLog log = BatterySession.start(plan, BANK, SEED).log();
    RandomSeed other = new RandomSeed(8);
    Map<String, SessionLog> scales = new LinkedHashMap<>(log.scales());
    scales.put("writing", BatterySession.start(plan, BANK, other).log().scales().get("writing"));
    BatteryLog mixed = new BatteryLog(log.provenance(), scales, log.order());

    assertThatThrownBy(() -> BatterySession.resume(plan, BANK, mixed))
        .isInstanceOf(SessionMismatchException.class)
        .hasMessage(
            "The log of the scale (writing) has the seed (%d), but its seed in this session is"
                + " (%d). Maybe it belongs to another session.",
            other.split(1).value(), SEED.split(1).value());
  }

  @Test
  void a_log_of_another_plan_is_refused() {
    BatteryLog log = finished(plan(1, 8, 20), 0.4).log();
    assertThatThrownBy(() -> BatterySession.resume(plan(1, 8, 21), BANK, log))
        .isInstanceOf(SessionMismatchException.class)
        .hasMessageStartingWith("The session log was written with another plan:");
  }

  @Test
  void only_the_waiting_item_can_be_answered_and_nothing_after_the_end() {
    BatterySession session = BatterySession.start(plan(0, 1, 1), BANK, SEED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> session.answer(new ItemId("nothing"), CORRECT))
        .withMessageContaining("waits for an answer");
    BatterySession ended = answer(session, CORRECT);

    assertThat(ended.nextItem()).isEmpty();
    assertThat(ended.nextScale()).isEmpty();
    assertThatIllegalStateException()
        .isThrownBy(() -> ended.answer(new ItemId("nothing"), CORRECT))
        .withMessageContaining("the test has ended ([1 of 1 answers given");
    assertThat(session.endReasons()).isEmpty();
  }

  @Test
  void a_scale_that_is_not_there_is_named_with_those_that_are() {
    BatterySession session = BatterySession.start(plan(0, 1, 1), BANK, SEED);
    assertThat(session.scales()).isEqualTo(SCALES);
    assertThatThrownBy(() -> session.scale("singing"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("There is no scale (singing); there are [reading, writing, speaking].");
  }

  @Test
  void a_test_too_short_for_its_minima_or_without_scales_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BatterySession.start(plan(4, 8, 11), BANK, SEED))
        .withMessage(
            "The length of the test (11) must be enough for the minimum of items (4) of each of 3"
                + " scales. Maybe the attribute (skill) is not the one meant.");
    BatteryPlan plan = new BatteryPlan("b", "colour", scalePlan(new StandardError(0.3)), 0, 8, 20);
    assertThatThrownBy(() -> BatterySession.start(plan, BANK, SEED))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("has the content attribute (colour)");
  }

  @Test
  void a_plan_has_a_minimum_a_maximum_and_a_length_that_fit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan(-1, 8, 20))
        .withMessage("The minimum of items of a scale (-1) must be at least 0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan(5, 4, 20))
        .withMessage("The maximum of items of a scale (4) must be at least 5.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan(0, 1, 0))
        .withMessage("The length of the test (0) must be at least 1.");
    assertThat(plan(0, 1, 2).fingerprint()).isEqualTo(plan(0, 1, 2).fingerprint());
    assertThat(plan(0, 1, 2).fingerprint()).isNotEqualTo(plan(0, 1, 3).fingerprint());
  }

  @Test
  void a_session_says_where_it_stands() {
    BatterySession session = BatterySession.start(plan(0, 1, 2), BANK, SEED);
    ItemId waiting = session.nextItem().orElseThrow().id();

    assertThat(session).hasToString("battery: 0 answers, the item (%s) waits".formatted(waiting));
    assertThat(finished(plan(0, 1, 2), 0).toString())
        .startsWith("battery: 2 answers, ended (2 of 2 answers given; ");
  }

  private static double fall(AbilityEstimate estimate, Item item) {
    double precision = 1 / (estimate.standardError() * estimate.standardError());
    return 1 / precision - 1 / (precision + item.model().information(estimate.ability()));
  }

  private static BatterySession finished(BatteryPlan plan, double ability) {
    BatterySession session = BatterySession.start(plan, BANK, SEED);
    for (Optional<Item> item = session.nextItem(); item.isPresent(); item = session.nextItem()) {
      session = session.answer(item.get().id(), outcome(item.get(), ability));
    }
    return session;
  }

  private static AnswerOutcome outcome(Item item, double ability) {
    return item.model().probability(ability, 1) > 0.5 ? CORRECT : INCORRECT;
  }
}
