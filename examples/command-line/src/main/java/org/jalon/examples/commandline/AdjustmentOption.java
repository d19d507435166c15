package org.jalon.examples.commandline;

import org.jalon.calibration.PValueAdjustment;
import picocli.CommandLine.Option;

/** What is made of many p-values. */
final class AdjustmentOption {

  @Option(
      names = "--adjust",
      paramLabel = "NAME",
      converter = Converter.class,
      description =
          "How p-values are adjusted for their number: none, holm or benjamini-hochberg. Default:"
              + " benjamini-hochberg.")
  private PValueAdjustment method = PValueAdjustment.BENJAMINI_HOCHBERG;

  PValueAdjustment method() {
    return method;
  }

  /** Reads a name. */
  static final class Converter extends ConstantConverter<PValueAdjustment> {

    /** Made by the command line. */
    Converter() {
      super(PValueAdjustment.class);
    }
  }
}
