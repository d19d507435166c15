package org.jalon.examples.commandline;

import java.math.BigDecimal;
import java.math.BigInteger;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Numbers as options: what is none is refused with the number that was perhaps meant. */
final class OptionNumber {

  private static final int LONGEST = 40;

  private OptionNumber() {}

  static void applyTo(CommandLine program) {
    program
        .registerConverter(int.class, OptionNumber::integer)
        .registerConverter(Integer.class, OptionNumber::integer)
        .registerConverter(long.class, OptionNumber::whole)
        .registerConverter(Long.class, OptionNumber::whole)
        .registerConverter(double.class, OptionNumber::real)
        .registerConverter(Double.class, OptionNumber::real);
  }

  private static int integer(String text) {
    return (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static long whole(String text) {
    return whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private static long whole(String text, long least, long most) {
    try {
      BigInteger number = new BigInteger(text);
      long value = number.longValue();
      if (number.bitLength() < Long.SIZE && value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw refused(text, "a whole number" + meant(text, true));
    }
    throw refused(text, "a whole number from %d to %d.".formatted(least, most));
  }

  private static double real(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw refused(text, "a number" + meant(text, false));
    }
  }

  /** The number without an exponent, signs that group digits, or a decimal comma. */
  private static String meant(String text, boolean whole) {
    String plain = text.replaceAll(whole ? "[,_' ]" : "[_' ]", "").replace(',', '.');
    try {
      BigDecimal number = new BigDecimal(plain);
      if (plain.length() <= LONGEST && Math.abs((long) number.scale()) <= LONGEST) {
        return ". Maybe %s is meant."
            .formatted(whole ? number.toBigIntegerExact().toString() : number.toPlainString());
      }
    } catch (NumberFormatException e) {
      return ".";
    } catch (ArithmeticException e) {
      return ", without a fraction.";
    }
    return ".";
  }

  private static TypeConversionException refused(String text, String rule) {
    return new TypeConversionException("'" + Texts.quoted(text) + "' must be " + rule);
  }
}
