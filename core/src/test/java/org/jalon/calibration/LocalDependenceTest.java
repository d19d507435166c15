package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;
import org.junit.jupiter.api.Test;

/** Correlations of residuals. */
class LocalDependenceTest {

  @Property(tries = 20)
  void every_pair_has_the_correlation_of_its_residuals(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int items) {
    ResolvedItemBank bank = Simulated.polytomous(seed, items);
    ResponseMatrix answers = thinned(Simulated.answers(bank, seed, 60), seed);
    LocalDependenceReport report =
        LocalDependence.withDefaults().with(0, 1, 10, 1_000).analyse(bank, answers);

    double sum = 0;
    for (ItemPair pair : report.flagged()) {
      double q3 = obvious(bank, answers, pair);
      assertThat(pair.q3()).isCloseTo(q3, within(1e-10));
      assertThat(pair.adjustedQ3()).isCloseTo(q3 - report.mean(), within(1e-10));
      sum += q3;
    }
    assertThat(report.flagged()).hasSize(report.pairs()).doesNotHaveDuplicates();
    assertThat(report.pairs() + report.sparsePairs()).isEqualTo(items * (items - 1) / 2);
    if (report.pairs() > 0) {
      assertThat(report.mean()).isCloseTo(sum / report.pairs(), within(1e-10));
    }
  }

  private static double obvious(ResolvedItemBank bank, ResponseMatrix answers, ItemPair pair) {
    List<AbilityEstimate> estimates =
        MatchedAnswers.of(bank, answers).estimates(ExpectedAPosteriori.withDefaults());
    int first = answers.index(pair.first());
    int second = answers.index(pair.second());
    double[] x = new double[pair.persons()];
    double[] y = new double[pair.persons()];
    int[] row = new int[answers.itemCount()];
    int n = 0;
    for (int person = 0; person < answers.personCount(); person++) {
      answers.copyRow(person, row);
      if (row[first] >= 0 && row[second] >= 0) {
        double ability = estimates.get(person).ability();
        x[n] = row[first] - bank.model(bank.index(pair.first())).expectedScore(ability);
        y[n] = row[second] - bank.model(bank.index(pair.second())).expectedScore(ability);
        n++;
      }
    }
    assertThat(n).isEqualTo(pair.persons());
    return new PearsonsCorrelation().correlation(x, y);
  }

  /** Anew from the definition, with the ability of each person by the distribution of the group. */
  @Property(tries = 10)
  void each_person_is_expected_to_answer_as_the_group(@ForAll long seed) {
    ResolvedItemBank bank = Simulated.polytomous(seed, 5);
    Map<String, ItemFitGroup> groups = groups(bank);
    ResponseMatrix answers = inGroups(thinned(Simulated.answers(bank, seed, 90), seed));
    LocalDependenceReport report =
        LocalDependence.withDefaults().with(0, 1, 10, 1_000).analyse(groups, answers);

    assertThat(report.flagged()).hasSize(10);
    for (ItemPair pair : report.flagged()) {
      double[] first = residuals(groups, answers, pair.first(), pair.second());
      double[] second = residuals(groups, answers, pair.second(), pair.first());
      assertThat(first).hasSize(pair.persons());
      assertThat(pair.q3())
          .isCloseTo(new PearsonsCorrelation().correlation(first, second), within(1e-10));
    }
  }

  private static Map<String, ItemFitGroup> groups(ResolvedItemBank bank) {
    QuadratureGrid grid = ExpectedAPosteriori.withDefaults().grid();
    return Map.of(
        "low", ItemFitGroup.of(bank, Prior.Normal.STANDARD, grid),
        "high", ItemFitGroup.of(bank, new Prior.Normal(1.5, 0.7), grid));
  }

  /** Every third person is of the high group, and one more is absent. */
  private static ResponseMatrix inGroups(ResponseMatrix answers) {
    ResponseMatrix.Builder builder = ResponseMatrix.builder(answers.items());
    builder.add("absent", new int[0], new int[0]);
    int[] row = new int[answers.itemCount()];
    for (int person = 0; person < answers.personCount(); person++) {
      answers.copyRow(person, row);
      builder.addRow(person % 3 == 0 ? "high" : "low", row);
    }
    return builder.build();
  }

  /** Of an item, for those who answered another one, too. */
  private static double[] residuals(
      Map<String, ItemFitGroup> groups, ResponseMatrix answers, ItemId item, ItemId other) {
    List<Double> residuals = new ArrayList<>();
    int[] row = new int[answers.itemCount()];
    for (int person = 0; person < answers.personCount(); person++) {
      answers.copyRow(person, row);
      int[] given = IntStream.range(0, row.length).filter(i -> row[i] >= 0).toArray();
      if (row[answers.index(item)] >= 0 && row[answers.index(other)] >= 0) {
        ItemFitGroup group = groups.get(answers.groups().get(answers.group(person)));
        Responses responses =
            Responses.of(group.bank(), given, IntStream.of(given).map(i -> row[i]).toArray());
        double ability = group.estimator().estimate(responses).ability();
        double expected = group.bank().model(group.bank().index(item)).expectedScore(ability);
        residuals.add(row[answers.index(item)] - expected);
      }
    }
    return residuals.stream().mapToDouble(r -> r).toArray();
  }

