package org.jalon.examples.commandline;

import java.util.Locale;
import org.jalon.calibration.PValueAdjustment;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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

  /** Reads names with a hyphen. */
  static final class Converter implements ITypeConverter<PValueAdjustment> {

    /** Made by the command line. */
    Converter() {}

    @Override
    public PValueAdjustment convert(String text) {
      for (PValueAdjustment adjustment : PValueAdjustment.values()) {
        if (adjustment.name().replace('_', '-').equals(text.toUpperCase(Locale.ROOT))) {
          return adjustment;
        }
      }
      throw new TypeConversionException(
          "'" + Texts.quoted(text) + "' must be none, holm or benjamini-hochberg");
    }
  }
}
