package org.jalon.examples.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.jspecify.annotations.Nullable;

/**
 * Whole lines of a text file that follow each other.
 *
 * @param file the file
 * @param start where the first line begins, in bytes
 * @param end where the line after the last begins; {@link #ALL} for a compressed file, which cannot
 *     be cut
 * @param before what stands in all parts before this one
 */
record TextPart(String file, long start, long end, TextCounts before) implements Serializable {

  /** The end of what is read to its end. */
  static final long ALL = Long.MAX_VALUE;

  /** Whether the file begins with it. */
  boolean isFirst() {
    return start == 0;
  }

  /** The same part with the lines after it. */
  TextPart until(long laterEnd) {
    return new TextPart(file, start, laterEnd, before);
  }

  /** The bytes of its lines. */
  InputStream open(Configuration configuration) throws IOException {
    Path path = new Path(file);
    FSDataInputStream stream = path.getFileSystem(configuration).open(path);
    CompressionCodec codec = codec(configuration, path);
    if (codec != null) {
      return codec.createInputStream(stream);
    }
    stream.seek(start);
    return new BoundedStream(stream, end - start);
  }

  /** How a file is compressed, as its name tells; null if it is not. */
  static @Nullable CompressionCodec codec(Configuration configuration, Path path) {
    return new CompressionCodecFactory(configuration).getCodec(path);
  }
}
