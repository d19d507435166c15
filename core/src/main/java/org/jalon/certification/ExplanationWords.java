package org.jalon.certification;

import java.util.Locale;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.CertificationResult.Status;
import org.jalon.certification.ExplanationStep.AnswersCounted;
import org.jalon.certification.ExplanationStep.RuleChecked;
import org.jalon.certification.ExplanationStep.Withdrawn;
import org.jalon.certification.RecordHeader.Ending;

/** The sentences of explanations. */
enum ExplanationWords {
  FRENCH(Locale.FRENCH) {
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
      return "Test abandonné : les %d questions manquantes sont posées et comptées fausses, toutes les estimations repartant de la capacité %s.";
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
      return "La capacité %1$s est dans la maille %2$d, de %3$s à %4$s : ⌊%5$d + %6$d · (1 − (%4$s − %1$s) / (%4$s − %3$s))⌋, au plus %8$d, donne %7$d points.";
    }

    @Override
    String band() {
      return "La capacité %s est dans la maille « %s », de %s à %s.";
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
      return "Taux de reproductibilité : %d réponses justes sur %d épreuves comptées, soit %d %%.";
    }

    @Override
    String trust() {
      return "Épreuves comptées : %d ; il en faut %d pour que le test soit fiable.";
    }

    @Override
    String confirmed() {
      return "Compétence %s : %d épreuves, %d justes, %d neutralisées ; niveau du profil %d, niveau certifié %s, %d points.";
    }

    @Override
    String complementary() {
      return "Certification %s : %s";
    }

    @Override
    String minimumPoints() {
      return " ; il faut au moins %d points";
    }

    @Override
    String worth() {
      return ", %d points";
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
    String cause(Enum<?> cause) {
      return " : " + ofCause(cause);
    }

    private static String ofCause(Enum<?> cause) {
      return switch (cause.name()) {
        case "FRAUD" -> "fraude";
        case "TOO_FEW_ANSWERS" -> "trop peu de réponses";
        case "NO_POINTS" -> "aucun point";
        case "BELOW_FIRST_BAND" -> "capacité sous la première maille";
        case "NOT_ELIGIBLE" -> "non admissible à la suite";
        case "TOO_FEW_RIGHT_ANSWERS" -> "trop peu de réponses justes";
        case "JURY" -> "décision du jury";
        case "TECHNICAL_FAILURE" -> "problème technique";
        case "TOO_MANY_NEUTRALIZED" -> "trop d’épreuves neutralisées";
        case "UNANSWERED_ITEM" -> "épreuve sans réponse";
        case "UNTESTED_COMPETENCE" -> "compétence sans épreuve";
        case "DUPLICATE_ANSWER" -> "réponse en double";
        case "ANSWER_WITHOUT_ITEM" -> "réponse sans épreuve";
        default -> "aucune règle pour ce cas";
      };
    }
  },

  ENGLISH(Locale.ENGLISH) {
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
      return "The test was given up: the %d missing questions are asked and count as wrong, all estimates starting anew from the ability %s.";
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
      return "The ability %1$s lies in band %2$d, from %3$s to %4$s: ⌊%5$d + %6$d · (1 − (%4$s − %1$s) / (%4$s − %3$s))⌋, at most %8$d, gives %7$d points.";
    }

    @Override
    String band() {
      return "The ability %s lies in the band “%s”, from %s to %s.";
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
      return "Reproducibility rate: %d right answers to %d items that count, %d %%.";
    }

    @Override
    String trust() {
      return "Items that count: %d; %d are needed to trust the test.";
    }

    @Override
    String confirmed() {
      return "Competence %s: %d items, %d right, %d neutralized; level of the profile %d, certified level %s, %d points.";
    }

    @Override
    String complementary() {
      return "Certification %s: %s";
    }

    @Override
    String minimumPoints() {
      return "; at least %d points are needed";
    }

    @Override
    String worth() {
      return ", %d points";
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
    String cause(Enum<?> cause) {
      return ": " + cause.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  };

  private final Locale locale;

  ExplanationWords(Locale locale) {
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }

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

  abstract String cause(Enum<?> cause);
}
