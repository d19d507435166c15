package org.jalon.examples.play;

import java.util.List;
import java.util.Locale;
import org.jalon.referential.Language;
import org.jalon.referential.LocalizedText;

/** What the program says, in French and English. */
enum Words {
  // The command line
  USAGE(
      """
      Un test de positionnement dans le terminal, sur des questions de démonstration.
      mvn -q -Pplay -Djalon.play="--language fr --competence 1.1"
      Ce qui n'est pas donné en option est demandé ; une ligne vide choisit la valeur entre crochets.""",
      """
      A placement test in the terminal, on demonstration questions.
      mvn -q -Pplay -Djalon.play="--language en --competence 1.1"
      What is not given as an option is asked; an empty line chooses the value in brackets."""),
  OPTION_LANGUAGE("langue du test et du programme", "language of the test and of the program"),
  OPTION_COMPETENCE("codes des compétences, ou toutes", "codes of the competences, or all of them"),
  OPTION_PLAN("comment les questions sont choisies", "how questions are chosen"),
  OPTION_EXPLANATIONS(
      "bonne réponse et explication après chaque réponse",
      "right answer and explanation after each answer"),
  OPTION_FILE(
      "où le test est enregistré (jalon-placement.json)",
      "where the test is saved (jalon-placement.json)"),
  OPTION_SEED(
      "ce qui départage des questions également bonnes",
      "what decides between equally good questions"),
  OPTION_RESUME("reprendre le test enregistré", "resume the saved test"),
  OPTION_NEW("remplacer le test enregistré par un nouveau", "replace the saved test by a new one"),
  OPTION_HELP("ce texte", "this text"),
  UNKNOWN_OPTION(
      "L'option (%s) n'existe pas ; il y a %s.", "There is no option (%s); there are %s."),
  MISSING_VALUE("L'option %s demande une valeur : %s.", "The option %s needs a value: %s."),
  NO_VALUE("L'option %s ne prend pas de valeur.", "The option %s takes no value."),
  BAD_VALUE(
      "La valeur de l'option %s (%s) doit être : %s.",
      "The value of the option %s (%s) must be: %s."),
  OPTION_TWICE("L'option %s est donnée deux fois.", "The option %s is given twice."),
  CONTRADICTION(
      "Les options %s et %s se contredisent.", "The options %s and %s contradict each other."),

  // The file
  NO_FILE(
      "%s n'est pas un fichier. Peut-être faut-il en choisir un autre avec --file.",
      "%s is no file. Maybe another one should be chosen with --file."),
  UNREADABLE_FILE(
      "Le fichier %s ne peut pas être lu ; il reste tel quel. Peut-être faut-il en choisir un autre avec --file. (%s)",
      "The file %s cannot be read; it stays as it is. Maybe another one should be chosen with --file. (%s)"),
  BROKEN_FILE(
      "Le fichier %s n'est pas un test enregistré, ou il est abîmé ; il reste tel quel. Peut-être faut-il en choisir un autre avec --file. (%s)",
      "The file %s is no saved test, or it is broken; it stays as it is. Maybe another one should be chosen with --file. (%s)"),
  OTHER_TEST(
      "Le fichier %s contient un test sur d'autres questions ; il reste tel quel. Peut-être faut-il en choisir un autre avec --file. (%s)",
      "The file %s contains a test on other questions; it stays as it is. Maybe another one should be chosen with --file. (%s)"),
  NOT_SAVED(
      "Le test ne peut pas être enregistré dans %s ; ce qui y était enregistré y reste. Peut-être faut-il choisir un autre fichier avec --file. (%s)",
      "The test cannot be saved in %s; what was saved there before stays. Maybe another file should be chosen with --file. (%s)"),
  NOTHING_TO_RESUME(
      "Aucun test n'est enregistré dans %s. Peut-être l'est-il dans un autre fichier : --file.",
      "No test is saved in %s. Maybe it is in another file: --file."),
  FOUND(
      "Un test est enregistré dans %s. Compétences : %s. Plan : %s. Réponses : %d. Début : %s.",
      "A test is saved in %s. Competences: %s. Plan: %s. Answers: %d. Begun: %s."),
  OFFER_RESUME(
      "1 le reprendre, 2 en commencer un autre qui le remplacera, q quitter [1] > ",
      "1 resume it, 2 begin another one that replaces it, q quit [1] > "),
  OFFER_RESULT(
      "Il est terminé. 1 en revoir le résultat, 2 en commencer un autre qui le remplacera, q quitter [1] > ",
      "It has ended. 1 see its result again, 2 begin another one that replaces it, q quit [1] > "),

