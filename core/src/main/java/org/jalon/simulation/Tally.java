package org.jalon.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jalon.certification.ClassificationTable;
import org.jalon.constraint.BlueprintAudit;
import org.jalon.internal.ExactSum;
import org.jalon.simulation.AbilityRecovery.StandardErrors;
import org.jalon.simulation.TestLengths.StopReason;

/** All that is counted of the people who took a test. Mutable, for one thread. */
final class Tally {

  /** Larger estimates count as not finite: the fourth powers of errors must be finite. */
  static final double LARGEST = 1e50;

  private static final int ABSOLUTE = 0;
  private static final int STANDARD_ERROR = 1;
  private static final int VARIANCE = 2;

  private final TestPlan plan;
  private final double[] decileCuts;
  private final double[] edges;
  private final double[] cutScores;
  private final double z;
  private final Ledger ledger = new Ledger();

  private final long[] persons = ledger.counts("persons", 3); // all, finite, covered
  private final JointMoments moments = new JointMoments(ledger, "moments");
  private final ExactSum[] sums = ledger.sums("errors", 3);
  private final AbilityCells deciles;
  private final AbilityCells intervals;
  private final long[] lengths;
  private final long[] endings;
  private final PositionSums positions;
  private final ItemCounts items;
  private final long[] broken;
  private final long[] brokenByLeaving;
  private final long[] trueByAwarded;
  private final long[] firstBySecond;
  private final BlueprintAudit audit;

  Tally(TestPlan plan, double[] decileCuts) {
    OutcomeOptions options = plan.options();
    this.plan = plan;
    this.decileCuts = decileCuts;
    this.edges = AbilityCuts.array(options.abilityEdges());
    this.cutScores = AbilityCuts.array(options.cutScores());
    this.z = OutcomeOptions.quantile(options.intervalLevel());
    int bankSize = plan.simulator().bank().size();
    deciles = new AbilityCells(ledger, "deciles", AbilityCuts.GROUPS);
    intervals = new AbilityCells(ledger, "intervals", edges.length + 1);
    lengths = ledger.counts("lengths", bankSize + 1);
    endings = ledger.counts("endings", plan.endings().size());
    positions = new PositionSums(ledger, "positions", bankSize);
    items = new ItemCounts(ledger, bankSize);
    broken = ledger.counts("broken", plan.rules().size());
    brokenByLeaving = ledger.counts("broken-by-leaving", plan.rules().size());
    int classes = cutScores.length + 1;
    trueByAwarded = ledger.counts("true-by-awarded", classes * classes);
    firstBySecond = ledger.counts("first-by-second", classes * classes);
    audit = plan.simulator().plan().blueprint().audit(plan.simulator().bank());
  }

  Ledger ledger() {
    return ledger;
  }

  /** What is known of a person after an answer. */
  void answered(int answers, double error, double standardError) {
    if (FinishedTest.isUsable(error, standardError)) {
      positions.add(answers, error, standardError);
    }
  }

  /** A test at its end; the seed is the person's. */
  void add(FinishedTest test, long seed) {
    persons[0]++;
    lengths[test.size]++;
    endings[test.ending]++;
    items.add(test);
    if (broken.length > 0) {
      countBroken(test, seed);
    }
    if (cutScores.length > 0 && !Double.isNaN(test.estimate)) {
      trueByAwarded[cell(test.ability, test.estimate)]++;
    }
    if (test.isFinite()) {
      addFinite(test);
    }
  }

  private void addFinite(FinishedTest test) {
    boolean covered = Math.abs(test.error()) <= z * test.standardError;
    persons[1]++;
    persons[2] += covered ? 1 : 0;
    moments.add(test.ability, test.error());
    sums[ABSOLUTE].add(Math.abs(test.error()));
    sums[STANDARD_ERROR].add(test.standardError);
    sums[VARIANCE].add(test.standardError * test.standardError);
    deciles.add(AbilityCuts.countBelow(decileCuts, test.ability), test, covered);
    intervals.add(OutcomeOptions.countNotAbove(edges, test.ability), test, covered);
  }

