package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jalon.constraint.Blueprint;
import org.jalon.constraint.BlueprintTable;
import org.jalon.constraint.ExactTestAssembler;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.json.AssessmentJson;
import org.jalon.selection.Best;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.Randomesque;
import org.jalon.selection.SelectionCriterion;
import org.jalon.selection.SelectionStrategy;
import org.jalon.selection.ShadowTest;
import org.jalon.session.AssessmentPlan;
import org.jalon.stopping.StoppingRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the plan of an adaptive test, to simulate, to use or to edit. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the plan of an adaptive test.",
      "The plan is JSON and says how items are selected, when the test ends and how ability is",
      "estimated. What has no option here can be edited in the file."
    },
    footer = {
      "",
      "Examples:",
      "  jalon plan --length 30 --out plan.json",
      "  jalon plan --length 40 --minimum 10 --standard-error 0.3 --top 5 --out short.json",
      "  jalon plan --length 30 --blueprint content.csv --shadow --out shadow.json"
    })
final class PlanCommand implements Callable<Integer> {

  private final Streams streams;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The plan's name. Default: ${DEFAULT-VALUE}.")
  private String name = "plan";

  @Mixin private CriterionOption criterion;

  @Option(
      names = "--top",
      paramLabel = "K",
      description = "Draw among the K best items. Default: the best.")
  private int top = 1;

  @Option(
      names = "--blueprint",
      paramLabel = "FILE",
      description = "The rules of content, as a table.")
  private @Nullable String blueprintFile;

  @Option(
      names = "--shadow",
      description = "Select from shadow tests, which keep every rule until the end.")
  private boolean shadow;

  @Mixin private OutOption out;

  @Mixin private LengthOptions length;
  @Mixin private EstimatorOptions estimation;

  PlanCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    AbilityEstimator estimator = estimation.estimator();
    ItemSelector selector = ItemSelector.of(criterion(), strategy());
    Blueprint blueprint = blueprint();
    StoppingRule end = length.end();
    AssessmentPlan plan =
        EstimatorOptions.legal(() -> new AssessmentPlan(name, estimator, selector, blueprint, end));
    estimation.requireEffect();
    out.write(streams, AssessmentJson.withDefaults().write(plan));
    return 0;
  }

  private SelectionCriterion criterion() {
    SelectionCriterion best = criterion.criterion(estimation);
    if (!shadow) {
      return best;
    }
    return new ShadowTest(best, length.length(), new ExactTestAssembler());
  }

  private SelectionStrategy strategy() {
    if (top == 1) {
      return new Best();
    }
    if (shadow) {
      throw new InvalidInput(
          "A draw among the --top " + top + " items may leave the --shadow test. Use one of them.");
    }
    return EstimatorOptions.legal(() -> Randomesque.of(top));
  }

  private Blueprint blueprint() throws IOException {
    if (blueprintFile == null) {
      return Blueprint.of();
    }
    try (Input input = Input.open(streams, blueprintFile)) {
      BlueprintTable table = BlueprintFile.read(input);
      if (table.length() != length.length()) {
        throw new InvalidInput(
            "%s: The rules are those of a test of %d questions, but the --length is %d."
                .formatted(blueprintFile, table.length(), length.length()));
      }
      return table.blueprint();
    }
  }
}
