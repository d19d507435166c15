package org.jalon.credential;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * Base 58 with the alphabet of Bitcoin: the multibase {@code z}.
 *
 * @see <a href="https://www.w3.org/TR/cid-1.0/#multibase-0">Controlled Identifiers 1.0,
 *     Multibase</a>
 */
final class Base58 {

  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

  private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());

  /** Keys and signatures are far shorter, and the time taken grows with the square. */
  private static final int LONGEST = 200;

  private Base58() {}

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    BigInteger rest = new BigInteger(1, bytes);
    while (rest.signum() > 0) {
      BigInteger[] parts = rest.divideAndRemainder(BASE);
      text.append(ALPHABET.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    for (int k = 0; k < bytes.length && bytes[k] == 0; k++) {
      text.append(ALPHABET.charAt(0));
    }
    return text.reverse().toString();
  }

  /** The bytes of a text, or empty if it has other characters or more than any key needs. */
  static Optional<byte[]> decode(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    BigInteger number = BigInteger.ZERO;
    for (int k = 0; k < text.length(); k++) {
      int digit = ALPHABET.indexOf(text.charAt(k));
      if (digit < 0) {
        return Optional.empty();
      }
      number = number.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    return Optional.of(withZeros(number, leadingOnes(text)));
  }

  private static int leadingOnes(String text) {
    int ones = 0;
    while (ones < text.length() && text.charAt(ones) == ALPHABET.charAt(0)) {
      ones++;
    }
    return ones;
  }

  private static byte[] withZeros(BigInteger number, int zeros) {
    byte[] signed = number.toByteArray();
    int start = signed[0] == 0 ? 1 : 0;
    byte[] magnitude = Arrays.copyOfRange(signed, start, signed.length);
    byte[] bytes = new byte[zeros + magnitude.length];
    System.arraycopy(magnitude, 0, bytes, zeros, magnitude.length);
    return bytes;
  }
}
