package org.jalon.reproducibility;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The release of this library, written into the jar by the build. */
final class LibraryVersion {

  static final String CURRENT = read();

  private LibraryVersion() {}

  private static String read() {
    try (InputStream stream = LibraryVersion.class.getResourceAsStream("version.properties")) {
      if (stream == null) {
        throw new IllegalStateException(
            "The library's jar is incomplete: version.properties is missing.");
      }
      Properties properties = new Properties();
      properties.load(stream);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
