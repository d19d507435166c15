package org.jalon.examples.commandline;

import java.util.Map;
import org.jalon.calibration.ParameterPrior;
import picocli.CommandLine.ITypeConverter;

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
    return Range.named(
        text,
        Map.of(
            "normal", ParameterPrior.Normal::new,
            "lognormal", ParameterPrior.LogNormal::new,
            "beta", ParameterPrior.Beta::new,
            "logit-normal", ParameterPrior.NormalOnLogit::new),
        FORMS);
  }
}
