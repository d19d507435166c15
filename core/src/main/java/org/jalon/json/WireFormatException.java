package org.jalon.json;

/** An answer or a solution that is not in the wire form expected. */
public final class WireFormatException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final int line;

  WireFormatException(int line, String message) {
    super("Line %d of the text: %s".formatted(line, message));
    this.line = line;
  }

  /**
   * Where the problem is.
   *
   * @return the number of the line, from 1
   */
  public int line() {
    return line;
  }
}
