package org.jalon.credential;

import java.time.LocalDate;
import java.util.List;
import org.jalon.referential.Language;

/**
 * The words of the page itself, in both languages. A word that is followed by a value has the space
 * before it.
 */
enum PageWord {
  CERTIFICATE_FROM("Certificat délivré par ", "Certificate issued by "),
  AWARDED_TO("Décerné à ", "Awarded to "),
  BIRTH_DATE("Date de naissance", "Date of birth"),
  AWARDED_ON("Délivré le", "Awarded on"),
  VALID_UNTIL("Valable jusqu’au", "Valid until"),
  INCLUDED(" inclus", " inclusive"),
  RESULT("Résultat", "Result"),
  POINTS("Points", "Points"),
  OUT_OF(" sur ", " out of "),
  GLOBAL_LEVEL("Niveau global", "Overall level"),
  COMPETENCES("Compétences", "Competences"),
  CAPTION(
      "Niveau atteint dans chaque compétence, sur une échelle de 1 à 8",
      "Level reached in each competence, on a scale from 1 to 8"),
  COMPETENCE("Compétence", "Competence"),
  LEVEL("Niveau", "Level"),
  LEVEL_NUMBER("Niveau ", "Level "),
  NO_LEVEL("Niveau 1 non atteint", "Level 1 not reached"),
  NOT_TESTED("Non évaluée", "Not tested"),
  CHECK("Vérifier ce certificat", "Check this certificate"),
  CODE("Code de vérification\u00A0: ", "Verification code: "),
  ENTER_IT_AT(
      "Pour savoir si ce certificat est authentique et compte encore, saisissez ce code à l’adresse ",
      "To know whether this certificate is genuine and still counts, enter this code at "),
  ASK_THE_ISSUER(
      "Pour savoir si ce certificat est authentique et compte encore, donnez ce code à l’organisme qui l’a délivré.",
      "To know whether this certificate is genuine and still counts, give this code to the organisation that issued it."),
  ISSUER("Organisme certificateur\u00A0: ", "Issuer: ");

  /** The languages that the page speaks. */
  static final List<Language> LANGUAGES = List.of(Language.FRENCH, Language.ENGLISH);

  private static final List<String> FRENCH_MONTHS =
      List.of(
          "janvier",
          "février",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "août",
          "septembre",
          "octobre",
          "novembre",
          "décembre");

  private static final List<String> ENGLISH_MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private final String french;
  private final String english;

  PageWord(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /** The words in one of the {@link #LANGUAGES}. */
  String in(Language language) {
    return language.equals(Language.FRENCH) ? french : english;
  }

  /** A date in long form: {@code 1er mars 2026}, {@code 1 March 2026}. */
  static String date(LocalDate date, Language language) {
    boolean inFrench = language.equals(Language.FRENCH);
    String day = date.getDayOfMonth() == 1 && inFrench ? "1er" : "" + date.getDayOfMonth();
    List<String> months = inFrench ? FRENCH_MONTHS : ENGLISH_MONTHS;
    return day + " " + months.get(date.getMonthValue() - 1) + " " + date.getYear();
  }
}
