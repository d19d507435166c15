package org.jalon.certification;

import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.CertificationResult.CancellationCause;
import org.jalon.certification.CertificationResult.Cancelled;
import org.jalon.certification.CertificationResult.ErrorCause;
import org.jalon.certification.CertificationResult.InError;
import org.jalon.certification.CertificationResult.Rejected;
import org.jalon.certification.CertificationResult.RejectionCause;
import org.jalon.certification.CertificationResult.Status;
import org.jalon.certification.ExplanationStep.AnswersCounted;
import org.jalon.certification.ExplanationStep.RuleChecked;
import org.jalon.certification.ExplanationStep.Withdrawn;
import org.jalon.certification.RecordHeader.Ending;

/** The sentences of explanations in a language. */
abstract class ExplanationWords {

  String withdrawn(Withdrawn step) {
    return withdrawn().formatted(step.item(), reason(step.reason()));
  }

  String counted(AnswersCounted step) {
    return counted()
        .formatted(step.asked(), step.withdrawn(), step.counted(), step.minimum(), step.length());
  }

  String rule(RuleChecked step) {
    return ruleLine().formatted(rule(step.rule()), yes(step.applies()));
  }

  /** What separates the whole from its parts. */
  abstract char decimalPoint();

  abstract String material();

  abstract String withdrawn();

  abstract String counted();

  abstract String moved();

  abstract String limited();

  abstract String missing();

  abstract String missingAnswer();

  abstract String belowFirstBand();

  abstract String points();

  abstract String band();

  abstract String competenceLevel();

  abstract String noLevel();

  abstract String rate();

  abstract String trust();

  abstract String confirmed();

  abstract String complementaryRate();

  abstract String complementary();

  abstract String minimumPoints();

  abstract String worth();

  abstract String yes(boolean applies);

  abstract String ruleLine();

  abstract String reason(Withdrawn.Reason reason);

  abstract String ending(Ending ending);

  abstract String outcome(AnswerOutcome outcome);

  abstract String rule(DecisionRule rule);

  abstract String status(ComplementaryResult.Status status);

  abstract String conclusion(Status status);

  /** Why a test was not validated; nothing for one that was. */
  final String cause(CertificationResult result) {
    if (result instanceof Rejected rejected) {
      return colon() + cause(rejected.cause());
    } else if (result instanceof Cancelled cancelled) {
      return colon() + cause(cancelled.cause());
    }
    return result instanceof InError error ? colon() + cause(error.cause()) : "";
  }

  abstract String colon();

  abstract String cause(RejectionCause cause);

  abstract String cause(CancellationCause cause);

  abstract String cause(ErrorCause cause);
}
