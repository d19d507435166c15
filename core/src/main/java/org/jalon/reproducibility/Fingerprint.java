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

    private final MessageDigest digest;

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
      write(name.getBytes(StandardCharsets.UTF_8));
      write(value.getBytes(StandardCharsets.UTF_8));
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
      return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    /** The length goes first, in four bytes. */
    private void write(byte[] bytes) {
      for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
        digest.update((byte) (bytes.length >>> shift));
      }
      digest.update(bytes);
    }
  }
}
