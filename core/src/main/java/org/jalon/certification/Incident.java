package org.jalon.certification;

import org.jalon.internal.Checks;
import org.jalon.item.ItemId;

/**
 * What a person reported about an item during the test, and what the invigilator made of it.
 *
 * @param item the item
 * @param state what became of the report
 */
public record Incident(ItemId item, State state) {

  /** Creates an incident. */
  public Incident {
    Checks.notNull("item of the incident", item);
    Checks.notNull("state of the incident", state);
  }

  /** What became of a report. */
  public enum State {
    /** Nobody has decided: nothing changes. */
    ONGOING,
    /** Unfounded: nothing changes. */
    DISMISSED,
    /**
     * Founded: the answer to the item does not count, and neither the item nor any other of its
     * learning outcome is asked any more.
     */
    CONFIRMED
  }
}
