package org.jalon.item;

import org.jalon.internal.Checks;

/**
 * The identifier of an item, unique within its bank.
 *
 * @param value 1 to 200 characters without white space or control characters
 */
public record ItemId(String value) {

  /**
   * Creates an identifier.
   *
   * @throws IllegalArgumentException if the text is empty, too long or contains white space or
   *     control characters
   */
  public ItemId {
    Checks.id("item id", value);
  }

  /** The identifier's text. */
  @Override
  public String toString() {
    return value;
  }
}
