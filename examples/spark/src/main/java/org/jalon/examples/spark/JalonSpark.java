package org.jalon.examples.spark;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.jalon.examples.commandline.Program;
import org.jalon.reproducibility.Provenance;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code spark-submit jalon-spark.jar --help}. */
@Command(
    name = "jalon-spark",
    mixinStandardHelpOptions = true,
    versionProvider = JalonSpark.class,
    description = {
      "Scores responses, decides certification tests and simulates persons on a cluster: the lines",
      "are those that the command line writes on one machine."
    },
    footer = {
      "",
      "Files and directories may be of any file system that Spark reaches. Exit codes: 0 all went",
      "well; 1 an unexpected failure; 2 wrong usage or a file that cannot be used; 3 done, but some",
      "lines were refused."
    })
public final class JalonSpark implements Runnable, CommandLine.IVersionProvider {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  JalonSpark() {}

  /**
   * Runs a command. What failed ends the virtual machine, so that Spark tells of it.
   *
   * @param arguments what was typed
   */
  public static void main(String[] arguments) {
    int exitCode = run(arguments);
    if (SparkSession.getDefaultSession().isDefined()) {
      SparkSession.getDefaultSession().get().stop();
    }
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  static int run(String... arguments) {
    return Program.run(program(), arguments);
  }

  /** A command with its options set, on whatever machine. */
  static Object parsed(List<String> arguments) {
    return Program.parsed(program(), arguments.toArray(String[]::new));
  }

  private static CommandLine program() {
    return new CommandLine(new JalonSpark())
        .addSubcommand(new ScoreCommand())
        .addSubcommand(new CertifyCommand())
        .addSubcommand(new SimulateCommand())
        .addSubcommand(new SimulateResponsesCommand())
        .addSubcommand(new SimulateRecordsCommand());
  }

  /** Called without a command: says which there are. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "A command is missing.");
  }

  @Override
  public String[] getVersion() {
    return new String[] {Provenance.thisRelease()};
  }
}