  // What to take
  ONE_OR_TWO(
      "« %s » n'est pas un choix : 1 ou 2 (q quitte).", "“%s” is no choice: 1 or 2 (q quits)."),
  WHICH_COMPETENCE(
      "Compétence : un code ou plusieurs, ou « tout » [%s] > ",
      "Competence: one code or several, or “all” [%s] > "),
  NO_COMPETENCE(
      "« %s » n'est pas le code d'une compétence, tel que 1.1 (q quitte).",
      "“%s” is no code of a competence, such as 1.1 (q quits)."),
  WHICH_PLAN(
      "Choix des questions : 1 règles de référence, 2 probabiliste [1] > ",
      "Choice of questions: 1 reference rules, 2 probabilistic [1] > "),
  PLAN_REFERENCE("règles de référence", "reference rules"),
  PLAN_PROBABILISTIC("probabiliste", "probabilistic"),
  WITH_EXPLANATIONS(
      "Bonne réponse et explication après chaque réponse : o oui, n non [o] > ",
      "Right answer and explanation after each answer: y yes, n no [y] > "),
  YES_OR_NO(
      "« %s » n'est pas un choix : o pour oui ou n pour non (q quitte).",
      "“%s” is no choice: y for yes or n for no (q quits)."),
  NOT_BEGUN("Rien n'a été commencé.", "Nothing was begun."),

  // A question
  COMMANDS(
      "s passe la question, q arrête (le test est enregistré), ? aide ; \\s \\q \\? pour répondre s, q, ?",
      "s skips the question, q stops (the test is saved), ? helps; \\s \\q \\? to answer s, q, ?"),
  QUESTION("Question %d · niveau %d · %s %s · %s", "Question %d · level %d · %s %s · %s"),
  KNOWN("acquis connus : %d sur %d", "learning outcomes known: %d of %d"),
  PREDICTED_LEVEL("niveau prédit : %.1f", "predicted level: %.1f"),
  ESTIMATED_LEVEL(
      "niveau estimé : %d (probabilité %.0f %%), points : %.1f ± %.1f",
      "estimated level: %d (probability %.0f%%), points: %.1f ± %.1f"),
  TIME_LIMIT(
      "Le temps de cette question est limité : %d secondes à partir de son affichage. Entrée l'affiche > ",
      "The time for this question is limited: %d seconds from its display. Enter displays it > "),
  HOW_ONE_NUMBER(
      "Répondez par le numéro d'une proposition.", "Answer with the number of one proposal."),
  HOW_NUMBERS(
      "Répondez par les numéros de toutes les bonnes propositions, tels que : 1, 3",
      "Answer with the numbers of all right proposals, such as: 1, 3"),
  HOW_ORDER(
      "Répondez par tous les numéros dans le bon ordre, tels que : 2, 1, 3",
      "Answer with all numbers in the right order, such as: 2, 1, 3"),
  HOW_TEXT("Répondez par un texte.", "Answer with a text."),
  HOW_NUMBER("Répondez par un nombre.", "Answer with a number."),
  HOW_FIELDS(
      "Répondez champ par champ, une ligne pour chacun ; le numéro suffit où il y a une liste.",
      "Answer field by field, a line for each; where there is a list, the number is enough."),
  HOW_FIELDS_IN_ANY_ORDER(
      "Répondez champ par champ, une ligne pour chacun, dans l'ordre que vous voulez.",
      "Answer field by field, a line for each, in any order."),
  EMPTY_ANSWER(
      "La réponse est vide ; s passe la question.", "The answer is empty; s skips the question."),
  NO_PROPOSAL("« %s » n'est pas un numéro de 1 à %d.", "“%s” is no number from 1 to %d."),
  NUMBER_TWICE("Le numéro %d est donné deux fois.", "The number %d is given twice."),
  NO_NUMBER(
      "« %s » n'est pas un nombre, tel que 12 ou 3,5.", "“%s” is no number, such as 12 or 3.5."),

