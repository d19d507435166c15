package org.jalon.examples.commandline;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Where the command line prints help and problems, and which exit code each problem has. */
record Printing(Streams streams, PrintWriter out, PrintWriter err) {

  static Printing of(Streams streams) {
    return new Printing(
        streams,
        new PrintWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8), true),
        new PrintWriter(new OutputStreamWriter(streams.err(), StandardCharsets.UTF_8), true));
  }

  void applyTo(CommandLine program) {
    program
        .setOut(out)
        .setErr(err)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new WrongUsage())
        .setExecutionExceptionHandler((problem, command, parsed) -> print(problem));
    OptionNumber.applyTo(program);
  }

  private int print(Exception problem) {
    if (problem instanceof InvalidInput invalid) {
      invalid.lines().forEach(err::println);
      return Jalon.INVALID;
    }
    if (problem instanceof StoppedRun stopped) {
      stopped.lines().forEach(err::println);
      return Jalon.UNEXPECTED;
    }
    if (problem instanceof IOException || problem instanceof UncheckedIOException) {
      Throwable cause = problem.getCause() == null ? problem : problem.getCause();
      err.println("Reading or writing failed: " + cause.getMessage());
      return Jalon.UNEXPECTED;
    }
    err.println("Unexpected failure: " + problem);
    problem.printStackTrace(err);
    return Jalon.UNEXPECTED;
  }
}
