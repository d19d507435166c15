package org.jalon.examples.play;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a person types, line by line. Of a line that is longer than any answer can be, the beginning
 * is kept and the rest is dropped while it is read. For one thread.
 */
final class LineInput {

  /** In UTF-16 units: twice what an answer may have before it is unlike every key. */
  static final int MAXIMUM_LENGTH = 20_000;

  private static final int END = -1;

  private final Reader reader;

  LineInput(Reader reader) {
    this.reader = new BufferedReader(reader);
  }

  /** The standard input, in UTF-8 whatever the locale of the machine. */
  static LineInput standard() {
    FileInputStream in = new FileInputStream(FileDescriptor.in);
    return new LineInput(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** The next line without its end, or empty at the end of the input. */
  Optional<String> next() {
    try {
      int first = reader.read();
      return first == END ? Optional.empty() : Optional.of(rest(first));
    } catch (IOException e) {
      return Optional.empty(); // a terminal that was closed: nothing more will come
    }
  }

  private String rest(int first) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int unit = first; unit != END && unit != '\n'; unit = reader.read()) {
      if (line.length() < MAXIMUM_LENGTH) {
        line.append((char) unit);
      }
    }
    boolean returned = !line.isEmpty() && line.charAt(line.length() - 1) == '\r';
    return returned ? line.substring(0, line.length() - 1) : line.toString();
  }
}
