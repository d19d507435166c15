package org.jalon.examples.commandline;

import java.util.Optional;
import org.jalon.calibration.LatentDistribution;
import org.jalon.calibration.LatentDistribution.Estimated;
import org.jalon.calibration.MarginalMaximumLikelihood;
import org.jalon.calibration.StandardErrorMethod;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is estimated beside the items. */
final class LatentOptions {

  /** What is supposed of abilities. */
  enum Latent {
    NORMAL,
    ESTIMATED,
    HISTOGRAM
  }

  /** Where standard errors come from. */
  enum Errors {
    FULL(StandardErrorMethod.OBSERVED_INFORMATION),
    BLOCK(StandardErrorMethod.OBSERVED_INFORMATION_BY_ITEM),
    CROSS_PRODUCT(StandardErrorMethod.CROSS_PRODUCT),
    NONE(StandardErrorMethod.NONE);

    private final StandardErrorMethod method;

    Errors(StandardErrorMethod method) {
      this.method = method;
    }

    @Override
    public String toString() {
      return ResultRows.word(this);
    }
  }

  @Option(
      names = "--latent",
      paramLabel = "NAME",
      description =
          "Ability in the reference group: normal (standard normal), estimated (normal, with mean"
              + " and deviation as far as fixed items or unit slopes tie the scale) or histogram."
              + " Default: estimated if something ties the scale, else normal. Other groups are"
              + " estimated.")
  private @Nullable Latent latent;

  @Option(
      names = "--standard-errors",
      paramLabel = "NAME",
      converter = ErrorsConverter.class,
      description =
          "full (observed information), block (item by item, too small), cross-product or none."
              + " Default: full, or block where more than 6,000 parameters are estimated.")
  private @Nullable Errors errors;

  /** The calibrator with the distribution of ability and standard errors. */
  MarginalMaximumLikelihood applyTo(
      MarginalMaximumLikelihood calibrator, boolean fixed, int parameters) {
    MarginalMaximumLikelihood chosen = calibrator.withStandardErrors(method(parameters));
    Optional<LatentDistribution> distribution = distribution(fixed);
    if (distribution.isPresent()) {
      chosen = chosen.withLatentDistribution(distribution.get());
    }
    return latent == Latent.HISTOGRAM
        ? chosen.withOtherGroups(Estimated.EMPIRICAL_HISTOGRAM)
        : chosen;
  }

  private Optional<LatentDistribution> distribution(boolean fixed) {
    if (latent == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (latent) {
          case NORMAL -> LatentDistribution.standardNormal();
          case ESTIMATED -> fixed ? Estimated.NORMAL : Estimated.NORMAL_WITH_MEAN_ZERO;
          case HISTOGRAM -> Estimated.EMPIRICAL_HISTOGRAM;
        });
  }

  private StandardErrorMethod method(int parameters) {
    boolean large = parameters > StandardErrorMethod.MOST_PARAMETERS;
    if (large && (errors == Errors.FULL || errors == Errors.CROSS_PRODUCT)) {
      throw new InvalidInput(
          "The --standard-errors %s need one matrix of all parameters, at most 6000, but there may be %d. Maybe block is enough."
              .formatted(errors, parameters));
    }
    Errors usual = large ? Errors.BLOCK : Errors.FULL;
    return (errors == null ? usual : errors).method;
  }

  /** Reads a name. */
  static final class ErrorsConverter extends ConstantConverter<Errors> {

    /** Made by the command line. */
    ErrorsConverter() {
      super(Errors.class);
    }
  }
}