  private void countBroken(FinishedTest test, long seed) {
    audit.begin(seed);
    for (int i = 0; i < test.size; i++) {
      audit.add(test.items[i], test.categories[i]);
    }
    for (int rule = 0; rule < broken.length; rule++) {
      if (audit.isBroken(rule)) {
        broken[rule]++;
        brokenByLeaving[rule] += test.ending == plan.left() ? 1 : 0;
      }
    }
  }

  /** The estimates of both tests of a person. */
  void addTwice(double first, double second) {
    if (!Double.isNaN(first) && !Double.isNaN(second)) {
      firstBySecond[cell(first, second)]++;
    }
  }

  private int cell(double row, double column) {
    return OutcomeOptions.countNotAbove(cutScores, row) * (cutScores.length + 1)
        + OutcomeOptions.countNotAbove(cutScores, column);
  }

  /** How many people were counted. */
  long persons() {
    return persons[0];
  }

  /** How many people had a finite estimate. */
  long finite() {
    return persons[1];
  }

  /** The sum of their squared errors. */
  ExactSum squaredErrors() {
    return moments.squaredErrors();
  }

  SimulationReport report() {
    return new SimulationReport(
        persons[0],
        recovery(),
        new ConditionalOutcomes(deciles.groups(decileCuts), intervals.groups(edges)),
        testLengths(),
        items.use(plan.simulator().bank(), plan.options().highExposure()),
        violations(),
        classification());
  }

  private AbilityRecovery recovery() {
    long n = persons[1];
    double square = moments.sum(0, 2);
    return new AbilityRecovery(
        persons[0] - n,
        MonteCarloEstimate.mean(n, moments.sum(0, 1), square),
        MonteCarloEstimate.mean(n, sums[ABSOLUTE].value(), square),
        MonteCarloEstimate.mean(n, square, moments.sum(0, 4)).root(),
        new StandardErrors(
            MonteCarloEstimate.mean(n, sums[STANDARD_ERROR].value(), sums[VARIANCE].value()),
            moments.errorDeviation(n)),
        MonteCarloEstimate.share(persons[2], n),
        moments.correlation(n));
  }

  private TestLengths testLengths() {
    int longest = lengths.length - 1;
    while (longest > 0 && lengths[longest] == 0) {
      longest--;
    }
    double sum = 0;
    double squares = 0;
    for (int length = 0; length <= longest; length++) {
      sum += (double) lengths[length] * length;
      squares += (double) lengths[length] * length * length;
    }
    List<StopReason> reasons = new ArrayList<>();
    for (int i = 0; i < endings.length; i++) {
      reasons.add(new StopReason(plan.endings().get(i), endings[i], share(endings[i])));
    }
    return new TestLengths(
        MonteCarloEstimate.mean(persons[0], sum, squares),
        Arrays.stream(lengths, 0, longest + 1).boxed().toList(),
        reasons,
        positions.outcomes(longest));
  }

  private MonteCarloEstimate share(long count) {
    return MonteCarloEstimate.share(count, persons[0]);
  }

  private List<RuleViolation> violations() {
    List<RuleViolation> violations = new ArrayList<>();
    for (int rule = 0; rule < broken.length; rule++) {
      violations.add(
          new RuleViolation(
              plan.rules().get(rule), broken[rule], brokenByLeaving[rule], share(broken[rule])));
    }
    return violations;
  }

  private Optional<SimulatedClassification> classification() {
    return table(trueByAwarded)
        .map(table -> new SimulatedClassification(table, table(firstBySecond)));
  }

  private Optional<ClassificationTable> table(long[] counts) {
    long n = Arrays.stream(counts).sum();
    int classes = cutScores.length + 1;
    if (classes == 1 || n == 0) {
      return Optional.empty();
    }
    long[][] rows = new long[classes][];
    Arrays.setAll(rows, k -> Arrays.copyOfRange(counts, k * classes, (k + 1) * classes));
    return Optional.of(ClassCounts.table(rows, n));
  }
}
