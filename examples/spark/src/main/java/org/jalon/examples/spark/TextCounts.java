package org.jalon.examples.spark;

import java.io.Serializable;

/**
 * What stands in some lines.
 *
 * @param lineFeeds how many lines end with a line feed or with their file
 * @param loneReturns how many carriage returns stand without a line feed: tables take them for ends
 *     of lines, too
 * @param quotes how many quotation marks there are
 */
record TextCounts(long lineFeeds, long loneReturns, long quotes) implements Serializable {

  static final TextCounts NONE = new TextCounts(0, 0, 0);

  TextCounts plus(TextCounts other) {
    return new TextCounts(
        lineFeeds + other.lineFeeds, loneReturns + other.loneReturns, quotes + other.quotes);
  }

  /** How many lines a file of documents has up to here. */
  long lines() {
    return lineFeeds;
  }

  /** How many lines a table has up to here. */
  long tableLines() {
    return lineFeeds + loneReturns;
  }
}
