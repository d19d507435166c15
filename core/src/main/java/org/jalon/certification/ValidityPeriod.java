package org.jalon.certification;

import java.time.LocalDate;
import java.util.Optional;
import org.jalon.internal.Checks;

/**
 * The days on which something counts, both ends included: a certificate valid until 31 December is
 * valid all that day.
 *
 * @param from the first day; empty for no beginning
 * @param until the last day; empty for no end
 */
public record ValidityPeriod(Optional<LocalDate> from, Optional<LocalDate> until) {

  /** Every day there is. */
  public static final ValidityPeriod ALWAYS =
      new ValidityPeriod(Optional.empty(), Optional.empty());

  /**
   * Creates a period.
   *
   * @throws IllegalArgumentException if the last day is before the first
   */
  public ValidityPeriod {
    if (from.isPresent() && until.isPresent()) {
      Checks.require(
          !until.get().isBefore(from.get()),
          "last day of the validity period",
          until.get(),
          "must not be before its first day (" + from.get() + ")");
    }
  }

  /**
   * The period that begins on a day and has no end.
   *
   * @param first the first day
   * @return the period
   */
  public static ValidityPeriod startingOn(LocalDate first) {
    return new ValidityPeriod(Optional.of(first), Optional.empty());
  }

  /**
   * The period between two days, both included.
   *
   * @param first the first day
   * @param last the last day
   * @return the period
   * @throws IllegalArgumentException if the last day is before the first
   */
  public static ValidityPeriod between(LocalDate first, LocalDate last) {
    return new ValidityPeriod(Optional.of(first), Optional.of(last));
  }

  /**
   * Whether a day lies in the period.
   *
   * @param date the day
   * @return first day ≤ date ≤ last day
   */
  public boolean contains(LocalDate date) {
    return !isBefore(date) && !isAfter(date);
  }

  /** Such as {@code from 2026-01-01 until 2026-12-31}, or {@code always}. */
  @Override
  public String toString() {
    String days =
        from.map(day -> "from " + day).orElse("") + until.map(day -> " until " + day).orElse("");
    return days.isEmpty() ? "always" : days.strip();
  }

  private boolean isBefore(LocalDate date) {
    return from.isPresent() && date.isBefore(from.get());
  }

  private boolean isAfter(LocalDate date) {
    return until.isPresent() && date.isAfter(until.get());
  }
}
