package org.jalon.examples.commandline;

import org.jalon.calibration.ParameterPrior;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads priors of item parameters, such as {@code normal:0,2}. */
final class ParameterPriorConverter implements ITypeConverter<ParameterPrior> {

  static final String FORMS =
      "none, normal:MEAN,SD, lognormal:MEAN,SD (of the logarithm), beta:ALPHA,BETA or"
          + " logit-normal:MEAN,SD (of the logit)";

  /** Made by the command line. */
  ParameterPriorConverter() {}

  @Override
  public ParameterPrior convert(String text) {
    if (text.equals("none")) {
      return ParameterPrior.none();
    }
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw wrong(text);
    }
    Range numbers = Range.of(text.substring(colon + 1));
    try {
      return switch (text.substring(0, colon)) {
        case "normal" -> new ParameterPrior.Normal(numbers.first(), numbers.second());
        case "lognormal" -> new ParameterPrior.LogNormal(numbers.first(), numbers.second());
        case "beta" -> new ParameterPrior.Beta(numbers.first(), numbers.second());
        case "logit-normal" -> new ParameterPrior.NormalOnLogit(numbers.first(), numbers.second());
        default -> throw wrong(text);
      };
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }

  private static TypeConversionException wrong(String text) {
    return new TypeConversionException("'" + Texts.quoted(text) + "' must be " + FORMS);
  }
}
