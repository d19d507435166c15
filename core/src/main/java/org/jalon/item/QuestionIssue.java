package org.jalon.item;

/**
 * One thing wrong with a question bank, with its place.
 *
 * @param kind what kind of thing
 * @param path where it is, as a JSON path of the bank's document, such as {@code
 *     $.questions[3].outcome}
 * @param message what is wrong, for a person: the name, the value and the rule
 */
public record QuestionIssue(Kind kind, String path, String message) {

  /** What can be wrong. */
  public enum Kind {
    /** A value that is missing, of the wrong type, not well-formed or outside its domain. */
    MALFORMED,
    /** A bank without questions. */
    EMPTY_BANK,
    /** An identifier used twice. */
    DUPLICATE_QUESTION,
    /** A link to a learning outcome that the referential does not contain. */
    UNKNOWN_OUTCOME,
    /** A link of an active question to a learning outcome that is not assessed. */
    INACTIVE_OUTCOME,
    /** Two proposals, or two options of a field, that a person cannot tell apart. */
    EQUAL_PROPOSALS,
    /** A text that the key accepts and its checker does not. */
    KEY_NOT_ACCEPTED
  }
}
