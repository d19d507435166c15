package org.jalon.estimation;

import org.jalon.irt.LogisticModel;

/** What is added to the log-likelihood before its maximum is sought. */
interface LogWeight {

  /** The logarithm of the weight, up to a constant, given the information of the items answered. */
  double log(double ability, double information);

  /** The derivative of that logarithm. */
  double derivative(double ability, TestInformation information);

  /** Whether the information is read at all. */
  default boolean dependsOnItems() {
    return false;
  }

  /** Whether the first derivative never rises. */
  boolean isConcave();

  /** Where the derivative may jump. */
  default double[] knots() {
    return new double[0];
  }

  /** No weight: plain maximum likelihood. */
  record Flat() implements LogWeight {

    @Override
    public double log(double ability, double information) {
      return 0;
    }

    @Override
    public double derivative(double ability, TestInformation information) {
      return 0;
    }

    @Override
    public boolean isConcave() {
      return true;
    }
  }

  /** A prior. */
  record OfPrior(Prior prior) implements LogWeight {

    @Override
    public double log(double ability, double information) {
      return prior.logDensity(ability, information);
    }

    @Override
    public double derivative(double ability, TestInformation information) {
      return prior.logDerivative(ability, 1, information);
    }

    @Override
    public boolean dependsOnItems() {
      return prior.dependsOnItems();
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
    public double log(double ability, double information) {
      return fence(fences.lower()).logProbability(ability, 1)
          + fence(fences.upper()).logProbability(ability, 0);
    }

    @Override
    public double derivative(double ability, TestInformation information) {
      return fence(fences.lower()).logDerivative(ability, 1, 1)
          + fence(fences.upper()).logDerivative(ability, 0, 1);
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
