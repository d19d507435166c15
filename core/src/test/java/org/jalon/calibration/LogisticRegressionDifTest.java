package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Differential item functioning by logistic regression. */
class LogisticRegressionDifTest {

  private static final LogisticRegressionDif PLAIN =
      new LogisticRegressionDif(
          DifSettings.withDefaults().withPurificationRounds(0).with(PValueAdjustment.NONE));

  @Property(tries = 15)
  void the_likelihood_is_the_highest_that_a_search_without_derivatives_finds(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int categories) {
    RandomStream draws = new RandomSeed(seed).at(0, "regression");
    double[][] columns = new double[2][80];
    int[] y = new int[80];
    for (int i = 0; i < 80; i++) {
      columns[0][i] = draws.nextGaussian();
      columns[1][i] = i % 2;
      double latent = columns[0][i] - 0.5 * columns[1][i] + 1.5 * draws.nextGaussian();
      y[i] = (int) Math.max(0, Math.min(categories - 1, Math.round(latent + categories / 2.0)));
    }
    CumulativeLogit.Fit fit = new CumulativeLogit(y).fit(columns);
    int chosen = (int) IntStream.of(y).distinct().count();
    double[] start = new double[chosen + 1];
    for (int k = 0; k < chosen - 1; k++) {
      start[k] = chosen / 2.0 - k - 1;
    }
    double found =
        new SimplexOptimizer(new SimpleValueChecker(1e-13, 1e-13))
            .optimize(
                new MaxEval(200_000),
                new ObjectiveFunction(at -> obvious(columns, y, at)),
                GoalType.MAXIMIZE,
                new InitialGuess(start),
                new NelderMeadSimplex(start.length, 0.5))
            .getValue();

    assertThat(fit.converged()).isTrue();
    assertThat(fit.logLikelihood()).isGreaterThanOrEqualTo(found - 1e-9);
    assertThat(fit.logLikelihood()).isCloseTo(found, within(0.05));
  }

