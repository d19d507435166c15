package org.jalon.json;

import org.jalon.internal.Checks;

/**
 * How much of a document is accepted. While it is read, a document made for it takes up to 50 times
 * its size in memory: who reads the documents of strangers lowers the first limit to what they
 * need.
 *
 * @param maximumBytes the size of one file
 * @param maximumDepth how deep objects and arrays may nest
 * @param maximumTextLength the length of one text, in characters
 */
public record JsonLimits(long maximumBytes, int maximumDepth, int maximumTextLength) {

  /** 64 MiB, a depth of 64, texts of 100,000 characters: room for banks of half a million items. */
  public static final JsonLimits DEFAULT = new JsonLimits(64L << 20, 64, 100_000);

  /**
   * Creates limits.
   *
   * @throws IllegalArgumentException if a limit is below 1
   */
  public JsonLimits {
    Checks.require(
        maximumBytes >= 1, "maximum size of a document", maximumBytes, "must be at least 1");
    Checks.atLeast("maximum depth of a document", maximumDepth, 1);
    Checks.atLeast("maximum length of a text", maximumTextLength, 1);
  }
}
