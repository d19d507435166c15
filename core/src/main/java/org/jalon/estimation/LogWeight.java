package org.jalon.estimation;

import org.jalon.irt.LogisticModel;
import org.jalon.item.Responses;

/** What is added to the log-likelihood before its maximum is sought. */
interface LogWeight {

  /** The logarithm of the weight, up to a constant. */
  double log(double ability);

  /** A derivative of that logarithm, of order 1 or 2. */
  double derivative(double ability, int order);

  /** Whether the first derivative never rises. */
  boolean isConcave();

  /** Where the derivative may jump. */
  default double[] knots() {
    return new double[0];
  }

  /** No weight: plain maximum likelihood. */
  record Flat() implements LogWeight {

    @Override
    public double log(double ability) {
      return 0;
    }

    @Override
    public double derivative(double ability, int order) {
      return 0;
    }

    @Override
    public boolean isConcave() {
      return true;
    }
  }

  /** A prior, once the items are known. */
  record OfPrior(Prior prior, Responses responses) implements LogWeight {

    @Override
    public double log(double ability) {
      return prior.logDensity(
          ability, prior.dependsOnItems() ? Score.information(responses, ability) : 0);
    }

    @Override
    public double derivative(double ability, int order) {
      return prior.logDerivative(
          ability,
          order,
          prior.dependsOnItems() ? TestInformation.of(responses, ability) : TestInformation.NONE);
    }

    @Override
    public boolean isConcave() {
      return prior instanceof Prior.Normal || prior instanceof Prior.Uniform;
    }

    @Override
    public double[] knots() {
      return prior instanceof Prior.Histogram histogram
          ? histogram.abilities().stream().mapToDouble(Double::doubleValue).toArray()
          : new double[0];
    }
  }

  /** The answers to two items that nobody was asked: right to the lower, wrong to the upper one. */
  record OfFences(AbilityRange fences, double discrimination) implements LogWeight {

    @Override
    public double log(double ability) {
      return fence(fences.lower()).logProbability(ability, 1)
          + fence(fences.upper()).logProbability(ability, 0);
    }

    @Override
    public double derivative(double ability, int order) {
      return fence(fences.lower()).logDerivative(ability, 1, order)
          + fence(fences.upper()).logDerivative(ability, 0, order);
    }

    @Override
    public boolean isConcave() {
      return true;
    }

    private LogisticModel fence(double difficulty) {
      return LogisticModel.twoPL(discrimination, difficulty);
    }
  }
}
