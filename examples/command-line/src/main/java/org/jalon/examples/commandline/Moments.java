package org.jalon.examples.commandline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Moments that a person gives as an option. */
final class Moments {

  private Moments() {}

  /** An instant, the last second of a day in UTC, or now if nothing is given. */
  static Instant parse(String option, @Nullable String text) {
    if (text == null) {
      return Instant.now();
    }
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text)
              .plusDays(1)
              .atStartOfDay(ZoneOffset.UTC)
              .toInstant()
              .minusSeconds(1);
    } catch (DateTimeParseException e) {
      throw new InvalidInput(
          "The time %s (%s) must be a day such as 2026-06-30, or an instant such as 2026-06-30T12:00:00Z."
              .formatted(option, Texts.quoted(text)));
    }
  }
}
