package org.jalon.examples.commandline;

import java.util.Map;
import org.jalon.estimation.Prior;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code normal:MEAN,SD} and {@code uniform:LOWER,UPPER}. */
final class PriorConverter implements ITypeConverter<Prior> {

  /** Made by the command line. */
  PriorConverter() {}

  @Override
  public Prior convert(String text) {
    return Range.named(
        text,
        Map.of("normal", Prior.Normal::new, "uniform", Prior.Uniform::new),
        "normal:MEAN,SD or uniform:LOWER,UPPER, such as normal:0,1");
  }
}
