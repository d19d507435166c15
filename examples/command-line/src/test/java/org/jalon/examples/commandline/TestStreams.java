package org.jalon.examples.commandline;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard streams that keep what is written on them. */
final class TestStreams {

  private TestStreams() {}

  static Streams of(InputStream input) {
    return new Streams(
        input, new ByteArrayOutputStream(), new Kept(new ByteArrayOutputStream()), false);
  }

  static Streams watched() {
    return new Streams(
        InputStream.nullInputStream(),
        new ByteArrayOutputStream(),
        new Kept(new ByteArrayOutputStream()),
        true);
  }

  static String err(Streams streams) {
    return ((Kept) streams.err()).bytes.toString(StandardCharsets.UTF_8);
  }

  private static final class Kept extends PrintStream {

    private final ByteArrayOutputStream bytes;

    Kept(ByteArrayOutputStream bytes) {
      super(bytes, true, StandardCharsets.UTF_8);
      this.bytes = bytes;
    }
  }
}
