package org.jalon.estimation;

/** How an estimate was reached. */
public enum Convergence {
  /** The method's own criterion was met; closed forms and sums over a grid always meet it. */
  CONVERGED,
  /** There was no answer to learn from: the estimate is where the method starts. */
  NO_ANSWERS,
  /** What is to be highest is so at an end of the range: the estimate is that end. */
  AT_BOUND,
  /** The answers have no maximum, such as all right ones, and a named rule gave the estimate. */
  BY_RULE,
  /** The method gave up; the estimate is the best point found. */
  NOT_CONVERGED
}
