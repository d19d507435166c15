package org.jalon.certification;

import java.util.Optional;

/** What a certification test came to. */
public sealed interface CertificationResult {

  /**
   * The score that was reached, where it is kept.
   *
   * @return the score, or empty
   */
  Optional<CertificationScore> keptScore();

  /**
   * The test is certified.
   *
   * @param score what it is worth
   */
  record Validated(CertificationScore score) implements CertificationResult {

    @Override
    public Optional<CertificationScore> keptScore() {
      return Optional.of(score);
    }
  }

  /**
   * The test is not certified, because of the person's answers or conduct.
   *
   * @param cause why
   * @param keptScore the score that was not enough; empty if none was computed or it is not kept
   */
  record Rejected(RejectionCause cause, Optional<CertificationScore> keptScore)
      implements CertificationResult {}

  /**
   * The test does not count.
   *
   * @param cause why
   */
  record Cancelled(CancellationCause cause) implements CertificationResult {

    @Override
    public Optional<CertificationScore> keptScore() {
      return Optional.empty();
    }
  }

  /**
   * The record contradicts itself, so that it cannot be scored before somebody has mended it.
   *
   * @param cause why
   * @param message what is wrong, in words
   */
  record InError(ErrorCause cause, String message) implements CertificationResult {

    @Override
    public Optional<CertificationScore> keptScore() {
      return Optional.empty();
    }
  }

  /** Why a test was rejected. */
  enum RejectionCause {
    /** Fraud was found. */
    FRAUD,
    /** There were fewer answers than the policy asks for. */
    TOO_FEW_ANSWERS,
    /** The answers are worth no point. */
    NO_POINTS,
    /** The ability lies below the first band of a certification without points. */
    BELOW_FIRST_BAND,
    /** The same, where it means that the person is not eligible for a further stage. */
    NOT_ELIGIBLE,
    /** Too few answers were right. */
    TOO_FEW_RIGHT_ANSWERS
  }

  /** Why a test was cancelled. */
  enum CancellationCause {
    /** The jury cancelled it. */
    JURY,
    /** Something broke before there were enough answers, or enough right ones. */
    TECHNICAL_FAILURE,
    /** Too many items were neutralized. */
    TOO_MANY_NEUTRALIZED
  }

  /** What is wrong with a record. */
  enum ErrorCause {
    /** An item was neither answered nor passed over nor neutralized. */
    UNANSWERED_ITEM,
    /** A competence of the profile was not tested by any item. */
    UNTESTED_COMPETENCE,
    /** An item was answered twice. */
    DUPLICATE_ANSWER,
    /** An answer belongs to no item of the test. */
    ANSWER_WITHOUT_ITEM,
    /** No rule says what the counts of a competence mean. */
    MISSING_RULE,

    /** No ability makes the answers possible under the parameters that the items had. */
    NOT_ESTIMABLE
  }

  /** The short form of a result. */
  enum Status {
    /** {@link Validated}. */
    VALIDATED,
    /** {@link Rejected}. */
    REJECTED,
    /** {@link Cancelled}. */
    CANCELLED,
    /** {@link InError}. */
    IN_ERROR
  }

  /**
   * The short form.
   *
   * @return the kind of result
   */
  default Status status() {
    if (this instanceof Validated) {
      return Status.VALIDATED;
    } else if (this instanceof Rejected) {
      return Status.REJECTED;
    }
    return this instanceof Cancelled ? Status.CANCELLED : Status.IN_ERROR;
  }

  /**
   * Why the test was not validated.
   *
   * @return a {@link RejectionCause}, {@link CancellationCause} or {@link ErrorCause}, or empty for
   *     a validated test
   */
  default Optional<Enum<?>> causeOf() {
    if (this instanceof Rejected rejected) {
      return Optional.of(rejected.cause);
    } else if (this instanceof Cancelled cancelled) {
      return Optional.of(cancelled.cause);
    }
    return this instanceof InError error ? Optional.of(error.cause) : Optional.empty();
  }
}
