package org.jalon.examples.commandline;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said of words that a command does not understand: the reason, and where its help is. */
final class WrongUsage implements CommandLine.IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    List<String> unknown = command.getUnmatchedArguments();
    if (problem instanceof MissingParameterException && !unknown.isEmpty()) {
      // What is missing is perhaps there, but misspelt.
      print(new UnmatchedArgumentException(command, unknown), err);
    }
    print(problem, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return Jalon.INVALID;
  }

  private static void print(ParameterException problem, PrintWriter err) {
    err.println(problem.getMessage());
    UnmatchedArgumentException.printSuggestions(problem, err);
  }
}
