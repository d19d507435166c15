package org.jalon.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Whether bytes are a text in UTF-8. A parser guesses other encodings and accepts what is not quite
 * UTF-8, so that two documents of different bytes could look alike to others and not to it.
 */
final class Utf8 {

  private static final int WINDOW = 8_192;

  /** Where a parser looks for zeros, which tell it that a text is in UTF-16 or UTF-32. */
  private static final int BEGINNING = 4;

  private Utf8() {}

  static void check(byte[] bytes, String file) {
    int place = firstOther(bytes);
    if (place < bytes.length) {
      throw new JsonFormatException(
          "%s line %d, column %d".formatted(file, line(bytes, place), column(bytes, place)),
          "The text is not in UTF-8. Maybe it was saved in another encoding.");
    }
  }

  private static int firstOther(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, BEGINNING); i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CharBuffer window = CharBuffer.allocate(WINDOW);
    CoderResult result;
    do {
      window.clear();
      result = decoder.decode(input, window, true);
    } while (result.isOverflow());
    return input.position();
  }

  private static int line(byte[] bytes, int place) {
    int line = 1;
    for (int i = 0; i < place; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  /** In bytes, as the parser counts them too. */
  private static int column(byte[] bytes, int place) {
    int start = place;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return place - start + 1;
  }
}
