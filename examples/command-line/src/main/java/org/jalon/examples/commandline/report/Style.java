package org.jalon.examples.commandline.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How the page looks: the colours of its two themes, and a sheet that knows them by name. */
final class Style {

  private static final String CSS = css();

  private Style() {}

  static String sheet() {
    return CSS;
  }

  /** What the page allows: this very style sheet, and nothing else. */
  static String contentSecurityPolicy() {
    return "default-src 'none'; style-src 'sha256-"
        + hash()
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static String css() {
    return "\n:root{color-scheme:light dark;"
        + Palette.css(Palette.LIGHT)
        + "}\n@media screen and (prefers-color-scheme:dark){:root{"
        + Palette.css(Palette.DARK)
        + "}}\n"
        + resource();
  }

  private static String resource() {
    try (InputStream stream = Style.class.getResourceAsStream("page.css")) {
      if (stream == null) {
        throw new IllegalStateException("The style sheet page.css must be beside the classes.");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(CSS.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256; this one does not.", e);
    }
  }
}
