package org.jalon.certification;

/** The rules that decide a test, in the order in which a policy looks at them. */
public enum DecisionRule {
  /** The jury cancelled the certification: cancelled. */
  CANCELLED_BY_JURY,
  /** Fraud was found: rejected. */
  FRAUD,
  /** Too many items of a profile test were neutralized: cancelled. */
  TOO_MANY_NEUTRALIZED,
  /** Too few answers, and a technical failure: cancelled. */
  TOO_FEW_ANSWERS_BY_FAILURE,
  /** Too few answers: rejected. */
  TOO_FEW_ANSWERS,
  /** Too few right answers in a profile test, and a technical failure: cancelled. */
  TOO_FEW_RIGHT_ANSWERS_BY_FAILURE,
  /** Too few right answers in a profile test: rejected. */
  TOO_FEW_RIGHT_ANSWERS,
  /** Below the first band of a certification with a second stage: rejected. */
  NOT_ELIGIBLE,
  /** No point: rejected. */
  NO_POINTS,
  /** Below the first band of a certification without points: rejected. */
  BELOW_FIRST_BAND,
  /** Nothing speaks against it: validated. */
  OTHERWISE_VALIDATED
}
