package org.jalon.examples.commandline;

import org.jalon.reproducibility.Provenance;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: {@code java -jar jalon.jar --help}. */
@Command(
    name = "jalon",
    mixinStandardHelpOptions = true,
    versionProvider = Jalon.class,
    description = {
      "Checks and converts item banks, calibrates them from responses, examines and links them,",
      "scores files of responses, ranks next items, simulates and compares tests, draws results,",
      "decides certification tests, explains and re-scores them, signs and verifies credentials."
    },
    footer = {
      "",
      "Exit codes: 0 all went well; 1 an unexpected failure; 2 wrong usage or a file that cannot be",
      "used; 3 done, but some rows were rejected, or something asked for could not be had; 130",
      "interrupted. The file - is the standard input or output."
    })
final class Jalon implements Runnable, CommandLine.IVersionProvider {

  static final int UNEXPECTED = 1;
  static final int INVALID = 2;
  static final int REJECTIONS = Program.REJECTIONS;

  /** As shells give for a program that was ended by Ctrl-C. */
  static final int INTERRUPTED = 130;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  Jalon() {}

  /** Runs a command and ends the virtual machine with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(Streams.standard(), arguments));
  }

  static int run(Streams streams, String... arguments) {
    return program(streams).execute(arguments);
  }

  /** With all its commands. */
  static CommandLine program(Streams streams) {
    CommandLine bank =
        new CommandLine(new BankCommand())
            .addSubcommand(new BankCheckCommand(streams))
            .addSubcommand(new BankConvertCommand(streams));
    CommandLine program =
        new CommandLine(new Jalon())
            .addSubcommand(bank)
            .addSubcommand(new ScoreCommand(streams))
            .addSubcommand(new NextCommand(streams))
            .addSubcommand(new PlanCommand(streams))
            .addSubcommand(new SimulateCommand(streams))
            .addSubcommand(new CompareCommand(streams))
            .addSubcommand(new SimulateResponsesCommand(streams))
            .addSubcommand(new CalibrateCommand(streams))
            .addSubcommand(new FitCommand(streams))
            .addSubcommand(new DifCommand(streams))
            .addSubcommand(new LinkCommand(streams))
            .addSubcommand(new PolicyCommand(streams))
            .addSubcommand(new SimulateRecordsCommand(streams))
            .addSubcommand(new CertifyCommand(streams))
            .addSubcommand(new ExplainCommand(streams))
            .addSubcommand(new RescoreCommand(streams))
            .addSubcommand(new VerifyCommand(streams))
            .addSubcommand(new RevokeCommand(streams))
            .addSubcommand(new ReportCommand(streams));
    Printing.of(streams).applyTo(program);
    return program;
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