  @Test
  void one_group_has_the_bits_of_persons_without_groups_and_every_group_must_be_described() {
    ResolvedItemBank bank = Simulated.polytomous(2, 8);
    ResponseMatrix answers = thinned(Simulated.answers(bank, 3, 400), 3);
    LocalDependence analysis = LocalDependence.withDefaults().with(0, 1, 10, 1_000);
    ItemFitGroup all =
        ItemFitGroup.of(bank, Prior.Normal.STANDARD, ExpectedAPosteriori.withDefaults().grid());

    assertThat(analysis.analyse(Map.of("", all), answers))
        .isEqualTo(analysis.analyse(bank, answers));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> analysis.analyse(Map.of("other", all), answers))
        .withMessage(
            "The group () of the answers must be one of those that are described [other].");
  }

  private static ResponseMatrix thinned(ResponseMatrix answers, long seed) {
    RandomStream draws = new RandomSeed(seed).at(0, "holes");
    ResponseMatrix.Builder builder = ResponseMatrix.builder(answers.items());
    int[] row = new int[answers.itemCount()];
    for (int person = 0; person < answers.personCount(); person++) {
      answers.copyRow(person, row);
      for (int i = 0; i < row.length; i++) {
        row[i] = draws.nextDouble() < 0.4 ? ResponseMatrix.MISSING : row[i];
      }
      builder.addRow("", row);
    }
    return builder.build();
  }

  @Test
  void only_an_item_that_repeats_another_is_flagged_with_it() {
    ResolvedItemBank bank = Simulated.twoPL(3, 30);
    ResponseMatrix independent = Simulated.answers(bank, 3, 2_000);
    ResponseMatrix.Builder builder = ResponseMatrix.builder(bank);
    int[] row = new int[30];
    for (int person = 0; person < independent.personCount(); person++) {
      independent.copyRow(person, row);
      row[17] = person % 3 == 0 ? row[17] : row[4];
      builder.addRow("", row);
    }
    LocalDependence analysis = LocalDependence.withDefaults();

    assertThat(analysis.analyse(bank, independent).flagged()).isEmpty();
    LocalDependenceReport report = analysis.analyse(bank, builder.build());
    assertThat(report.beyondBound()).isEqualTo(1);
    assertThat(report.flagged().get(0).first()).isEqualTo(new ItemId("q4"));
    assertThat(report.flagged().get(0).second()).isEqualTo(new ItemId("q17"));
    assertThat(report.flagged().get(0).adjustedQ3()).isGreaterThan(0.4);
    assertThat(report.mean()).isCloseTo(-1.0 / 29, within(0.02));
  }

  @Test
  void the_list_is_as_long_as_asked_for_and_begins_with_the_largest() {
    ResolvedItemBank bank = Simulated.twoPL(4, 10);
    ResponseMatrix answers = Simulated.answers(bank, 4, 200);
    List<ItemPair> all =
        LocalDependence.withDefaults().with(0, 1, 30, 45).analyse(bank, answers).flagged();
    LocalDependenceReport report =
        LocalDependence.withDefaults().with(0, 1, 30, 5).analyse(bank, answers);

    assertThat(report.flagged()).isEqualTo(all.subList(0, 5));
    assertThat(report.beyondBound()).isEqualTo(45);
    assertThat(all)
        .isSortedAccordingTo(
            (one, other) ->
                Double.compare(Math.abs(other.adjustedQ3()), Math.abs(one.adjustedQ3())));
  }

  /** Some 30 persons answered both items of a pair, and chance alone goes far beyond 0.2. */
  @Test
  void chance_alone_flags_no_pair_of_few_persons() {
    ResolvedItemBank bank = Simulated.twoPL(6, 60);
    ResponseMatrix all = Simulated.answers(bank, 6, 1_200);
    ResponseMatrix.Builder builder = ResponseMatrix.builder(bank);
    int[] row = new int[60];
    for (int person = 0; person < all.personCount(); person++) {
      RandomStream draws = new RandomSeed(6).split(person).at(0, "items given");
      all.copyRow(person, row);
      for (int i = 0; i < row.length; i++) {
        row[i] = draws.nextDouble() < 0.84 ? ResponseMatrix.MISSING : row[i];
      }
      builder.addRow("", row);
    }
    ResponseMatrix sparse = builder.build();
    LocalDependence analysis = LocalDependence.withDefaults().with(0.2, 0.05, 10, 10);

    assertThat(analysis.analyse(bank, sparse).beyondBound()).isLessThanOrEqualTo(1);
    assertThat(analysis.with(0.2, 1, 10, 10).analyse(bank, sparse).beyondBound())
        .isGreaterThan(100);
    assertThat(analysis.with(0.2, 1, 10, 10).analyse(bank, sparse).flagged()).hasSize(10);
  }

  @Test
  void without_pairs_there_is_no_mean_and_from_one_pair_no_deviation() {
    ResolvedItemBank bank = Simulated.twoPL(7, 2);
    LocalDependenceReport one =
        LocalDependence.withDefaults().analyse(bank, Simulated.answers(bank, 8, 100));
    LocalDependenceReport none =
        LocalDependence.withDefaults().analyse(bank, Simulated.answers(bank, 8, 10));

    assertThat(one.pairs()).isEqualTo(1);
    assertThat(one.mean()).isNegative();
    assertThat(one.standardDeviation()).isNaN();
    assertThat(none.sparsePairs()).isEqualTo(1);
    assertThat(none.mean()).isNaN();
    assertThat(none.standardDeviation()).isNaN();
  }

  @Test
  void items_that_the_bank_does_not_hold_are_all_named() {
    ResponseMatrix answers =
        ResponseMatrix.builder(List.of(new ItemId("q0"), new ItemId("x"), new ItemId("y")))
            .addRow("", 5, 1, 1)
            .build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> LocalDependence.withDefaults().analyse(Simulated.rasch(2), answers))
        .withMessage(
            """
            The response matrix has 3 problem(s):
            The number of categories of q0 (6) must be at most that of its model (2). Maybe its answers are not scored from 0.
            The item (x) is not in the item bank (simulated 1 (2 items)).
            The item (y) is not in the item bank (simulated 1 (2 items)).""");
  }
}
