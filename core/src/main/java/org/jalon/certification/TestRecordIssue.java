package org.jalon.certification;

/**
 * Something that keeps a test record from being decided.
 *
 * @param path where it stands in the record's document, such as {@code $.asked[3].item}
 * @param message what is wrong
 */
public record TestRecordIssue(String path, String message) {

  /** Path and message. */
  @Override
  public String toString() {
    return path + ": " + message;
  }
}
