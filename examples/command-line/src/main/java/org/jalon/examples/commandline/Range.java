package org.jalon.examples.commandline;

import java.util.Map;
import java.util.function.BiFunction;
import org.jalon.estimation.QuadratureGrid;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Two numbers written with a comma between them.
 *
 * @param first the first
 * @param second the second
 */
record Range(double first, double second) {

  private static final int MAXIMUM_NODES = 10_000;

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
    throw new TypeConversionException(
        "'" + Texts.quoted(text) + "' must be two numbers, such as -6,6");
  }

  /** So many abilities from the first number to the second; the option is --nodes. */
  QuadratureGrid nodes(int count) {
    if (count > MAXIMUM_NODES) {
      throw new InvalidInput("The number of --nodes (" + count + ") must be at most 10000.");
    }
    return EstimatorOptions.legal(() -> QuadratureGrid.evenlySpaced(first, second, count));
  }

  /** What a name before a colon makes of the two numbers behind it, as in {@code normal:0,1}. */
  static <T> T named(
      String text, Map<String, BiFunction<Double, Double, ? extends T>> forms, String rule) {
    int colon = text.indexOf(':');
    BiFunction<Double, Double, ? extends T> form =
        colon < 0 ? null : forms.get(text.substring(0, colon));
    if (form == null) {
      throw new TypeConversionException("'" + Texts.quoted(text) + "' must be " + rule);
    }
    Range numbers = of(text.substring(colon + 1));
    try {
      return form.apply(numbers.first, numbers.second);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
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
