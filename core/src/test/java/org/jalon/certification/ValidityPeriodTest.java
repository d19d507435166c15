package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Both ends of a period belong to it. */
class ValidityPeriodTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  @Test
  void both_ends_belong_to_the_period() {
    ValidityPeriod year = ValidityPeriod.between(FIRST, LAST);
    assertThat(year.contains(FIRST)).isTrue();
    assertThat(year.contains(LAST)).isTrue();
    assertThat(year.contains(FIRST.minusDays(1))).isFalse();
    assertThat(year.contains(LAST.plusDays(1))).isFalse();
  }

  @Test
  void a_period_may_be_open_at_either_end() {
    ValidityPeriod on = ValidityPeriod.startingOn(FIRST);
    assertThat(on.contains(FIRST.minusDays(1))).isFalse();
    assertThat(on.contains(LocalDate.MAX)).isTrue();
    ValidityPeriod up = new ValidityPeriod(Optional.empty(), Optional.of(LAST));
    assertThat(up.contains(LocalDate.MIN)).isTrue();
    assertThat(up.contains(LAST.plusDays(1))).isFalse();
    assertThat(ValidityPeriod.ALWAYS.contains(LocalDate.MIN)).isTrue();
    assertThat(ValidityPeriod.ALWAYS.contains(LocalDate.MAX)).isTrue();
  }

  @Test
  void a_period_of_one_day_is_one_day_long() {
    ValidityPeriod day = ValidityPeriod.between(FIRST, FIRST);
    assertThat(day.contains(FIRST)).isTrue();
    assertThat(day.contains(FIRST.plusDays(1))).isFalse();
  }

  @Test
  void a_period_that_ends_before_it_begins_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValidityPeriod.between(/* first= */ LAST, /* last= */ FIRST))
        .withMessage(
            "The last day of the validity period (2026-01-01) must not be before its first day (2026-12-31).");
  }

  @Test
  void a_period_reads_as_words() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    LocalDate last = LocalDate.of(2026, 12, 31);
    assertThat(ValidityPeriod.between(first, last)).hasToString("from 2026-01-01 until 2026-12-31");
    assertThat(ValidityPeriod.startingOn(first)).hasToString("from 2026-01-01");
    assertThat(new ValidityPeriod(Optional.empty(), Optional.of(last)))
        .hasToString("until 2026-12-31");
    assertThat(ValidityPeriod.ALWAYS).hasToString("always");
  }
}
