package org.jalon.referential;

/** Where the outcomes of a topic hold in the same way. */
public enum Scope {
  /** Everywhere. */
  WORLD,
  /** Depends on the language or its writing: keyboard, decimal mark, spreadsheet function names. */
  LOCALE,
  /** Depends on the country: law, public services, payment, labels. */
  COUNTRY
}
