package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.AssessmentPlan;
import org.jalon.simulation.ResponseOracle;
import org.jalon.simulation.SimulatedSample;
import org.jalon.simulation.SimulationStudy;
import org.jalon.simulation.Simulator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who takes which test in a simulation, and what is told of it. */
final class StudyOptions {

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

  SimulatedMaterial load(Streams streams) throws IOException {
    Streams.requireOnce("input", bankFile, planFile, answers.file());
    Map<String, String> files = new LinkedHashMap<>();
    ResolvedItemBank bank = bankOptions.resolve(streams, bankFile, files);
    AssessmentPlan plan = PlanFile.read(
            new PlanFile.Named(planFile, "plan"), streams, Optional.of(bank), files);
    Optional<MatrixAnswers> known = answers.read(streams, bank, files);
    DrawnPopulation drawn = population(streams, plan, bank, known);
    files.putAll(drawn.files());
    ResponseOracle oracle =
        answering.around(known.map(answers::oracle).orElse(ResponseOracle.model()));
    SimulatedSample sample =
        new SimulatedSample(drawn.population(), persons(drawn, known), new RandomSeed(seed));
    List<String> problems = oracle.problems(bank, sample.persons());
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    Simulator simulator = new Simulator(plan, bank, oracle);
    return new SimulatedMaterial(
        new SimulationStudy(simulator, sample, outcomes.options()), files, Engine.hash());
  }

  private DrawnPopulation population(
      Streams streams, AssessmentPlan plan, ResolvedItemBank bank, Optional<MatrixAnswers> known)
      throws IOException {
    if (population == null && known.isPresent()) {
      return DrawnPopulation.of(known.get().estimated(plan.estimator(), bank));
    }
    return PopulationSyntax.of(streams).read(population == null ? "normal:0,1" : population);
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
