package org.jalon.internal;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A sum of finite doubles without any rounding: whatever the order of the terms, and however they
 * were spread over several sums that were merged, it is the same to the last bit.
 *
 * <p>The small superaccumulator of Neal (2015): a fixed-point number in chunks of 32 bits, each in
 * a long of its own, so that carries need be passed on only once in a while. It holds
 * 2<sup>62</sup> terms of any size in 69 longs. Mutable, for one thread.
 *
 * @see <a href="https://arxiv.org/abs/1505.05571">Neal (2015), Fast exact summation using small and
 *     large superaccumulators</a>
 */
public final class ExactSum {

  private static final int BITS = 32;
  private static final long MASK = 0xFFFF_FFFFL;
  private static final int CHUNKS = 69; // (2046 + 53 + 63) bits and a sign
  private static final int FRACTION_BITS = 52;
  private static final long FRACTION = (1L << FRACTION_BITS) - 1;
  private static final int EXPONENTS = 0x7FF;
  private static final int LOWEST_EXPONENT = -1074; // of the unit: the smallest double above 0
  private static final int TERMS_BEFORE_CARRY = 1 << 29;
  private static final int SIGNIFICANT_BITS = 53;
  private static final Pattern FORM = Pattern.compile("-?[0-9a-f]+p-?[0-9]{1,4}");

  private final long[] chunks = new long[CHUNKS];
  private int terms; // since carries were passed on

  /**
   * Adds a term.
   *
   * @param term the term
   * @throws IllegalArgumentException if it is not finite
   */
  public void add(double term) {
    long bits = Double.doubleToRawLongBits(term);
    int exponent = (int) (bits >>> FRACTION_BITS) & EXPONENTS;
    if (exponent == EXPONENTS) {
      Checks.finite("term of an exact sum", term);
    }
    long fraction = bits & FRACTION;
    long significand = exponent == 0 ? fraction : fraction | (1L << FRACTION_BITS);
    int position = Math.max(exponent, 1) - 1;
    int shift = position & (BITS - 1);
    int chunk = position >> 5;
    long low = (significand << shift) & MASK;
    long middle = (significand >>> (BITS - shift)) & MASK;
    long high = (significand >>> BITS) >>> (BITS - shift);
    long sign = bits >> 63; // 0 or −1: (x ^ sign) − sign is x or −x
    chunks[chunk] += (low ^ sign) - sign;
    chunks[chunk + 1] += (middle ^ sign) - sign;
    chunks[chunk + 2] += (high ^ sign) - sign;
    if (++terms == TERMS_BEFORE_CARRY) {
      carry();
    }
  }

  /** Adds all terms of another sum, which stays as it is. */
  public void merge(ExactSum other) {
    other.carry();
    carry();
    for (int i = 0; i < CHUNKS; i++) {
      chunks[i] += other.chunks[i];
    }
    carry();
  }

  /** Begins anew. */
  public void clear() {
    Arrays.fill(chunks, 0);
    terms = 0;
  }

  /** Leaves from 0 to 2³² − 1 in every chunk but the last, which has the sign. */
  private void carry() {
    for (int i = 0; i < CHUNKS - 1; i++) {
      chunks[i + 1] += chunks[i] >> BITS;
      chunks[i] &= MASK;
    }
    terms = 0;
  }

  /** How many of the lowest chunks are 0 once carries have been passed on. */
  private int emptyChunks() {
    carry();
    int empty = 0;
    while (empty < CHUNKS - 1 && chunks[empty] == 0) {
      empty++;
    }
    return empty;
  }

  /** The sum in units of the lowest bit of a chunk; those below must be 0. */
  private BigInteger units(int lowest) {
    ByteBuffer digits =
        ByteBuffer.allocate(Long.BYTES + (CHUNKS - 1 - lowest) * Integer.BYTES)
            .putLong(chunks[CHUNKS - 1]);
    for (int i = CHUNKS - 2; i >= lowest; i--) {
      digits.putInt((int) chunks[i]);
    }
    return new BigInteger(digits.array());
  }

  /**
   * The sum.
   *
   * @return the double next to it, ties going to the even one; infinite if it is too large
   */
  public double value() {
    int empty = emptyChunks();
    BigInteger units = units(empty);
    BigInteger magnitude = units.abs();
    int excess = Math.max(0, magnitude.bitLength() - SIGNIFICANT_BITS);
    BigInteger kept = magnitude.shiftRight(excess);
    if (excess > 0 && magnitude.testBit(excess - 1)) {
      boolean tie = magnitude.getLowestSetBit() == excess - 1;
      kept = tie && !kept.testBit(0) ? kept : kept.add(BigInteger.ONE);
    }
    double value = scaled(kept.longValueExact(), empty * BITS + excess);
    return units.signum() < 0 ? -value : value;
  }

  /** In two steps: the unit times 2⁵³ is in the range of normal numbers, as is the rest. */
  private static double scaled(long significand, int power) {
    return power == 0
        ? significand * Double.MIN_VALUE
        : Math.scalb((double) significand, power + LOWEST_EXPONENT);
  }

  /**
   * The exact sum as a text: a whole number in hexadecimal digits, the letter p, and the power of
   * two that it is multiplied by. Equal sums give equal texts.
   */
  @Override
  public String toString() {
    int empty = emptyChunks();
    BigInteger units = units(empty);
    if (units.signum() == 0) {
      return "0";
    }
    int zeros = units.getLowestSetBit();
    int power = empty * BITS + zeros + LOWEST_EXPONENT;
    return units.shiftRight(zeros).toString(16) + "p" + power;
  }

  /**
   * Reads a sum.
   *
   * @param text what {@link #toString} gave
   * @return an equal sum
   * @throws IllegalArgumentException if the text is not of that form, or the number beyond the
   *     range of a sum
   */
  public static ExactSum parse(String text) {
    ExactSum sum = new ExactSum();
    if (text.equals("0")) {
      return sum;
    }
    int p = text.indexOf('p');
    boolean ok = p > 0 && text.length() <= CHUNKS * BITS / 4 && FORM.matcher(text).matches();
    Checks.require(
        ok, "exact sum", shown(text), "must be hexadecimal digits, p and a power of two");
    int power = Integer.parseInt(text.substring(p + 1)) - LOWEST_EXPONENT;
    boolean isNegative = text.charAt(0) == '-';
    for (int i = p - 1, bit = power; i >= (isNegative ? 1 : 0); i--, bit += 4) {
      long digit = Character.digit(text.charAt(i), 16);
      if (digit != 0) {
        boolean fits = bit >= 0 && bit < (CHUNKS - 1) * BITS;
        Checks.require(
            fits, "exact sum", shown(text), "must be within the range of sums of doubles");
        sum.chunks[bit / BITS] += (isNegative ? -digit : digit) << (bit % BITS);
      }
    }
    sum.carry();
    return sum;
  }

  private static String shown(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  /** Whether the other is an equal sum. */
  @Override
  public boolean equals(Object other) {
    if (!(other instanceof ExactSum sum)) {
      return false;
    }
    carry();
    sum.carry();
    return Arrays.equals(chunks, sum.chunks);
  }

  @Override
  public int hashCode() {
    carry();
    return Arrays.hashCode(chunks);
  }
}
