package org.jalon.examples.spark;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;

/** Looks through the lines that begin in a range of a file, counting. */
final class TextSurvey {

  private final InputStream stream;
  private final byte[] buffer = new byte[1 << 16];
  private int next;
  private int filled;
  private final long end;
  private long position;
  private long lineFeeds;
  private long loneReturns;
  private long quotes;

  private TextSurvey(InputStream stream, long position, long end) {
    this.stream = stream;
    this.position = position;
    this.end = end;
  }

  /**
   * The lines that begin in a range, which may begin and end anywhere: a line belongs to the range
   * in which its first byte lies.
   *
   * @param range the range as a part, not yet of whole lines
   * @param configuration how the file is reached
   * @return the lines as a part, with what they hold in place of what stands before them
   */
  static TextPart of(TextPart range, Configuration configuration) throws IOException {
    long from = Math.max(0, range.start() - 1);
    TextPart rest = new TextPart(range.file(), from, TextPart.ALL, TextCounts.NONE);
    try (InputStream stream = rest.open(configuration)) {
      TextSurvey survey = new TextSurvey(stream, from, range.end());
      if (!range.isFirst()) {
        survey.passOverLine();
      }
      long start = survey.position;
      TextCounts counts = survey.count();
      long end = range.end() == TextPart.ALL ? TextPart.ALL : survey.position;
      return new TextPart(range.file(), start, Math.max(start, end), counts);
    }
  }

  private void passOverLine() throws IOException {
    int b = read();
    while (b >= 0 && b != '\n') {
      b = read();
    }
  }

  private TextCounts count() throws IOException {
    int last = '\n';
    while (position < end || last != '\n') {
      int b = read();
      if (b < 0) {
        lineFeeds += last == '\n' ? 0 : 1;
        break;
      }
      loneReturns += last == '\r' && b != '\n' ? 1 : 0;
      lineFeeds += b == '\n' ? 1 : 0;
      quotes += b == '"' ? 1 : 0;
      last = b;
    }
    return new TextCounts(lineFeeds, loneReturns, quotes);
  }

  private int read() throws IOException {
    if (next == filled) {
      next = 0;
      filled = Math.max(0, stream.read(buffer));
      if (filled == 0) {
        return -1;
      }
    }
    position++;
    return buffer[next++] & 0xFF;
  }
}
