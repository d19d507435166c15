package org.jalon.certification;

import java.util.List;
import org.jalon.reproducibility.Fingerprint;

/**
 * A finished certification test: the facts that a decision is made of. Immutable; what happens
 * afterwards is {@linkplain #with appended} as an event.
 */
public sealed interface TestRecord permits AdaptiveTestRecord, ProfileTestRecord {

  /**
   * What every test has.
   *
   * @return identifier, framework, times, reason of ending, fraud and events
   */
  RecordHeader header();

  /**
   * This record with one more event.
   *
   * @param event what happened
   * @return a new record
   * @throws IllegalArgumentException if the event is older than the last one or than the test
   */
  TestRecord with(JuryEvent event);

  /**
   * This record as it was before the last events.
   *
   * @param count how many of the first events are kept
   * @return a new record
   * @throws IndexOutOfBoundsException if there are not as many events
   */
  TestRecord withEvents(int count);

  /**
   * The fingerprint of everything in the record that a decision can depend on.
   *
   * @return equal for equal records, on every release of Java
   */
  Fingerprint fingerprint();

  /**
   * The identifier.
   *
   * @return as in the header
   */
  default String id() {
    return header().id();
  }

  /**
   * What the person registered for.
   *
   * @return as in the header
   */
  default String framework() {
    return header().framework();
  }

  /**
   * What happened after the test.
   *
   * @return the events in order
   */
  default List<JuryEvent> events() {
    return header().events();
  }
}
