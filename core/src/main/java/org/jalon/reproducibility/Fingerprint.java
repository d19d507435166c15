package org.jalon.reproducibility;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jalon.internal.Checks;

/**
 * The SHA-256 of a canonical form: two things with the same fingerprint are the same for every
 * computation of this library.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Fingerprint(String hex) {

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  /**
   * Creates a fingerprint from its digits.
   *
   * @throws IllegalArgumentException if the text is not 64 lower-case hexadecimal digits
   */
  public Fingerprint {
    Checks.require(
        HEX.matcher(hex).matches(), "fingerprint", hex, "must be 64 lower-case hexadecimal digits");
  }

  /**
   * Begins a canonical form.
   *
   * @param kind what is fingerprinted; it keeps an item bank and a plan apart even if their fields
   *     were alike
   * @return a builder to which fields are added in a fixed order
   */
  public static Builder of(String kind) {
    return new Builder().add("kind", kind);
  }

  /**
   * The first digits, for people to compare at a glance.
   *
   * @return the first 12 digits
   */
  public String abbreviated() {
    return hex.substring(0, 12);
  }

  /** The fingerprint's 64 digits. */
  @Override
  public String toString() {
    return hex;
  }

  /**
   * Collects the fields of a canonical form. A field is written as its name and its value, each
   * preceded by its length in bytes, so that no two different sequences of fields give the same
   * bytes. Not thread-safe.
   */
  public static final class Builder {

    private static final int BUFFER_SIZE = 1024;
    private static final char ASCII_END = 0x7F;

    private final MessageDigest digest;
    private final byte[] buffer = new byte[BUFFER_SIZE];
    private int buffered;

    private Builder() {
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(
            "Every Java runtime must provide SHA-256, but this one does not.", e);
      }
    }

    /**
     * Adds a text.
     *
     * @param name the field's name
     * @param value its value, taken as UTF-8
     * @return this builder
     */
    public Builder add(String name, String value) {
      write(name);
      write(value);
      return this;
    }

    /**
     * Adds a whole number.
     *
     * @param name the field's name
     * @param value its value
     * @return this builder
     */
    public Builder add(String name, long value) {
      return add(name, Long.toString(value));
    }

    /**
     * Adds a real number by its bits; all NaN count as one, and 0.0 differs from −0.0.
     *
     * @param name the field's name
     * @param value its value
     * @return this builder
     */
    public Builder add(String name, double value) {
      return add(name, Long.toHexString(Double.doubleToLongBits(value)));
    }

    /**
     * Adds a value of any type by what it holds, not by how it prints: numbers by their bits,
     * records by their class and components, collections element by element, and anything else by
     * its {@code toString()}.
     *
     * @param name the field's name
     * @param value its value
     * @return this builder
     */
    public Builder addValue(String name, Object value) {
      CanonicalForm.add(this, name, value);
      return this;
    }

    /**
     * Ends the canonical form.
     *
     * @return its fingerprint; the builder starts anew
     */
    public Fingerprint build() {
      flush();
      return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    /** In UTF-8, its length in four bytes before it. */
    private void write(String text) {
      int length = text.length();
      for (int i = 0; i < length; i++) {
        if (text.charAt(i) > ASCII_END) {
          write(text.getBytes(StandardCharsets.UTF_8));
          return;
        }
      }
      writeLength(length);
      for (int i = 0; i < length; i++) {
        put((byte) text.charAt(i));
      }
    }

    private void write(byte[] bytes) {
      writeLength(bytes.length);
      for (byte b : bytes) {
        put(b);
      }
    }

    private void writeLength(int length) {
      for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
        put((byte) (length >>> shift));
      }
    }

    private void put(byte b) {
      if (buffered == BUFFER_SIZE) {
        flush();
      }
      buffer[buffered++] = b;
    }

    private void flush() {
      digest.update(buffer, 0, buffered);
      buffered = 0;
    }
  }
}
