package org.jalon.json;

import org.jalon.internal.Checks;

/**
 * How much of a document is accepted. Reading takes up to about 200 bytes of memory for each token
 * (a name, a value, a bracket) and a few times the size of the texts: at the {@link #DEFAULT}
 * limits less than a gigabyte, whatever the document.
 *
 * @param maximumBytes the size of one file
 * @param maximumTokens how many names, values and brackets one file may contain
 * @param maximumDepth how deep objects and arrays may nest; at most {@value #DEEPEST}
 * @param maximumTextLength the length of one text, in characters
 */
public record JsonLimits(
    long maximumBytes, long maximumTokens, int maximumDepth, int maximumTextLength) {

  /** The deepest nesting that can be allowed. */
  public static final int DEEPEST = 1_000;

  /**
   * 64 MiB, four million tokens, a depth of 64, texts of 100,000 characters: room for banks of
   * 300,000 items.
   */
  public static final JsonLimits DEFAULT = new JsonLimits(64L << 20, 4_000_000, 64, 100_000);

  /**
   * Creates limits.
   *
   * @throws IllegalArgumentException if a limit is below 1 or the depth above {@value #DEEPEST}
   */
  public JsonLimits {
    atLeastOne("maximum size of a document", maximumBytes);
    atLeastOne("maximum number of tokens", maximumTokens);
    Checks.inRange("maximum depth of a document", maximumDepth, 1, DEEPEST);
    Checks.atLeast("maximum length of a text", maximumTextLength, 1);
  }

  private static void atLeastOne(String name, long limit) {
    Checks.require(limit >= 1, name, limit, "must be at least 1");
  }
}
