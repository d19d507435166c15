package org.jalon.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jalon.knowledge.Elements.START;
import static org.jalon.knowledge.Elements.day;
import static org.jalon.knowledge.Elements.failure;
import static org.jalon.knowledge.Elements.inferred;
import static org.jalon.knowledge.Elements.success;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jalon.knowledge.ResetPolicy.Decision;
import org.jalon.referential.Competence;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.TestReferentials;
import org.junit.jupiter.api.Test;

/** Waiting, and resetting what is known of a competence. */
class ResetPolicyTest {

  private static final Competence COMPETENCE =
      TestReferentials.sample().competence(new CompetenceId("c1.1"));

  private static final KnowledgeState STATE =
      KnowledgeState.of(
          List.of(
              success("search3", 2),
              inferred(success("search1", 1)),
              failure("search2", 0),
              success("search3-old", 0),
              failure("filter1", 0),
              failure("filter1", 0).reset(day(1)),
              success("share2", 6)));

  @Property
  void a_part_of_a_day_counts_as_a_day(
      @ForAll @LongRange(min = -900_000_000_000_000L, max = 900_000_000_000_000L) long nanoseconds,
      @ForAll @IntRange(max = 12) int days) {
    BigDecimal day = BigDecimal.valueOf(86_400_000_000_000L);
    BigDecimal left =
        day.multiply(BigDecimal.valueOf(days)).subtract(BigDecimal.valueOf(nanoseconds));
    long expected = Math.max(0, left.divide(day, 0, RoundingMode.CEILING).longValueExact());
    assertThat(WaitingPeriod.ofDays(days).remainingDays(START, START.plusNanos(nanoseconds)))
        .isEqualTo(expected);
  }

  @Test
  void the_period_is_over_to_the_nanosecond() {
    WaitingPeriod seven = WaitingPeriod.BEFORE_RESET;
    assertThat(seven.remainingDays(day(0), day(7))).isZero();
    assertThat(seven.remainingDays(day(0), day(7).minusNanos(1))).isEqualTo(1);
    assertThat(seven.remainingDays(day(0), day(6))).isEqualTo(1);
    assertThat(seven.remainingDays(day(0), day(6).minusNanos(1))).isEqualTo(2);
    assertThat(seven.remainingDays(day(1), day(0))).isEqualTo(8);
    assertThat(WaitingPeriod.BEFORE_IMPROVING.remainingDays(day(0), day(1))).isEqualTo(3);
  }

  @Test
  void a_period_is_neither_negative_nor_endless() {
    for (Duration length : List.of(Duration.ofNanos(-1), Duration.ofDays(1_000_000).plusNanos(1))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new WaitingPeriod(length))
          .withMessage(
              "The waiting period (%s) must not be negative and not exceed a million days.",
              length);
    }
    assertThat(WaitingPeriod.ofDays(1_000_000).remainingDays(Instant.MAX, Instant.MIN))
        .isGreaterThan(1_000_000);
  }

  @Test
  void every_element_of_the_competence_that_counts_is_reset() {
    Decision decision = ResetPolicy.REFERENCE.reset(STATE, COMPETENCE, day(9));
    assertThat(decision)
        .isEqualTo(
            new Decision.Reset(
                List.of(
                    success("search3", 2).reset(day(9)),
                    inferred(success("search1", 1)).reset(day(9)),
                    success("search3-old", 0).reset(day(9)),
                    failure("search2", 0).reset(day(9)))));
    KnowledgeState after = STATE.with(((Decision.Reset) decision).elements());
    assertThat(after.latest()).containsExactly(success("share2", 6));
    assertThat(after.elements()).containsAll(STATE.elements());
  }

  @Test
  void too_early_a_reset_is_refused_with_the_days_left() {
    assertThat(ResetPolicy.REFERENCE.reset(STATE, COMPETENCE, day(9).minusNanos(1)))
        .isEqualTo(new Decision.TooEarly(1));
    assertThat(ResetPolicy.REFERENCE.reset(STATE, COMPETENCE, day(2)))
        .isEqualTo(new Decision.TooEarly(7));
  }

  @Test
  void where_nothing_counts_there_is_nothing_to_reset_however_early() {
    KnowledgeState reset =
        KnowledgeState.of(List.of(success("search1", 1), success("search1", 1).reset(day(2))));
    assertThat(ResetPolicy.REFERENCE.reset(reset, COMPETENCE, day(2)))
        .isEqualTo(new Decision.Reset(List.of()));
    assertThat(ResetPolicy.REFERENCE.reset(KnowledgeState.empty(), COMPETENCE, day(0)))
        .isEqualTo(new Decision.Reset(List.of()));
  }

  @Test
  void a_reset_without_delay_takes_effect_at_the_same_instant_but_not_before() {
    ResetPolicy now = new ResetPolicy(WaitingPeriod.ofDays(0));
    KnowledgeState state = KnowledgeState.of(List.of(success("search1", 1)));
    Decision decision = now.reset(state, COMPETENCE, day(1));
    assertThat(state.with(((Decision.Reset) decision).elements()).latest()).isEmpty();
    assertThat(now.reset(state, COMPETENCE, day(0))).isEqualTo(new Decision.TooEarly(1));
  }
}
