package org.jalon.examples.commandline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Which identifiers a file has shown already, by 128 bits of the SHA-256 of each: no two
 * identifiers can be found, by chance or on purpose, that are taken for each other. It takes at
 * most 128 MiB, after which only the first four million identifiers are known.
 */
final class SeenIds {

  /** How many identifiers are remembered. */
  static final int MAXIMUM = 1 << 22;

  private static final int WORDS = 2;

  private final MessageDigest digest = Sha256.digest();

  /** The two words of each identifier; a first word of 0 marks a free place. */
  private long[] words = new long[WORDS << 9];

  private int size;

  /** Whether the identifier is new; remembers it while there is room. */
  boolean add(String id) {
    ByteBuffer key = ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
    long first = Math.max(1, key.getLong() & Long.MAX_VALUE);
    long second = key.getLong();
    int place = place(first, second);
    if (words[place] != 0) {
      return false;
    }
    if (size < MAXIMUM) {
      words[place] = first;
      words[place + 1] = second;
      size++;
      if (WORDS * WORDS * size > words.length && size < MAXIMUM) {
        grow();
      }
    }
    return true;
  }

  /** Whether no identifier more is remembered. */
  boolean isFull() {
    return size >= MAXIMUM;
  }

  private void grow() {
    long[] old = words;
    words = new long[2 * old.length];
    for (int i = 0; i < old.length; i += WORDS) {
      if (old[i] != 0) {
        int place = place(old[i], old[i + 1]);
        words[place] = old[i];
        words[place + 1] = old[i + 1];
      }
    }
  }

  /** Where an identifier is or belongs. */
  private int place(long first, long second) {
    int place = ((int) second & (words.length / WORDS - 1)) * WORDS;
    while (words[place] != 0 && !(words[place] == first && words[place + 1] == second)) {
      place = (place + WORDS) & (words.length - 1);
    }
    return place;
  }
}
