package org.jalon.examples.quickstart;

import java.util.Locale;
import org.jalon.referential.Language;
import org.jalon.referential.Level;
import org.jalon.referential.LocalizedText;

/** What the demonstration says, in French and English. */
enum Words {
  TEST("Un test de certification adaptatif", "An adaptive certification test"),
  BANK("Banque %s, %d questions.", "Bank %s, %d items."),
  SIMULATED(
      "CALIBRAGE SIMULÉ, POUR DÉMONSTRATION : aucun de ces nombres ne mesure quelqu'un.",
      "SIMULATED CALIBRATION, FOR DEMONSTRATION: none of these numbers measures anybody."),
  CANDIDATE(
      "Candidat simulé de capacité %+.2f, graine %d.",
      "Simulated candidate of ability %+.2f, seed %d."),
  QUESTION(
      "%2d  %s niveau %d  %s  capacité %+.2f ± %.2f  rang %d sur %d en information (%.3f), %d possibles",
      "%2d  %s level %d  %s  ability %+.2f ± %.2f  rank %d of %d by information (%.3f), %d eligible"),
  RIGHT("juste", "right"),
  WRONG("faux ", "wrong"),
  RESULT("Résultat", "Result"),
  POINTS("%d points sur 1024, %s", "%d points of 1024, %s"),
  LEVEL("niveau global %d (%s)", "global level %d (%s)"),
  BELOW("sous le niveau 1", "below level 1"),
  ESTIMATE("Capacité estimée %+.2f ± %.2f.", "Estimated ability %+.2f ± %.2f."),
  HEADER("Compétence", "Competence"),
  COLUMNS("niveau  questions  justes", "level   questions   right"),
  STUDY(
      "Le même test passé par %d candidats simulés",
      "The same test taken by %d simulated candidates"),
  ACCURACY(
      "Biais %+.4f, racine de l'erreur quadratique moyenne %.4f, erreur type moyenne %.4f.",
      "Bias %+.4f, root mean square error %.4f, mean standard error %.4f."),
  LENGTH("Longueur moyenne %.2f questions.", "Mean length %.2f questions."),
  MOST(
      "Questions les plus posées (part des candidats)",
      "Items asked most often (share of candidates)"),
  LEAST("Questions les moins posées", "Items asked least often"),
  SHARE("    %5.1f %%  %s", "    %5.1f%%  %s"),
  NEVER("%d des %d questions n'ont jamais été posées.", "%d of the %d items were never asked."),
  TIME("Durée : %.2f s.", "Time taken: %.2f s.");

  private final String french;
  private final String english;

  Words(String french, String english) {
    this.french = french;
    this.english = english;
  }

  String in(Language language, Object... values) {
    return String.format(
        Locale.forLanguageTag(language.tag()),
        LocalizedText.of(french, english).in(language),
        values);
  }

  /** The name of a level: its band, and whether it is the first or the second level of the band. */
  static String label(Level level, Language language) {
    LocalizedText band =
        switch (level.band()) {
          case NOVICE -> LocalizedText.of("Novice", "Novice");
          case INDEPENDENT -> LocalizedText.of("Indépendant", "Independent");
          case ADVANCED -> LocalizedText.of("Avancé", "Advanced");
          case EXPERT -> LocalizedText.of("Expert", "Expert");
        };
    int step = level.number() - level.band().lowest().number() + 1;
    return band.in(language) + " " + step;
  }
}
