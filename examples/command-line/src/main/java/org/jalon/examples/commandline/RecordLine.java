package org.jalon.examples.commandline;

/**
 * A line of a file of documents, not yet read.
 *
 * @param number from 1
 * @param bytes the line without its end; empty if it is too long
 * @param tooLong whether it is longer than any line may be
 * @param complete whether a line feed ends it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared and never shared
public record RecordLine(long number, byte[] bytes, boolean tooLong, boolean complete) {

  /** Whether nothing stands on it. */
  public boolean isBlank() {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return !tooLong;
  }
}
