package org.jalon.benchmarks.study;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jalon.calibration.CalibratedItem;
import org.jalon.calibration.CalibrationResult;
import org.jalon.calibration.MarginalMaximumLikelihood;
import org.jalon.calibration.ParameterEstimate;
import org.jalon.calibration.ResponseMatrix;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;
import org.jalon.selection.ClosestDifficulty;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.Randomesque;
import org.jalon.selection.SelectionCriterion;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.CompiledSession;
import org.jalon.simulation.Population;
import org.jalon.simulation.SimulatedPerson;
import org.jalon.stopping.ItemCount;

/**
 * Are parameters recovered from adaptive tests? 750 two-parameter items, 32 answers of each person,
 * items picked at random from the most informative ones. Adaptive tests ask some items often and
 * others never, so the answer is given by how many answers an item has.
 */
public final class CalibrationStudy {

  private static final int ITEMS = 750;
  private static final int LENGTH = 32;
  private static final int DEPTH = 30;
  private static final int[] CLASSES = {1, 100, 300, 1_000, 3_000, Integer.MAX_VALUE};

  private static final String HEAD =
      """
      # Recovery of item parameters from adaptive tests

      Each question is picked at random from the %d best ones by the criterion. z is (estimate − truth) / standard error:
      its root mean square is near 1 where estimates are as good as their errors claim. Few answers have skewed errors,
      and items that adaptive tests never ask, or that all who saw them answered alike, cannot be estimated.
      """
          .formatted(DEPTH);

  private final StudyOptions options;
  private final RandomSeed seed;
  private final ResolvedItemBank bank;

  private CalibrationStudy(StudyOptions options) {
    this.options = options;
    this.seed = new RandomSeed(options.seed());
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      RandomStream draws = seed.at(i, "item");
      double a = Math.exp(0.3 * draws.nextGaussian());
      items.add(Item.of("q" + i, LogisticModel.twoPL(a, draws.nextGaussian())));
    }
    this.bank = ItemBank.of("simulated", "1", items).resolve();
  }

  /** The options where nothing is given. */
  public static StudyOptions defaults() {
    Path out = Path.of("benchmarks", "results", "calibration-study.md");
    return new StudyOptions(20_000, 1, Runtime.getRuntime().availableProcessors(), out);
  }

  /** Simulates, calibrates and writes. */
  public static void run(StudyOptions options, PrintStream out) throws IOException {
    CalibrationStudy study = new CalibrationStudy(options);
    String report =
        HEAD
            + study.section("Maximum information", new MaximumInformation())
            + study.section("Closest difficulty", new ClosestDifficulty())
            + format(
                "%nReproduced by `java -jar benchmarks/target/benchmarks.jar calibration-study --persons %d --seed %d`.%n",
                options.persons(), options.seed());
    Path parent = options.out().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.writeString(options.out(), report);
    out.print(report);
  }

  private String section(String title, SelectionCriterion criterion) {
    ResponseMatrix data = simulate(criterion);
    CalibrationResult result =
        MarginalMaximumLikelihood.withDefaults().withThreads(options.threads()).calibrate(data);
    return format("%n## %s%n%n", title) + report(data, result);
  }

  private ResponseMatrix simulate(SelectionCriterion criterion) {
    AssessmentPlan plan =
        new AssessmentPlan(
            "adaptive",
            ExpectedAPosteriori.withDefaults(),
            ItemSelector.of(criterion, new Randomesque(List.of(DEPTH))),
            Blueprint.of(),
            ItemCount.atLeast(LENGTH));
    CompiledSession session = plan.compile(bank).session();
    ResponseMatrix.Builder builder = ResponseMatrix.builder(bank);
    for (int n = 0; n < options.persons(); n++) {
      SimulatedPerson.of(Population.normal(0, 1), seed, n).take(session, bank);
      int[] items = new int[session.size()];
      int[] categories = new int[session.size()];
      Arrays.setAll(items, session::item);
      Arrays.setAll(categories, session::category);
      builder.add("", items, categories);
    }
    return builder.build();
  }

  private String report(ResponseMatrix data, CalibrationResult result) {
    StringBuilder text = new StringBuilder();
    text.append(
            format(
                "%d persons of N(0, 1), %d items, %d answers; 2PL without priors: %s after %d E-steps.%n%n",
                data.personCount(),
                ITEMS,
                data.responseCount(),
                result.convergence().outcome(),
                result.convergence().cycles()))
        .append("| answers | items | a: bias ± MC error | RMSE | mean SE | rms z ")
        .append("| b: bias ± MC error | RMSE | mean SE | rms z |\n")
        .append("|---|---|---|---|---|---|---|---|---|---|\n");
    long unseen = result.items().stream().filter(item -> item.model().isEmpty()).count();
    text.append("| not estimated | ").append(unseen).append(" | | | | | | | | |\n");
    for (int c = 0; c + 1 < CLASSES.length; c++) {
      text.append(row(result, CLASSES[c], CLASSES[c + 1]));
    }
    return text.toString();
  }

  private String row(CalibrationResult result, int least, int below) {
    List<CalibratedItem> items =
        result.items().stream()
            .filter(item -> item.model().isPresent())
            .filter(item -> item.answers() >= least && item.answers() < below)
            .filter(item -> item.parameters().get(0).standardError().isPresent())
            .toList();
    String name =
        below == Integer.MAX_VALUE ? least + " or more" : least + " to " + (below - 1);
    return items.isEmpty()
        ? format("| %s | 0 | | | | | | | | |%n", name)
        : format(
            "| %s | %d | %s | %s |%n",
            name, items.size(), cells(items, 0), cells(items, 1));
  }

  private String cells(List<CalibratedItem> items, int parameter) {
    double sum = 0;
    double squares = 0;
    double errors = 0;
    double z = 0;
    for (CalibratedItem item : items) {
      ParameterEstimate estimate = item.parameters().get(parameter);
      LogisticModel truth = (LogisticModel) bank.model(bank.index(item.id()));
      double difference =
          estimate.estimate() - (parameter == 0 ? truth.discrimination() : truth.difficulty());
      double error = estimate.standardError().orElseThrow();
      sum += difference;
      squares += difference * difference;
      errors += error;
      z += difference * difference / (error * error);
    }
    int n = items.size();
    double bias = sum / n;
    double spread = Math.sqrt(Math.max(0, squares / n - bias * bias) / Math.max(1, n - 1));
    return format(
        "%.3f ± %.3f | %.3f | %.3f | %.2f",
        bias, spread, Math.sqrt(squares / n), errors / n, Math.sqrt(z / n));
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
  }
}
