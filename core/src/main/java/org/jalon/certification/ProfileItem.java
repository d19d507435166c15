package org.jalon.certification;

import org.jalon.item.ItemId;
import org.jalon.referential.CompetenceId;

/**
 * An item of a test that confirms a profile.
 *
 * @param item the item
 * @param competence the competence it tests
 * @param interchangeableFields whether it has two fields whose answers may be exchanged, so that it
 *     counts as two items where a competence has too few
 * @param neutralized whether it was neutralized before any event
 * @param passedOver whether the test ended before it was answered, which counts as wrong
 */
public record ProfileItem(
    ItemId item,
    CompetenceId competence,
    boolean interchangeableFields,
    boolean neutralized,
    boolean passedOver) {

  /**
   * An item without anything special.
   *
   * @param item the item
   * @param competence the competence it tests
   * @return the item
   * @throws IllegalArgumentException if one of them is not an identifier
   */
  public static ProfileItem of(String item, String competence) {
    return new ProfileItem(new ItemId(item), new CompetenceId(competence), false, false, false);
  }
}
