package org.jalon.examples.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Text files cut into parts of whole lines, in order, each of which knows what stands before it:
 * the lines have the numbers that they have in one file of all files, one after the other.
 *
 * @param context where the parts are read
 * @param configuration how
 * @param parts the parts
 */
record TextParts(
    JavaSparkContext context,
    Broadcast<SerializableConfiguration> configuration,
    List<TextPart> parts) {

  /** What kind of lines there are. */
  enum Lines {
    /** Each line feed ends one. */
    DOCUMENTS,
    /** A line feed within quotation marks ends none. */
    TABLE
  }

  /** Cuts files into about so many parts. */
  static TextParts of(SparkOptions.Cluster cluster, String files, Lines lines) throws IOException {
    JavaSparkContext context = cluster.context();
    Configuration local = context.hadoopConfiguration();
    Broadcast<SerializableConfiguration> shared =
        context.broadcast(new SerializableConfiguration(local));
    List<TextPart> ranges = ranges(cluster, files);
    List<TextPart> surveyed =
        spread(context, ranges)
            .map(range -> TextSurvey.of(range, shared.value().value()))
            .collect();
    return new TextParts(context, shared, joined(surveyed, lines));
  }

  private static List<TextPart> ranges(SparkOptions.Cluster cluster, String files)
      throws IOException {
    List<FileStatus> found = cluster.files().list(files);
    long bytes = found.stream().mapToLong(FileStatus::getLen).sum();
    long size = cluster.bytesOfPart(bytes);
    List<TextPart> ranges = new ArrayList<>();
    for (FileStatus file : found) {
      String name = file.getPath().toString();
      boolean whole = TextPart.codec(cluster.files().configuration(), file.getPath()) != null;
      long step = whole ? Math.max(1, file.getLen()) : size;
      for (long start = 0; start < file.getLen(); start += step) {
        long end = whole ? TextPart.ALL : Math.min(start + step, file.getLen());
        ranges.add(new TextPart(name, start, end, TextCounts.NONE));
      }
    }
    return ranges;
  }

  /**
   * Numbers the parts, and joins those between which a table could be inside a quoted field. Should
   * the count of quotation marks mislead, the part before ends within quotes, which no reader of
   * tables accepts: nothing is ever read wrong without a word.
   */
  private static List<TextPart> joined(List<TextPart> surveyed, Lines lines) {
    List<TextPart> parts = new ArrayList<>();
    TextCounts before = TextCounts.NONE;
    long quotes = 0;
    for (TextPart part : surveyed) {
      if (part.end() > part.start()) {
        TextPart previous = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        quotes = part.isFirst() ? 0 : quotes;
        if (previous != null && lines == Lines.TABLE && quotes % 2 != 0) {
          parts.set(parts.size() - 1, previous.until(part.end()));
        } else {
          parts.add(new TextPart(part.file(), part.start(), part.end(), before));
        }
        quotes += part.before().quotes();
        before = before.plus(part.before());
      }
    }
    return parts;
  }

  /** Each part on its own. */
  JavaRDD<TextPart> spread() {
    return spread(context, parts);
  }

  private static JavaRDD<TextPart> spread(JavaSparkContext context, List<TextPart> parts) {
    return context.parallelize(parts, Math.max(1, parts.size()));
  }
}
