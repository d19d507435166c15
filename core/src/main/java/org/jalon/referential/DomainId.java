package org.jalon.referential;

import org.jalon.internal.Checks;

/**
 * The identifier of a domain: stable for ever, never reused for another one, the same in every
 * language.
 *
 * @param value 1 to 200 characters without white space or control characters
 */
public record DomainId(String value) {

  /**
   * Creates an identifier.
   *
   * @throws IllegalArgumentException if the text is empty, too long or contains white space or
   *     control characters
   */
  public DomainId {
    Checks.id("domain id", value);
  }

  /** The identifier's text. */
  @Override
  public String toString() {
    return value;
  }
}
