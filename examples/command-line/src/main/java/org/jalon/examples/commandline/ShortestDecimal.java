package org.jalon.examples.commandline;

import java.math.BigInteger;

/**
 * The fewest decimal digits that give the same {@code double}, of several such numbers the nearest
 * one: R. Giulietti's method, with a table of powers of ten and three products. {@link
 * Double#toString} gives other digits before JDK 19, and tables must have the same bytes
 * everywhere.
 */
final class ShortestDecimal {

  private static final int FRACTION_BITS = 52;
  private static final long HIDDEN_BIT = 1L << FRACTION_BITS;
  private static final int SMALLEST_EXPONENT = -1074;
  private static final int FIRST_POWER = -292;
  private static final int LAST_POWER = 324;
  private static final long LOW_BITS = Long.MAX_VALUE;

  /** The upper 126 bits of each power of ten, rounded up, in two halves of 63 bits. */
  private static final long[] HIGH = new long[LAST_POWER - FIRST_POWER + 1];

  private static final long[] LOW = new long[HIGH.length];

  static {
    for (int power = FIRST_POWER; power <= LAST_POWER; power++) {
      BigInteger bits = upperBits(power);
      HIGH[power - FIRST_POWER] = bits.shiftRight(63).longValueExact();
      LOW[power - FIRST_POWER] = bits.longValue() & LOW_BITS;
    }
  }

  private ShortestDecimal() {}

  private static BigInteger upperBits(int power) {
    BigInteger ten = BigInteger.TEN.pow(Math.abs(power));
    if (power >= 0) {
      int shift = ten.bitLength() - 126;
      BigInteger bits = shift >= 0 ? ten.shiftRight(shift) : ten.shiftLeft(-shift);
      return bits.add(BigInteger.ONE);
    }
    // 10^-n = 2^e x with x of 126 bits
    return BigInteger.ONE.shiftLeft(ten.bitLength() + 125).divide(ten).add(BigInteger.ONE);
  }

  /** Appends a finite number as JSON and ECMAScript have it. */
  static void append(StringBuilder text, double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      text.append((long) number); // also -0, which is written 0
      return;
    }
    if (number < 0) {
      text.append('-');
    }
    long bits = Double.doubleToRawLongBits(number);
    int biased = (int) (bits >>> FRACTION_BITS) & 0x7FF;
    long fraction = bits & (HIDDEN_BIT - 1);
    if (biased == 0) {
      append(text, fraction, SMALLEST_EXPONENT);
    } else {
      append(text, fraction | HIDDEN_BIT, biased - 1 + SMALLEST_EXPONENT);
    }
  }

  /** Appends c times two to the power of q. */
  private static void append(StringBuilder text, long c, int q) {
    boolean even = (c & 1) == 0;
    boolean irregular = c == HIDDEN_BIT && q > SMALLEST_EXPONENT;
    int k = irregular ? floorLog10ThreeQuarters(q) : floorLog10(q);
    int shift = q + floorLog2OfTen(-k) + 2;
    int index = -k - FIRST_POWER;
    long middle = product(index, (4 * c) << shift);
    long lower = product(index, (4 * c - (irregular ? 1 : 2)) << shift);
    long upper = product(index, (4 * c + 2) << shift);
    long least = even ? lower : lower + 1;
    long most = even ? upper : upper - 1;
    long below = middle >> 2;
    long tens = below / 10 * 10;
    boolean tensFit = least <= 4 * tens;
    boolean nextTensFit = 4 * (tens + 10) <= most;
    if (below >= 10 && tensFit != nextTensFit) {
      Digits.append(text, tensFit ? tens : tens + 10, k);
      return;
    }
    boolean belowFits = least <= 4 * below;
    boolean aboveFits = 4 * (below + 1) <= most;
    if (belowFits != aboveFits) {
      Digits.append(text, belowFits ? below : below + 1, k);
      return;
    }
    long excess = middle - (4 * below + 2);
    boolean nearerBelow = excess < 0 || (excess == 0 && (below & 1) == 0);
    Digits.append(text, nearerBelow ? below : below + 1, k);
  }

  /** The product with a power of ten, its lowest bit telling whether anything was cut off. */
  private static long product(int index, long factor) {
    long fromLow = Math.multiplyHigh(LOW[index], factor);
    long highLow = HIGH[index] * factor;
    long highHigh = Math.multiplyHigh(HIGH[index], factor);
    long rest = (highLow >>> 1) + fromLow;
    long whole = highHigh + (rest >>> 63);
    return whole | (((rest & LOW_BITS) + LOW_BITS) >>> 63);
  }

  /** ⌊log₁₀ 2^q⌋. */
  private static int floorLog10(int q) {
    return (int) ((q * 661_971_961_083L) >> 41);
  }

  /** ⌊log₁₀ (¾ 2^q)⌋. */
  private static int floorLog10ThreeQuarters(int q) {
    return (int) ((q * 661_971_961_083L - 274_743_187_321L) >> 41);
  }

  /** ⌊log₂ 10^e⌋. */
  private static int floorLog2OfTen(int e) {
    return (int) ((e * 913_124_641_741L) >> 38);
  }
}
