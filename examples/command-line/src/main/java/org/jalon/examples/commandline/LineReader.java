package org.jalon.examples.commandline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of bytes. A line that is too long is never held in memory: the rest of it is passed
 * over.
 */
public final class LineReader {

  /** The longest line that is read. */
  public static final int MAXIMUM_BYTES = 1 << 20;

  private final InputStream stream;
  private final MessageDigest digest = Sha256.digest();
  private final byte[] buffer = new byte[1 << 16];
  private int next;
  private int end;
  private long bytes;
  private long lines;

  /**
   * Reads a stream from where it stands.
   *
   * @param stream the stream, which the caller closes
   */
  public LineReader(InputStream stream) {
    this.stream = stream;
  }

  /**
   * Reads a line.
   *
   * @return the next line, or null at the end
   * @throws IOException if reading fails
   */
  public @Nullable RecordLine next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    boolean complete = false;
    long start = bytes;
    while (!complete && fill()) {
      int first = next;
      int count = lengthOfLine();
      take(count);
      complete = buffer[first + count - 1] == '\n';
      int kept = complete ? count - 1 : count;
      tooLong |= line.size() + kept > MAXIMUM_BYTES;
      if (!tooLong) {
        line.write(buffer, first, kept);
      }
    }
    if (bytes == start) {
      return null;
    }
    return new RecordLine(++lines, tooLong ? new byte[0] : line.toByteArray(), tooLong, complete);
  }

  /** Passes over what was read before: whether the input has so many bytes. */
  boolean skip(long someLines, long someBytes) throws IOException {
    while (bytes < someBytes && fill()) {
      take((int) Math.min(end - next, someBytes - bytes));
    }
    lines = someLines;
    return bytes == someBytes;
  }

  InputPosition position() {
    return new InputPosition(lines, bytes, Sha256.copy(digest));
  }

  /** Whether there are bytes more. */
  private boolean fill() throws IOException {
    if (next == end) {
      next = 0;
      end = Math.max(0, stream.read(buffer));
    }
    return next < end;
  }

  /** How many bytes of the buffer belong to this line, with the line feed. */
  private int lengthOfLine() {
    int i = next;
    while (i < end && buffer[i] != '\n') {
      i++;
    }
    return Math.min(i + 1, end) - next;
  }

  private void take(int count) {
    digest.update(buffer, next, count);
    next += count;
    bytes += count;
  }
}
