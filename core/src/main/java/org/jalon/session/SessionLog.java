package org.jalon.session;

import java.util.List;

/**
 * A session as its events, in the order in which they happened: all that need be stored.
 *
 * @param events the events; the first one is {@link SessionEvent.Started}
 */
public record SessionLog(List<SessionEvent> events) {

  /**
   * Creates a log from a copy of the list.
   *
   * @throws IllegalArgumentException if the list does not begin with {@link SessionEvent.Started}
   */
  public SessionLog {
    events = List.copyOf(events);
    if (events.isEmpty() || !(events.get(0) instanceof SessionEvent.Started)) {
      throw new IllegalArgumentException(
          "A session log must begin with the start of the session. Maybe the beginning of the log is missing.");
    }
  }

  /**
   * The beginning of the session.
   *
   * @return the first event
   */
  public SessionEvent.Started started() {
    return (SessionEvent.Started) events.get(0);
  }
}
