package org.jalon.json;

import static org.jalon.item.RandomBanks.numbers;
import static org.jalon.json.RandomPlans.positives;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.AbilityRange;
import org.jalon.estimation.ConstantPatternRule;
import org.jalon.estimation.ExactStandardError;
import org.jalon.estimation.MaximumAPosteriori;
import org.jalon.estimation.MaximumLikelihood;
import org.jalon.estimation.MaximumLikelihoodWithFences;
import org.jalon.estimation.Prior;
import org.jalon.estimation.RobustLikelihood;
import org.jalon.estimation.RobustWeight;
import org.jalon.estimation.StandardErrorForm;
import org.jalon.estimation.WeightedLikelihood;

/** Random estimators that seek a maximum, with any parameters that they accept. */
final class RandomEstimators {

  private RandomEstimators() {}

  static Arbitrary<AbilityEstimator> seeking() {
    Arbitrary<ConstantPatternRule> rules =
        Arbitraries.oneOf(
            rules(), simple().map(estimator -> new ConstantPatternRule.Fallback(estimator)));
    return Arbitraries.oneOf(
        simple(),
        simple().map(ExactStandardError::new),
        Combinators.combine(ranges(), rules).as(MaximumLikelihood::new));
  }

  private static Arbitrary<AbilityEstimator> simple() {
    Arbitrary<StandardErrorForm> forms = Arbitraries.of(StandardErrorForm.class);
    Arbitrary<RobustWeight> weights =
        Arbitraries.oneOf(
            positives().map(RobustWeight.Huber::new), positives().map(RobustWeight.Tukey::new));
    Arbitrary<Double> slopes = Arbitraries.doubles().between(0.01, 100);
    return Arbitraries.oneOf(
        Combinators.combine(priors(), ranges(), forms).as(MaximumAPosteriori::new),
        Combinators.combine(ranges(), forms).as(WeightedLikelihood::new),
        Combinators.combine(weights, ranges()).as(RobustLikelihood::new),
        Combinators.combine(ranges(), slopes).as(MaximumLikelihoodWithFences::new));
  }

  private static Arbitrary<Prior> priors() {
    return Arbitraries.oneOf(
        Arbitraries.just(new Prior.Jeffreys()),
        Combinators.combine(numbers(), positives()).as(Prior.Normal::new));
  }

  private static Arbitrary<ConstantPatternRule> rules() {
    return Arbitraries.oneOf(
        numbers().map(ConstantPatternRule.AtBound::new),
        Combinators.combine(numbers(), positives()).as(ConstantPatternRule.FixedStep::new),
        ranges().map(range -> new ConstantPatternRule.HalfwayStep(range.upper(), range)));
  }

  private static Arbitrary<AbilityRange> ranges() {
    return RandomPlans.ascending(2, 2)
        .filter(ends -> Double.isFinite(ends.get(1) - ends.get(0)))
        .map(ends -> new AbilityRange(ends.get(0), ends.get(1)));
  }
}
