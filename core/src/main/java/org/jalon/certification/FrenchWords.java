package org.jalon.certification;

import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.CertificationResult.CancellationCause;
import org.jalon.certification.CertificationResult.ErrorCause;
import org.jalon.certification.CertificationResult.RejectionCause;
import org.jalon.certification.CertificationResult.Status;
import org.jalon.certification.ExplanationStep.Withdrawn;
import org.jalon.certification.RecordHeader.Ending;

/** The sentences of explanations in French. */
final class FrenchWords extends ExplanationWords {

  @Override
  char decimalPoint() {
    return ',';
  }

  @Override
  String complementaryRate() {
    return "Certification complémentaire, réponses justes : %d ; épreuves comptées : %d ; soit %d %%, minimum %d %%.";
  }

  @Override
  String material() {
    return "Test %s (%s), commencé le %s, %s ; décidé par %s sur la banque %s.";
  }

  @Override
  String withdrawn() {
    return "L’épreuve %s ne compte pas : %s.";
  }

  @Override
  String counted() {
    return "Épreuves posées : %d ; retirées : %d ; réponses comptées : %d (minimum %d, test complet %d).";
  }

  @Override
  String moved() {
    return "%d. %s (a = %s, b = %s) : %s ; probabilité de réussite %s ; capacité %s → %s, erreur type %s";
  }

  @Override
  String limited() {
    return " ; limitée par la variation maximale, sinon %s";
  }

  @Override
  String missing() {
    return "Test abandonné ; questions manquantes, posées et comptées fausses : %d. Toutes les estimations repartent de la capacité %s, ce qui donne %s pour les réponses comptées.";
  }

  @Override
  String missingAnswer() {
    return "réponse manquante";
  }

  @Override
  String belowFirstBand() {
    return "La capacité %s est inférieure à la première maille, qui commence à %s.";
  }

  @Override
  String points() {
    return "La capacité %1$s relève de la maille %2$d, de %3$s à %4$s : ⌊%5$d + %6$d · (1 − (%4$s − %1$s) / (%4$s − %3$s))⌋, au plus %8$d, donne %7$d points.";
  }

  @Override
  String band() {
    return "La capacité %s relève de la maille « %s », de %s à %s.";
  }

  @Override
  String competenceLevel() {
    return "Compétence %s : niveau %s.";
  }

  @Override
  String noLevel() {
    return "aucun";
  }

  @Override
  String rate() {
    return "Réponses justes : %d ; épreuves comptées : %d ; taux de reproductibilité : %d %%.";
  }

  @Override
  String trust() {
    return "Épreuves comptées : %d ; minimum pour que le test soit fiable : %d.";
  }

  @Override
  String confirmed() {
    return "Compétence %s, épreuves : %d ; justes : %d ; neutralisées : %d ; niveau du profil : %d ; niveau certifié : %s ; points : %d.";
  }

  @Override
  String complementary() {
    return "Certification %s : %s";
  }

  @Override
  String minimumPoints() {
    return " ; minimum de points : %d";
  }

  @Override
  String worth() {
    return " ; points : %d";
  }

  @Override
  String yes(boolean applies) {
    return applies ? "s’applique et décide" : "ne s’applique pas";
  }

  @Override
  String ruleLine() {
    return "Règle « %s » : %s.";
  }

  @Override
  String reason(Withdrawn.Reason reason) {
    return switch (reason) {
      case INCIDENT -> "incident confirmé pendant le test";
      case NEUTRALIZED -> "neutralisée par le jury";
    };
  }

  @Override
  String ending(Ending ending) {
    return switch (ending) {
      case COMPLETED -> "terminé";
      case ABANDONED -> "abandonné par la personne";
      case TECHNICAL_FAILURE -> "interrompu par un problème technique";
      case ENDED_BY_INVIGILATOR -> "terminé par le surveillant";
      case TIME_EXPIRED -> "terminé à la fin du temps";
    };
  }

  @Override
  String outcome(AnswerOutcome outcome) {
    return switch (outcome) {
      case CORRECT -> "juste";
      case INCORRECT -> "faux";
      case PARTIALLY_CORRECT -> "juste en partie, compté faux";
      case SKIPPED -> "passé, compté faux";
      case TIMED_OUT -> "hors délai, compté faux";
      case FOCUS_LOST -> "question quittée, compté faux";
    };
  }

  @Override
  String rule(DecisionRule rule) {
    return switch (rule) {
      case CANCELLED_BY_JURY -> "annulée par le jury";
      case FRAUD -> "fraude";
      case TOO_MANY_NEUTRALIZED -> "trop d’épreuves neutralisées";
      case TOO_FEW_ANSWERS_BY_FAILURE -> "trop peu de réponses après un problème technique";
      case TOO_FEW_ANSWERS -> "trop peu de réponses";
      case TOO_FEW_RIGHT_ANSWERS_BY_FAILURE ->
          "trop peu de réponses justes après un problème technique";
      case TOO_FEW_RIGHT_ANSWERS -> "trop peu de réponses justes";
      case NOT_ELIGIBLE -> "non admissible à la suite";
      case NO_POINTS -> "aucun point";
      case BELOW_FIRST_BAND -> "sous la première maille";
      case OTHERWISE_VALIDATED -> "sinon, validée";
    };
  }

  @Override
  String status(ComplementaryResult.Status status) {
    return switch (status) {
      case ACQUIRED -> "acquise";
      case ACQUIRED_AT_LOWER_LEVEL -> "acquise au niveau inférieur";
      case WAITING_FOR_JURY -> "en attente du jury externe";
      case NOT_ACQUIRED -> "non acquise";
    };
  }

  @Override
  String conclusion(Status status) {
    return switch (status) {
      case VALIDATED -> "Certification validée";
      case REJECTED -> "Certification rejetée";
      case CANCELLED -> "Certification annulée";
      case IN_ERROR -> "Certification en erreur";
    };
  }

  @Override
  String cause(RejectionCause cause) {
    return switch (cause) {
      case FRAUD -> "fraude";
      case TOO_FEW_ANSWERS -> "trop peu de réponses";
      case NO_POINTS -> "aucun point";
      case BELOW_FIRST_BAND -> "capacité sous la première maille";
      case NOT_ELIGIBLE -> "non admissible à la suite";
      case TOO_FEW_RIGHT_ANSWERS -> "trop peu de réponses justes";
    };
  }

  @Override
  String cause(CancellationCause cause) {
    return switch (cause) {
      case JURY -> "décision du jury";
      case TECHNICAL_FAILURE -> "problème technique";
      case TOO_MANY_NEUTRALIZED -> "trop d’épreuves neutralisées";
    };
  }

  @Override
  String cause(ErrorCause cause) {
    return switch (cause) {
      case UNANSWERED_ITEM -> "épreuve sans réponse";
      case UNTESTED_COMPETENCE -> "compétence sans épreuve";
      case DUPLICATE_ANSWER -> "réponse en double";
      case ANSWER_WITHOUT_ITEM -> "réponse sans épreuve";
      case MISSING_RULE -> "aucune règle pour ce cas";
      case NOT_ESTIMABLE -> "réponses impossibles à toute capacité";
    };
  }

  @Override
  String colon() {
    return " : ";
  }
}
