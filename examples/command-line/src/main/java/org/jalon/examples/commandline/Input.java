package org.jalon.examples.commandline;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;

/** A file or, for {@code -}, the standard input; counts the bytes read. */
final class Input extends FilterInputStream {

  static final String STANDARD = "-";

  private final String name;
  private final long size;
  private final MessageDigest digest = Sha256.digest();
  private boolean hashed;
  private long position;

  private Input(String name, InputStream stream, long size) {
    super(stream);
    this.name = name;
    this.size = size;
  }

  static Input open(Streams streams, String file) throws IOException {
    if (file.equals(STANDARD)) {
      return new Input("standard input", streams.in(), -1);
    }
    Path path = Path.of(file);
    try {
      if (Files.isDirectory(path)) {
        throw new InvalidInput(file + ": This is a directory, not a file.");
      }
      long size = Files.isRegularFile(path) ? Files.size(path) : -1;
      return new Input(file, Files.newInputStream(path), size);
    } catch (NoSuchFileException e) {
      throw new InvalidInput(file + ": There is no such file.");
    } catch (FileSystemException e) {
      throw new InvalidInput(file + ": The file cannot be read (" + e + ").");
    }
  }

  /** A file of any source. */
  static Input open(FileSource files, String file) throws IOException {
    InputStream stream = files.open(file);
    return stream instanceof Input input ? input : new Input(file, stream, -1);
  }

  /** What messages call it. */
  String name() {
    return name;
  }

  /** Keeps account of what is read from now on, for {@link #hash}. */
  Input hashing() {
    hashed = true;
    return this;
  }

  /** The SHA-256 of all that was read. */
  String hash() {
    return Sha256.hex(digest);
  }

  /** The share that has been read, or NaN if the size is not known. */
  double share() {
    return size > 0 ? (double) position / size : Double.NaN;
  }

  /** All of it, at most so many bytes. */
  byte[] readAtMost(int limit) throws IOException {
    byte[] bytes = readNBytes(limit);
    if (read() >= 0) {
      throw new InvalidInput(
          "%s: The file is larger than %d MiB, the most that is read of such a file."
              .formatted(name, limit >> 20));
    }
    return bytes;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    position += b < 0 ? 0 : 1;
    if (hashed && b >= 0) {
      digest.update((byte) b);
    }
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    position += Math.max(count, 0);
    if (hashed && count > 0) {
      digest.update(buffer, offset, count);
    }
    return count;
  }
}
