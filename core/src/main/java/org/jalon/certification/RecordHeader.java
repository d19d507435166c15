package org.jalon.certification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jalon.internal.Checks;
import org.jalon.reproducibility.Fingerprint;

/**
 * What every test record has.
 *
 * @param id the identifier of the test
 * @param framework what the person registered for, such as {@code "core"}
 * @param startedAt when the test began, in the years 1 to 9999
 * @param ending why it ended
 * @param fraud whether it was found to be fraudulent before any event
 * @param events what happened after the test, in order
 */
public record RecordHeader(
    String id,
    String framework,
    Instant startedAt,
    Ending ending,
    boolean fraud,
    List<JuryEvent> events) {

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

  /** Why a test ended. */
  public enum Ending {
    /** All questions were answered, or the test ended for a reason that does not matter. */
    COMPLETED,
    /** The person gave up: the missing questions count as wrong. */
    ABANDONED,
    /** Something broke: the person is judged by what was answered, or the test does not count. */
    TECHNICAL_FAILURE,
    /** An invigilator ended it. */
    ENDED_BY_INVIGILATOR,
    /** The time was over. */
    TIME_EXPIRED
  }

  /**
   * Creates a header from a copy of the list.
   *
   * @throws IllegalArgumentException if the identifier or the framework is not an identifier, the
   *     test began in no such year, or an event is older than the one before it or than the test
   */
  public RecordHeader {
    Checks.notNull("beginning of the test record", startedAt);
    Checks.notNull("ending of the test record", ending);
    Checks.id("identifier of the test record", id);
    Checks.id("framework of the test record", framework);
    Checks.require(
        !startedAt.isBefore(EARLIEST) && startedAt.isBefore(LATEST),
        "beginning of the test record",
        startedAt,
        "must lie in the years 1 to 9999");
    events = List.copyOf(events);
    Instant latest = startedAt;
    for (JuryEvent event : events) {
      if (event.at().isBefore(latest)) {
        throw new IllegalArgumentException(
            "The event (%s) of the test record (%s) must not be older than what came before it (%s). Maybe a clock was set back, or the events are not in order."
                .formatted(event, id, latest));
      }
      latest = event.at();
    }
  }

  /**
   * A test that was completed, without fraud and events.
   *
   * @param id the identifier of the test
   * @param framework what the person registered for
   * @param startedAt when the test began
   * @return the header
   * @throws IllegalArgumentException if the identifier or the framework is not an identifier
   */
  public static RecordHeader completed(String id, String framework, Instant startedAt) {
    return new RecordHeader(id, framework, startedAt, Ending.COMPLETED, false, List.of());
  }

  /**
   * This header with another reason of ending.
   *
   * @param newEnding why the test ended
   * @return a new header
   */
  public RecordHeader with(Ending newEnding) {
    return new RecordHeader(id, framework, startedAt, newEnding, fraud, events);
  }

  /**
   * This header with one more event.
   *
   * @param event what happened
   * @return a new header
   * @throws IllegalArgumentException if the event is older than the last one or than the test
   */
  public RecordHeader with(JuryEvent event) {
    List<JuryEvent> more = new ArrayList<>(events);
    more.add(event);
    return new RecordHeader(id, framework, startedAt, ending, fraud, more);
  }

  /** This header with the first events only. */
  RecordHeader withEvents(int count) {
    return new RecordHeader(id, framework, startedAt, ending, fraud, events.subList(0, count));
  }

  /** Begins the canonical form of a record. */
  Fingerprint.Builder canonicalForm() {
    Fingerprint.Builder form =
        Fingerprint.of("test-record")
            .add("id", id)
            .add("framework", framework)
            .add("started", startedAt.toString())
            .add("ending", ending.name())
            .add("fraud", fraud ? 1 : 0)
            .add("events", events.size());
    events.forEach(event -> CanonicalForms.add(form, event));
    return form;
  }
}