  private static double obvious(double[][] columns, int[] y, double[] at) {
    int[] chosen = IntStream.of(y).distinct().sorted().toArray();
    int thresholds = chosen.length - 1;
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double eta = at[thresholds] * columns[0][i] + at[thresholds + 1] * columns[1][i];
      double p = 1;
      for (int k = 0; k < thresholds; k++) {
        double reach = 1 / (1 + Math.exp(-at[k] - eta));
        p = y[i] == chosen[k] ? p - reach : y[i] > chosen[k] ? reach : p;
      }
      sum += p > 0 ? Math.log(p) : -1e6;
    }
    return sum;
  }

  /** 15 items × 40 data sets; the bounds are those of a binomial at four standard deviations. */
  @Test
  void without_differences_the_error_rates_are_those_of_the_level() {
    ResolvedItemBank bank = Simulated.rasch(15);
    int uniform = 0;
    int nonuniform = 0;
    for (int data = 0; data < 40; data++) {
      for (LogisticDif result :
          PLAIN
              .analyse(
                  MantelHaenszelTest.twoGroups(bank, bank, 300 + data, 250), "reference", "focal")
              .items()) {
        LogisticDif.Tests tests = result.tests().orElseThrow();
        uniform += tests.uniform().isSignificant(0.05) ? 1 : 0;
        nonuniform += tests.nonuniform().orElseThrow().isSignificant(0.05) ? 1 : 0;
        assertThat(tests.any().statistic())
            .isCloseTo(
                tests.uniform().statistic() + tests.nonuniform().orElseThrow().statistic(),
                within(1e-6));
      }
    }
    double margin = 4 * Math.sqrt(0.05 * 0.95 / 600);

    assertThat(uniform / 600.0).isBetween(0.05 - margin, 0.05 + margin);
    assertThat(nonuniform / 600.0).isBetween(0.05 - margin, 0.05 + margin);
  }

  @Test
  void a_harder_item_differs_uniformly_and_a_flatter_one_does_not() {
    ResolvedItemBank reference = Simulated.bank(20, i -> LogisticModel.twoPL(1.4, i / 10.0 - 1));
    ResolvedItemBank focal =
        Simulated.bank(
            20, i -> LogisticModel.twoPL(i == 10 ? 0.4 : 1.4, i / 10.0 - 1 + (i == 5 ? 0.9 : 0)));
    DifReport<LogisticDif> report =
        LogisticRegressionDif.withDefaults()
            .analyse(
                MantelHaenszelTest.twoGroups(reference, focal, 21, 1_500), "reference", "focal");
    LogisticDif harder = report.items().get(5);
    LogisticDif flatter = report.items().get(10);

    assertThat(report.notMatchedBy()).contains(new ItemId("q5"), new ItemId("q10"));
    assertThat(harder.tests().orElseThrow().uniform().pValue()).isLessThan(1e-9);
    assertThat(harder.effect().logOdds()).isLessThan(-0.8);
    assertThat(harder.jodoinGierl()).isNotEqualTo(DifClass.A);
    assertThat(harder.zumboThomas()).isEqualTo(DifClass.A);
    assertThat(flatter.tests().orElseThrow().nonuniform().orElseThrow().pValue()).isLessThan(1e-9);
    assertThat(flatter.effect().nonuniform()).isGreaterThan(5 * flatter.effect().uniform());
    assertThat(report.items()).filteredOn(r -> r.adjustedP() < 0.01).hasSize(2);
    for (LogisticDif result : report.items()) {
      assertThat(result.effect().total())
          .isCloseTo(result.effect().uniform() + result.effect().nonuniform(), within(1e-12));
    }
  }

  @Test
  void ordered_categories_are_regressed_together() {
    ResolvedItemBank bank = Simulated.polytomous(5, 10);
    DifReport<LogisticDif> report =
        PLAIN.analyse(MantelHaenszelTest.twoGroups(bank, bank, 5, 400), "reference", "focal");

    assertThat(report.items())
        .allSatisfy(
            result -> {
              assertThat(result.tests()).isPresent();
              assertThat(result.persons()).isEqualTo(800);
              assertThat(result.tests().orElseThrow().any().degreesOfFreedom()).isEqualTo(2);
            });
  }

  @Test
  void an_item_that_the_matching_value_decides_has_no_test() {
    ResponseMatrix.Builder builder = ResponseMatrix.builder(List.of(new ItemId("a")));
    double[] value = new double[100];
    for (int person = 0; person < 100; person++) {
      builder.addRow(person % 2 == 0 ? "reference" : "focal", person < 50 ? 0 : 1);
      value[person] = person;
    }
    LogisticDif result =
        new LogisticRegressionDif(PLAIN.settings().with(new DifMatching.Given(value, 5)))
            .analyse(builder.build(), "reference", "focal")
            .items()
            .get(0);

    assertThat(result.tests()).isEmpty();
    assertThat(result.effect().total()).isNaN();
    assertThat(result.jodoinGierl()).isEqualTo(DifClass.A);
  }

  /** The likelihood has a bound there, and so has the ratio; the log odds have none. */
  @Test
  void where_all_of_a_group_answer_alike_there_is_a_test_and_the_log_odds_are_infinite() {
    for (int alike : new int[] {0, 1}) {
      ResponseMatrix.Builder builder = ResponseMatrix.builder(List.of(new ItemId("a")));
      double[] value = new double[400];
      for (int person = 0; person < 400; person++) {
        boolean focal = person % 2 == 1;
        value[person] = person % 40 / 2.0;
        builder.addRow(focal ? "focal" : "reference", focal ? alike : person % 3 % 2);
      }
      LogisticDif result =
          new LogisticRegressionDif(PLAIN.settings().with(new DifMatching.Given(value, 5)))
              .analyse(builder.build(), "reference", "focal")
              .items()
              .get(0);

      assertThat(result.tests().orElseThrow().uniform().pValue()).isLessThan(1e-20);
      assertThat(result.effect().logOdds())
          .isEqualTo(alike == 1 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY);
      assertThat(result.jodoinGierl()).isEqualTo(DifClass.C);
    }
  }

  private static LogisticDif matched(int persons, IntToDoubleFunction value, IntPredicate right) {
    ResponseMatrix.Builder builder = ResponseMatrix.builder(List.of(new ItemId("a")));
    for (int person = 0; person < persons; person++) {
      builder.addRow(person % 2 == 1 ? "focal" : "reference", right.test(person) ? 1 : 0);
    }
    double[] values = IntStream.range(0, persons).mapToDouble(value).toArray();
    return new LogisticRegressionDif(PLAIN.settings().with(new DifMatching.Given(values, 5)))
        .analyse(builder.build(), "reference", "focal")
        .items()
        .get(0);
  }

  /** The likelihood of regression 2 is that of the other group, and that of the share of this. */
  @ParameterizedTest
  @CsvSource({"1, focal", "0, reference"})
  void where_a_group_has_one_matching_value_there_is_the_uniform_test_alone(
      int constant, String name) {
    IntToDoubleFunction value = person -> person % 2 == constant ? 1.7 : person % 40 / 7.0;
    IntPredicate right = person -> (person * 7919 % 101) % 5 < (person % 2 == 1 ? 3 : 2);
    LogisticDif result = matched(400, value, right);
    int[] others = IntStream.range(0, 400).filter(p -> p % 2 != constant).toArray();
    double share =
        IntStream.range(0, 400).filter(p -> p % 2 == constant && right.test(p)).count() / 200.0;
    double own = 200 * (share * Math.log(share) + (1 - share) * Math.log(1 - share));
    double first = likelihood(IntStream.range(0, 400).toArray(), value, right);
    LogisticDif.Tests tests = result.tests().orElseThrow();

    assertThat(tests.uniform().statistic())
        .isCloseTo(2 * (likelihood(others, value, right) + own - first), within(1e-6));
    assertThat(tests.uniform().pValue()).isLessThan(0.01);
    assertThat(tests.nonuniform()).isEmpty();
    assertThat(tests.any()).isEqualTo(tests.uniform());
    assertThat(tests.reason())
        .hasValue(
            "All of the "
                + name
                + " group have the same matching value. A difference that changes with it cannot be told from one that does not.");
    assertThat(result.adjustedP()).isEqualTo(tests.uniform().pValue());
    assertThat(result.effect().nonuniform()).isNaN();
    assertThat(result.effect().total()).isEqualTo(result.effect().uniform()).isPositive();
    assertThat(result.effect().logOdds()).isPositive();
    assertThat(result.jodoinGierl())
        .isEqualTo(DifClass.of(result.effect().uniform(), 0.035, 0.07, true));
  }

  private static double likelihood(int[] persons, IntToDoubleFunction value, IntPredicate right) {
    int[] y = IntStream.of(persons).map(person -> right.test(person) ? 1 : 0).toArray();
    double[] x = IntStream.of(persons).mapToDouble(value).toArray();
    return new CumulativeLogit(y).fit(new double[][] {x}).logLikelihood();
  }

  @Test
  void where_each_group_has_one_matching_value_there_is_no_test() {
    LogisticDif result = matched(400, person -> person % 2 * 0.3, person -> person % 3 == 0);

    assertThat(result.tests()).isEmpty();
    assertThat(result.effect().uniform()).isNaN();
  }

  @Test
  void with_two_matching_values_in_each_group_both_tests_are_there() {
    LogisticDif result = matched(400, person -> person / 2 % 2, person -> person % 3 == 0);

    assertThat(result.tests().orElseThrow().nonuniform()).isPresent();
    assertThat(result.tests().orElseThrow().any().degreesOfFreedom()).isEqualTo(2);
    assertThat(result.tests().orElseThrow().reason()).isEmpty();
  }

  /** The largest difference that changes with ability: a uniform test alone would hide it. */
  @Test
  void where_the_matching_value_decides_the_answers_of_one_group_there_is_no_test() {
    LogisticDif result =
        matched(
            400,
            person -> person % 40,
            person -> person % 2 == 1 ? person % 40 > 20 : person * 7919 % 101 % 2 == 0);

    assertThat(result.tests()).isEmpty();
    assertThat(result.persons()).isEqualTo(400);
  }
}