  // What became of it
  RIGHT("juste", "right"),
  WRONG("faux", "wrong"),
  SKIPPED("passé", "skipped"),
  TOO_LATE("juste, mais trop tard", "right, but too late"),
  FIELD_RIGHT("%s : « %s », juste", "%s: “%s”, right"),
  FIELD_WRONG("%s : « %s », faux", "%s: “%s”, wrong"),
  SOLUTION("Bonne réponse : %s", "Right answer: %s"),

  // The end
  STOPPED(
      "Le test est enregistré dans %s. La même commande le reprend.",
      "The test is saved in %s. The same command resumes it."),
  ENDED("Le test est terminé, réponses : %d. %s", "The test has ended, answers: %d. %s"),
  TOO_DIFFICULT("Tout ce qui reste est trop difficile.", "All that is left is too difficult."),
  LEVELS_KNOWN(
      "Le niveau de chaque compétence est assez sûr.",
      "The level of each competence is sure enough."),
  NOTHING_LEFT("Il ne reste rien à demander.", "Nothing is left to ask."),
  FINDINGS("Ce qui a été demandé, ce qui en est déduit", "What was asked, what follows from it"),
  AT_LEVEL("  niveau %d  ", "  level %d  "),
  ASKED_MASTERED("Maîtrisé, demandé (%s).", "Mastered, asked (%s)."),
  ASKED_NOT_MASTERED("Non maîtrisé, demandé (%s).", "Not mastered, asked (%s)."),
  INFERRED_MASTERED(
      "Maîtrisé, car vous avez répondu juste au niveau %d.",
      "Mastered, because you answered the question of level %d right."),
  INFERRED_NOT_MASTERED(
      "Non maîtrisé, car vous n'avez pas répondu juste au niveau %d.",
      "Not mastered, because you did not answer the question of level %d right."),
  PROBABLY_MASTERED(
      "Maîtrisé avec une probabilité de %.0f %%, d'après vos réponses.",
      "Mastered with a probability of %.0f%%, from your answers."),
  PROBABLY_NOT_MASTERED(
      "Non maîtrisé avec une probabilité de %.0f %%, d'après vos réponses.",
      "Not mastered with a probability of %.0f%%, from your answers."),
  UNKNOWN(
      "Acquis dont rien n'est connu : %d, dont %d sans question de démonstration.",
      "Learning outcomes of which nothing is known: %d, of which %d without a demonstration question."),
  CONFLICT(
      "Contradiction, %s : échec au niveau %d et réussite au niveau %d.",
      "Contradiction, %s: failure at level %d and success at level %d."),
  SCORES("Points et niveaux", "Points and levels"),
  SCORE("niveau %d · points : %d sur %d", "level %d · points: %d of %d"),
  TO_NEXT_LEVEL("%d de plus pour le niveau suivant", "%d more for the next level"),
  HIGHEST_LEVEL("plus haut niveau atteint", "highest level reached"),
  NOT_STARTED("pas commencé", "not started"),
  STARTED("en cours", "in progress"),
  COMPLETED("terminé", "completed"),
  COMPLETED_FOR_NOW("terminé, à améliorer dans %d j", "completed, can improve in %d d"),
  ESTIMATE(
      "estimation : %.1f ± %.1f points ; probabilité des niveaux %s",
      "estimate: %.1f ± %.1f points; probability of the levels %s"),
  PROBABILITY("%d (%.0f %%)", "%d (%.0f%%)"),
  TOTAL("Total des points : %d.", "Points in all: %d."),
  CERTIFIABLE(
      "Certifiable : oui (compétences au niveau requis : %d, il en faut %d au niveau %d).",
      "Certifiable: yes (competences at the level required: %d, it takes %d at level %d)."),
  NOT_CERTIFIABLE(
      "Certifiable : non (compétences au niveau requis : %d, il en faut %d au niveau %d).",
      "Certifiable: no (competences at the level required: %d, it takes %d at level %d).");

  /** The languages that the program speaks. */
  static final List<Language> LANGUAGES = List.of(Language.FRENCH, Language.ENGLISH);

  private final String french;
  private final String english;

  Words(String french, String english) {
    this.french = french;
    this.english = english;
  }

  String in(Language language, Object... values) {
    return String.format(Locale.forLanguageTag(language.tag()), text().in(language), values);
  }

  /** The texts as they are written here. */
  LocalizedText text() {
    return LocalizedText.of(french, english);
  }
}
