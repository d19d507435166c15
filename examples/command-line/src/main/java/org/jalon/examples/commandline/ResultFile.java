package org.jalon.examples.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/**
 * A file that grows, can be made safe on the disk at any time, and be continued from there. It has
 * its name only once it is finished.
 */
final class ResultFile implements AutoCloseable {

  private static final int BUFFER = 1 << 18;

  private final Path finished;
  private final Path unfinished;
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private final MessageDigest digest = Sha256.digest();
  private long length;

  private ResultFile(Path finished, Path unfinished, FileChannel channel) {
    this.finished = finished;
    this.unfinished = unfinished;
    this.channel = channel;
  }

  /**
   * A beginning of a file.
   *
   * @param bytes its length
   * @param hash its SHA-256
   */
  record Extent(long bytes, String hash) {

    static final Extent EMPTY = new Extent(0, Sha256.hex(new byte[0]));
  }

  /** Opens the file to go on after a beginning of it; what stands behind that is cut off. */
  static ResultFile open(Path finished, Extent done) throws IOException {
    Path unfinished = Path.of(finished + ".part");
    if (!Files.exists(unfinished) && Files.exists(finished) && done.bytes() > 0) {
      AtomicFile.rename(finished, unfinished);
    }
    FileChannel channel =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      ResultFile file = new ResultFile(finished, unfinished, channel);
      file.goOnAfter(done);
      return file;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private void goOnAfter(Extent done) throws IOException {
    byte[] bytes = new byte[BUFFER];
    InputStream stream = Channels.newInputStream(channel);
    while (length < done.bytes()) {
      int count = stream.read(bytes, 0, (int) Math.min(bytes.length, done.bytes() - length));
      if (count < 0) {
        break;
      }
      digest.update(bytes, 0, count);
      length += count;
    }
    if (!extent().equals(done)) {
      throw new InvalidInput(
          unfinished
              + ": The file is not as it was when the run stopped. Maybe it was changed since: begin again with another --out.");
    }
    channel.truncate(length);
    channel.position(length);
  }

  void append(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      if (bytes.length > buffer.remaining()) {
        flush();
      }
      if (bytes.length > buffer.remaining()) {
        write(ByteBuffer.wrap(bytes));
      } else {
        buffer.put(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    digest.update(bytes);
    length += bytes.length;
  }

  private void flush() throws IOException {
    buffer.flip();
    write(buffer);
    buffer.clear();
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Makes safe what has been appended. */
  Extent save() throws IOException {
    flush();
    channel.force(true);
    return extent();
  }

  private Extent extent() {
    return new Extent(length, Sha256.hex(digest));
  }

  /** Where it grows, for whoever reads what has been saved. */
  Path unfinished() {
    return unfinished;
  }

  /** Gives the saved file its name. */
  void finish() throws IOException {
    channel.close();
    AtomicFile.rename(unfinished, finished);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
