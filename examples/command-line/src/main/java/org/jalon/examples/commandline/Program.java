package org.jalon.examples.commandline;

import picocli.CommandLine;

/** How a program of commands runs, prints problems and ends: the same in all programs. */
public final class Program {

  /** The exit code when all is done but lines were refused. */
  public static final int REJECTIONS = 3;

  private Program() {}

  /**
   * Runs a command of the command line in this process. Exit codes: 0 all went well; 1 an
   * unexpected failure; 2 wrong usage or a file that cannot be used; 3 done, but lines were
   * refused.
   *
   * @param arguments what would be typed after {@code jalon}
   * @return the exit code
   */
  public static int jalon(String... arguments) {
    return Jalon.run(Streams.standard(), arguments);
  }

  /**
   * Runs a command of another program, with the same exit codes.
   *
   * @param program the program with its commands
   * @param arguments what was typed
   * @return the exit code
   */
  public static int run(CommandLine program, String... arguments) {
    Printing.of(Streams.standard()).applyTo(program);
    return program.execute(arguments);
  }

  /**
   * Reads what was typed, as {@link #run} does, without running it.
   *
   * @param program the program with its commands
   * @param arguments what was typed
   * @return the command, its options set
   */
  public static Object parsed(CommandLine program, String... arguments) {
    Printing.of(Streams.standard()).applyTo(program);
    CommandLine.ParseResult result = program.parseArgs(arguments);
    return (result.hasSubcommand() ? result.subcommand() : result).commandSpec().userObject();
  }
}
