package org.jalon.credential;

import java.util.Base64;
import java.util.Optional;

/**
 * Base 64 for addresses without padding, as RFC 7515 uses it. Decoding accepts the one encoding of
 * each sequence of bytes: no padding, no white space, no bits left over.
 */
final class Base64Url {

  private Base64Url() {}

  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static Optional<byte[]> decode(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
