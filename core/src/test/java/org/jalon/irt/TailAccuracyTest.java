package org.jalon.irt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jalon.internal.HighPrecision;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/**
 * Probabilities of every model from one end of the scale to the other, against their formulas in 50
 * digits: right to 10⁻¹² of themselves, however small they or what they lack of 1 are.
 */
class TailAccuracyTest {

  private static final MathContext DIGITS = new MathContext(50);
  private static final double ACCURACY = 1e-12;

  /** Below it a number has fewer digits. */
  private static final double SMALLEST = 1e-290;

  @Property(tries = 400)
  void logistic_models(
      @ForAll long seed, @ForAll @DoubleRange(min = -40, max = 40) double ability) {
    RandomStream draws = new RandomSeed(seed).at(0, "model");
    double guessing = draws.nextInt(2) * 0.3 * draws.nextDouble();
    double ceiling = 1 - draws.nextInt(2) * 0.2 * draws.nextDouble();
    LogisticModel model = new LogisticModel(slope(draws), place(draws), guessing, ceiling);
    BigDecimal right = logistic(model.discrimination(), ability, model.difficulty());
    BigDecimal wrong = logistic(-model.discrimination(), ability, model.difficulty());
    BigDecimal range = big(ceiling).subtract(big(guessing));
    check(
        model,
        ability,
        List.of(
            BigDecimal.ONE.subtract(big(ceiling)).add(range.multiply(wrong)),
            big(guessing).add(range.multiply(right))));
  }

  /** A difference of two logistic functions as a product, which loses nothing. */
  @Property(tries = 400)
  void graded_response_models(
      @ForAll long seed, @ForAll @DoubleRange(min = -40, max = 40) double ability) {
    RandomStream draws = new RandomSeed(seed).at(0, "model");
    double a = Math.abs(slope(draws));
    double first = place(draws);
    double[] b = {first, first + 0.1 + draws.nextDouble(), first + 2};
    List<BigDecimal> expected = new ArrayList<>();
    expected.add(logistic(-a, ability, b[0]));
    for (int k = 1; k < b.length; k++) {
      BigDecimal rise = power(a, ability, b[k - 1]).subtract(power(a, ability, b[k]));
      BigDecimal below = BigDecimal.ONE.add(power(a, ability, b[k - 1]));
      BigDecimal above = BigDecimal.ONE.add(power(a, ability, b[k]));
      expected.add(rise.divide(below.multiply(above), DIGITS));
    }
    expected.add(logistic(a, ability, b[2]));
    check(GradedResponse.of(a, b), ability, expected);
  }

  @Property(tries = 400)
  void partial_credit_models(
      @ForAll long seed, @ForAll @DoubleRange(min = -40, max = 40) double ability) {
    RandomStream draws = new RandomSeed(seed).at(0, "model");
    double a = slope(draws);
    double[] steps = {place(draws), place(draws), place(draws)};
    List<BigDecimal> terms = new ArrayList<>(List.of(BigDecimal.ONE));
    for (double step : steps) {
      terms.add(terms.get(terms.size() - 1).multiply(power(a, ability, step), DIGITS));
    }
    check(GeneralizedPartialCredit.of(a, steps), ability, shares(terms));
  }

  @Property(tries = 400)
  void nominal_response_models(
      @ForAll long seed, @ForAll @DoubleRange(min = -40, max = 40) double ability) {
    RandomStream draws = new RandomSeed(seed).at(0, "model");
    double[] parameters = {slope(draws), place(draws), slope(draws), place(draws)};
    List<BigDecimal> terms = new ArrayList<>(List.of(BigDecimal.ONE));
    for (int k = 0; k < parameters.length; k += 2) {
      BigDecimal logit = big(parameters[k]).multiply(big(ability)).add(big(parameters[k + 1]));
      terms.add(HighPrecision.exp(logit));
    }
    check(NominalResponse.relativeToFirst(parameters), ability, shares(terms));
  }

  private static void check(ResponseModel model, double ability, List<BigDecimal> expected) {
    BigDecimal total = expected.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    for (int k = 0; k < expected.size(); k++) {
      BigDecimal probability = expected.get(k);
      if (probability.doubleValue() > SMALLEST) {
        assertThat(HighPrecision.relativeError(model.probability(ability, k), probability))
            .as("P of category %d of %s at %s", k, model, ability)
            .isLessThan(ACCURACY);
      }
      checkNearOne(model, ability, k, total.subtract(probability));
    }
  }

  /** Close to 1 the logarithm of a probability is what is missing, Q + Q² / 2. */
  private static void checkNearOne(
      ResponseModel model, double ability, int category, BigDecimal missing) {
    double q = missing.doubleValue();
    if (q > SMALLEST && q < 1e-7) {
      BigDecimal logarithm = missing.add(missing.pow(2).divide(big(2), DIGITS)).negate();
      double ours = model.logProbability(ability, category);
      assertThat(HighPrecision.relativeError(ours, logarithm))
          .as("log P of category %d of %s at %s", category, model, ability)
          .isLessThan(ACCURACY);
    }
  }

  private static List<BigDecimal> shares(List<BigDecimal> terms) {
    BigDecimal sum = terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return terms.stream().map(term -> term.divide(sum, DIGITS)).toList();
  }

  private static BigDecimal logistic(double a, double ability, double b) {
    BigDecimal e = power(a, ability, b);
    return e.divide(BigDecimal.ONE.add(e), DIGITS);
  }

  private static BigDecimal power(double a, double ability, double b) {
    return HighPrecision.exp(big(a).multiply(big(ability).subtract(big(b))));
  }

  private static BigDecimal big(double x) {
    return new BigDecimal(x);
  }

  private static double slope(RandomStream draws) {
    return (draws.nextInt(6) == 0 ? -1 : 1) * (0.2 + 2.3 * draws.nextDouble());
  }

  private static double place(RandomStream draws) {
    return 6 * draws.nextDouble() - 3;
  }
}
