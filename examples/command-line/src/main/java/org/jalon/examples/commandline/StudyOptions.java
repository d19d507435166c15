package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.AssessmentPlan;
import org.jalon.simulation.OutcomeOptions;
import org.jalon.simulation.Population;
import org.jalon.simulation.ResponseOracle;
import org.jalon.simulation.SimulatedSample;
import org.jalon.simulation.SimulationStudy;
import org.jalon.simulation.Simulator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who takes which test in a simulation, and what is told of it. */
final class StudyOptions {

  private static final ResponseOracle MODEL = ResponseOracle.model();

  @Option(names = "--bank", required = true, paramLabel = "FILE", description = "The item bank.")
  private String bankFile;

  @Option(
      names = "--plan",
      required = true,
      paramLabel = "FILE",
      description = "The plan of the test; the command plan writes one.")
  private String planFile;

  @Option(
      names = "--population",
      paramLabel = "POPULATION",
      description = {
        "Where abilities come from: " + PopulationSyntax.FORMS + ".",
        "Default: normal:0,1; with --answers what all of them together tell of each person."
      })
  private @Nullable String population;

  @Option(
      names = "--persons",
      paramLabel = "N",
      description = "How many persons. Default: as many as there are in a file.")
  private @Nullable Long persons;

  @Option(names = "--seed", required = true, paramLabel = "SEED", description = "The seed.")
  private long seed;

  @Mixin private AnswersOptions answers;
  @Mixin private AnsweringOptions answering;
  @Mixin private OutcomeChoice outcomes;
  @Mixin private BankOptions bankOptions;

  /**
   * The study; everything wrong with files and options is told at once.
   *
   * @param source where files are read
   * @param streams where lines of answers that cannot be used are told
   * @param files gets the SHA-256 of each file read, by what it holds
   */
  LoadedStudy load(FileSource source, Streams streams, Map<String, String> files)
      throws IOException {
    Streams.requireOnce("input", bankFile, planFile, answers.file());
    Found found = new Found();
    Optional<ResolvedItemBank> bank =
        found.part(() -> bankOptions.resolve(source, bankFile, files));
    PlanFile.Named named = new PlanFile.Named(planFile, "plan");
    Optional<AssessmentPlan> plan = found.part(() -> PlanFile.read(named, source, bank, files));
    Optional<MatrixAnswers> known =
        found.part(() -> answers.read(source, streams, bank, files)).flatMap(read -> read);
    String text = population == null ? "normal:0,1" : population;
    Optional<DrawnPopulation> drawn = found.part(() -> PopulationSyntax.of(source).read(text));
    Optional<ResponseOracle> oracle =
        found.part(() -> answering.around(known.map(answers::oracle).orElse(MODEL)));
    Optional<OutcomeOptions> options = found.part(() -> outcomes.options(answers.areAllGiven()));
    found.throwIfAny();
    drawn.ifPresent(read -> files.putAll(read.files()));
    Simulator simulator =
        new Simulator(plan.orElseThrow(), bank.orElseThrow(), oracle.orElseThrow());
    SimulatedSample sample = sample(simulator, drawn.orElseThrow(), known);
    SimulationStudy study = new SimulationStudy(simulator, sample, options.orElseThrow());
    return new LoadedStudy(study, names(known));
  }

  /** The persons of a file of answers are those of the simulation, and called as they are there. */
  private static LongFunction<String> names(Optional<MatrixAnswers> known) {
    return known.isPresent() ? known.get()::id : PersonTables::name;
  }

  private SimulatedSample sample(
      Simulator simulator, DrawnPopulation drawn, Optional<MatrixAnswers> known) {
    Population abilities =
        population == null && known.isPresent()
            ? known.get().estimated(simulator.plan().estimator(), simulator.bank())
            : drawn.population();
    SimulatedSample sample =
        new SimulatedSample(abilities, persons(drawn, known), new RandomSeed(seed));
    List<String> problems = simulator.oracle().problems(simulator.bank(), sample.persons());
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return sample;
  }

  private long persons(DrawnPopulation drawn, Optional<MatrixAnswers> known) {
    OptionalLong inFile =
        known.isPresent() ? OptionalLong.of(known.get().persons()) : drawn.persons();
    if (persons == null && inFile.isEmpty()) {
      throw new InvalidInput("The number of --persons is missing.");
    }
    long count = persons == null ? inFile.getAsLong() : persons;
    if (count < 1) {
      throw new InvalidInput("There must be 1 or more --persons (%d).".formatted(count));
    }
    return count;
  }
}
