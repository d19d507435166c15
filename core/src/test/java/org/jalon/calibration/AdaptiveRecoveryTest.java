package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.Randomesque;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.CompiledSession;
import org.jalon.simulation.Population;
import org.jalon.simulation.SimulatedPerson;
import org.jalon.stopping.ItemCount;
import org.junit.jupiter.api.Test;

/** Recovery from adaptive sessions, in which every item is answered right about half the time. */
class AdaptiveRecoveryTest {

  private static final RandomSeed SEED = new RandomSeed(31);
  private static final int OPERATIONAL = 80;
  private static final int PRETEST = 10;
  private static final int PERSONS = 3_000;
  private static final ResolvedItemBank BANK = bank(OPERATIONAL);
  private static final ResolvedItemBank ALL = bank(OPERATIONAL + PRETEST);

  private static ResolvedItemBank bank(int size) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      RandomStream draws = SEED.at(i, "item");
      double a = StrictMath.exp(0.3 * draws.nextGaussian());
      items.add(Item.of("i" + i, LogisticModel.twoPL(a, draws.nextGaussian())));
    }
    return ItemBank.of("bank", "1", items).resolve();
  }

  /** Adaptive tests of 20 operational items, and 4 pretest items drawn at random. */
  private static List<Responses> sessions(Population population) {
    AssessmentPlan plan =
        new AssessmentPlan(
            "adaptive",
            ExpectedAPosteriori.withDefaults(),
            ItemSelector.of(new MaximumInformation(), new Randomesque(List.of(10))),
            Blueprint.of(),
            ItemCount.atLeast(20));
    CompiledSession session = plan.compile(BANK).session();
    List<Responses> tests = new ArrayList<>();
    for (int n = 0; n < PERSONS; n++) {
      SimulatedPerson person = SimulatedPerson.of(population, SEED, n);
      person.take(session, BANK);
      int size = session.size();
      int[] items = new int[size + 4];
      int[] categories = new int[size + 4];
      int first = person.seed().at(0, "pretest").nextInt(PRETEST);
      for (int p = 0; p < size + 4; p++) {
        items[p] = p < size ? session.item(p) : OPERATIONAL + (first + p - size) % PRETEST;
        categories[p] =
            p < size ? session.category(p) : person.category(ALL.item(items[p]), p + 1);
      }
      tests.add(Responses.of(ALL, items, categories));
    }
    return tests;
  }

  private static double[] truth(int item) {
    LogisticModel model = (LogisticModel) ALL.model(item);
    return new double[] {model.discrimination(), model.difficulty()};
  }

  /** The mean square of (estimate − truth) / standard error over the items with enough answers. */
  private static double meanSquare(CalibrationResult result, int from, int to) {
    double sum = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      CalibratedItem item = result.items().get(i);
      for (int j = 0; j < 2 && item.answers() >= 300; j++) {
        ParameterEstimate estimate = item.parameters().get(j);
        double z = (estimate.estimate() - truth(i)[j]) / estimate.standardError().orElseThrow();
        sum += z * z;
        count++;
      }
    }
    assertThat(count).isGreaterThan((to - from) / 2);
    return sum / count;
  }

  @Test
  void a_bank_is_recovered_from_adaptive_tests_within_its_errors() {
    ResponseMatrix data = ResponseMatrix.of(ALL, sessions(Population.normal(0, 1)));
    CalibrationResult result = MarginalMaximumLikelihood.withDefaults().calibrate(data);

    assertThat(result.convergence().converged()).isTrue();
    assertThat(meanSquare(result, 0, OPERATIONAL + PRETEST)).isBetween(0.6, 1.5);
  }

  @Test
  void pretest_items_come_out_on_the_operational_scale() {
    ResponseMatrix data = ResponseMatrix.of(ALL, sessions(Population.normal(0.4, 0.8)));
    CalibrationResult result =
        MarginalMaximumLikelihood.withDefaults()
            .withFixed(BANK.declaration())
            .withBank(ALL.declaration())
            .calibrate(data);
    LatentEstimate group = result.groups().get(0);

    assertThat(group.mean()).isCloseTo(0.4, within(4 * group.meanError().orElseThrow()));
    assertThat(group.standardDeviation())
        .isCloseTo(0.8, within(4 * group.standardDeviationError().orElseThrow()));
    assertThat(meanSquare(result, OPERATIONAL, OPERATIONAL + PRETEST)).isBetween(0.3, 2.2);
    assertThat(result.bank().items().subList(0, OPERATIONAL))
        .isEqualTo(BANK.declaration().items());
  }
}
