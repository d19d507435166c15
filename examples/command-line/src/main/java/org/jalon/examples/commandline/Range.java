package org.jalon.examples.commandline;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Two numbers written with a comma between them.
 *
 * @param first the first
 * @param second the second
 */
record Range(double first, double second) {

  static Range of(String text) {
    int comma = text.indexOf(',');
    try {
      if (comma >= 0) {
        return new Range(
            Double.parseDouble(text.substring(0, comma)),
            Double.parseDouble(text.substring(comma + 1)));
      }
    } catch (NumberFormatException e) {
      // Said below, in the same words as for too few numbers.
    }
    throw new TypeConversionException("'" + text + "' must be two numbers, such as -6,6");
  }

  /** Reads the value of an option. */
  static final class Converter implements ITypeConverter<Range> {

    /** Made by the command line. */
    Converter() {}

    @Override
    public Range convert(String text) {
      return of(text);
    }
  }
}
