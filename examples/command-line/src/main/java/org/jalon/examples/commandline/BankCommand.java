package org.jalon.examples.commandline;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be done with item banks alone. */
@Command(
    name = "bank",
    mixinStandardHelpOptions = true,
    description = "Checks and converts item banks.")
final class BankCommand implements Runnable {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "A command is missing.");
  }
}
