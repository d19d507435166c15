package org.jalon.json;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The documents stored beside the tests. */
final class Fixtures {

  private Fixtures() {}

  static String text(String name) {
    try (InputStream stream = open(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document of version 1, unless its name begins with another one. */
  static String document(String name) {
    return text((name.startsWith("v2/") ? "" : "v1/") + name + ".json");
  }

  /** Opens the files of a folder. */
  static FileOpener in(String folder) {
    return name -> open(folder + "/" + name);
  }

  private static InputStream open(String path) throws FileNotFoundException {
    InputStream stream = Fixtures.class.getResourceAsStream(path);
    if (stream == null) {
      throw new FileNotFoundException(path);
    }
    return stream;
  }
}
