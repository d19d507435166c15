package org.jalon.certification;

import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.CertificationResult.CancellationCause;
import org.jalon.certification.CertificationResult.ErrorCause;
import org.jalon.certification.CertificationResult.RejectionCause;
import org.jalon.certification.CertificationResult.Status;
import org.jalon.certification.ExplanationStep.Withdrawn;
import org.jalon.certification.RecordHeader.Ending;

/** The sentences of explanations in English. */
final class EnglishWords extends ExplanationWords {

  @Override
  char decimalPoint() {
    return '.';
  }

  @Override
  String complementaryRate() {
    return "Further certification, right answers: %d; items that count: %d; that is %d %%, minimum %d %%.";
  }

  @Override
  String material() {
    return "Test %s (%s), begun at %s, %s; decided by %s on the bank %s.";
  }

  @Override
  String withdrawn() {
    return "The item %s does not count: %s.";
  }

  @Override
  String counted() {
    return "Items asked: %d; withdrawn: %d; answers counted: %d (minimum %d, whole test %d).";
  }

  @Override
  String moved() {
    return "%d. %s (a = %s, b = %s): %s; probability of a right answer %s; ability %s → %s, standard error %s";
  }

  @Override
  String limited() {
    return "; kept back by the variation limit, else %s";
  }

  @Override
  String missing() {
    return "The test was given up; missing questions, asked and counted as wrong: %d. All estimates start anew from the ability %s, which gives %s for the answers counted.";
  }

  @Override
  String missingAnswer() {
    return "missing answer";
  }

  @Override
  String belowFirstBand() {
    return "The ability %s lies below the first band, which begins at %s.";
  }

  @Override
  String points() {
    return "The ability %1$s belongs to band %2$d, from %3$s to %4$s: ⌊%5$d + %6$d · (1 − (%4$s − %1$s) / (%4$s − %3$s))⌋, at most %8$d, gives %7$d points.";
  }

  @Override
  String band() {
    return "The ability %s belongs to the band “%s”, from %s to %s.";
  }

  @Override
  String competenceLevel() {
    return "Competence %s: level %s.";
  }

  @Override
  String noLevel() {
    return "none";
  }

  @Override
  String rate() {
    return "Right answers: %d; items that count: %d; reproducibility rate: %d %%.";
  }

  @Override
  String trust() {
    return "Items that count: %d; minimum to trust the test: %d.";
  }

  @Override
  String confirmed() {
    return "Competence %s, items: %d; right: %d; neutralized: %d; level of the profile: %d; certified level: %s; points: %d.";
  }

  @Override
  String complementary() {
    return "Certification %s: %s";
  }

  @Override
  String minimumPoints() {
    return "; minimum of points: %d";
  }

  @Override
  String worth() {
    return "; points: %d";
  }

  @Override
  String yes(boolean applies) {
    return applies ? "applies and decides" : "does not apply";
  }

  @Override
  String ruleLine() {
    return "Rule “%s”: %s.";
  }

  @Override
  String reason(Withdrawn.Reason reason) {
    return switch (reason) {
      case INCIDENT -> "an incident during the test was confirmed";
      case NEUTRALIZED -> "the jury neutralized it";
    };
  }

  @Override
  String ending(Ending ending) {
    return switch (ending) {
      case COMPLETED -> "completed";
      case ABANDONED -> "given up by the person";
      case TECHNICAL_FAILURE -> "ended by a technical failure";
      case ENDED_BY_INVIGILATOR -> "ended by the invigilator";
      case TIME_EXPIRED -> "ended when the time was over";
    };
  }

  @Override
  String outcome(AnswerOutcome outcome) {
    return switch (outcome) {
      case CORRECT -> "right";
      case INCORRECT -> "wrong";
      case PARTIALLY_CORRECT -> "right in part, counted as wrong";
      case SKIPPED -> "passed over, counted as wrong";
      case TIMED_OUT -> "too late, counted as wrong";
      case FOCUS_LOST -> "question left, counted as wrong";
    };
  }

  @Override
  String rule(DecisionRule rule) {
    return switch (rule) {
      case CANCELLED_BY_JURY -> "cancelled by the jury";
      case FRAUD -> "fraud";
      case TOO_MANY_NEUTRALIZED -> "too many items neutralized";
      case TOO_FEW_ANSWERS_BY_FAILURE -> "too few answers after a technical failure";
      case TOO_FEW_ANSWERS -> "too few answers";
      case TOO_FEW_RIGHT_ANSWERS_BY_FAILURE -> "too few right answers after a technical failure";
      case TOO_FEW_RIGHT_ANSWERS -> "too few right answers";
      case NOT_ELIGIBLE -> "not eligible for what follows";
      case NO_POINTS -> "no points";
      case BELOW_FIRST_BAND -> "below the first band";
      case OTHERWISE_VALIDATED -> "otherwise validated";
    };
  }

  @Override
  String status(ComplementaryResult.Status status) {
    return switch (status) {
      case ACQUIRED -> "acquired";
      case ACQUIRED_AT_LOWER_LEVEL -> "acquired at the level below";
      case WAITING_FOR_JURY -> "waiting for the external jury";
      case NOT_ACQUIRED -> "not acquired";
    };
  }

  @Override
  String conclusion(Status status) {
    return switch (status) {
      case VALIDATED -> "Certification validated";
      case REJECTED -> "Certification rejected";
      case CANCELLED -> "Certification cancelled";
      case IN_ERROR -> "Certification in error";
    };
  }

  @Override
  String cause(RejectionCause cause) {
    return switch (cause) {
      case FRAUD -> "fraud";
      case TOO_FEW_ANSWERS -> "too few answers";
      case NO_POINTS -> "no points";
      case BELOW_FIRST_BAND -> "below the first band";
      case NOT_ELIGIBLE -> "not eligible";
      case TOO_FEW_RIGHT_ANSWERS -> "too few right answers";
    };
  }

  @Override
  String cause(CancellationCause cause) {
    return switch (cause) {
      case JURY -> "decision of the jury";
      case TECHNICAL_FAILURE -> "technical failure";
      case TOO_MANY_NEUTRALIZED -> "too many items neutralized";
    };
  }

  @Override
  String cause(ErrorCause cause) {
    return switch (cause) {
      case UNANSWERED_ITEM -> "unanswered item";
      case UNTESTED_COMPETENCE -> "untested competence";
      case DUPLICATE_ANSWER -> "duplicate answer";
      case ANSWER_WITHOUT_ITEM -> "answer without item";
      case MISSING_RULE -> "no rule for this case";
      case NOT_ESTIMABLE -> "answers impossible at any ability";
    };
  }

  @Override
  String colon() {
    return ": ";
  }
}
