package org.jalon.certification;

import java.util.List;
import org.jalon.internal.Checks;

/**
 * The part of a profile test that is about the further certification a person registered for.
 *
 * @param level the level of that certification that the person aims at
 * @param items its own items; none if it is judged by the main test
 */
public record ComplementarySection(String level, List<ProfileItem> items) {

  /**
   * Creates a section from a copy of the list.
   *
   * @throws IllegalArgumentException if the level is not an identifier
   */
  public ComplementarySection {
    Checks.id("level aimed at", level);
    items = List.copyOf(items);
  }
}
