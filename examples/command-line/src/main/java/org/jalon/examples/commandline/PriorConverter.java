package org.jalon.examples.commandline;

import org.jalon.estimation.Prior;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code normal:MEAN,SD} and {@code uniform:LOWER,UPPER}. */
final class PriorConverter implements ITypeConverter<Prior> {

  /** Made by the command line. */
  PriorConverter() {}

  @Override
  public Prior convert(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw wrong(text);
    }
    Range numbers = Range.of(text.substring(colon + 1));
    try {
      return switch (text.substring(0, colon)) {
        case "normal" -> new Prior.Normal(numbers.first(), numbers.second());
        case "uniform" -> new Prior.Uniform(numbers.first(), numbers.second());
        default -> throw wrong(text);
      };
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }

  private static TypeConversionException wrong(String text) {
    return new TypeConversionException(
        "'" + text + "' must be normal:MEAN,SD or uniform:LOWER,UPPER, such as normal:0,1");
  }
}
