package org.jalon.referential;

import java.util.Optional;

/**
 * A competence of DigComp, the European digital competence framework: versions 2.2 (2022) and 3.0
 * (2025) have the same 21 codes with partly new titles. The codes look like those of a French-style
 * referential but do not mean the same: never map by equal code.
 *
 * @see <a href="https://doi.org/10.2760/115376">Vuorikari, Kluzer and Punie (2022), DigComp 2.2,
 *     EUR 31006 EN</a>
 * @see <a href="https://doi.org/10.2760/0001149">DigComp 3.0 (2025), JRC144121</a>
 */
public enum DigCompCompetence {
  /** Browsing, searching and filtering. */
  BROWSING(
      "1.1",
      "Browsing, searching and filtering data, information and digital content",
      "Browsing, searching and filtering information"),
  /** Evaluating information. */
  EVALUATING("1.2", "Evaluating data, information and digital content", "Evaluating information"),
  /** Managing information. */
  MANAGING("1.3", "Managing data, information and digital content", "Managing information"),
  /** Interacting. */
  INTERACTING(
      "2.1",
      "Interacting through digital technologies",
      "Interacting through and with digital technologies"),
  /** Sharing. */
  SHARING("2.2", "Sharing through digital technologies", "Sharing through digital technologies"),
  /** Citizenship. */
  CITIZENSHIP(
      "2.3",
      "Engaging in citizenship through digital technologies",
      "Engaging in citizenship through digital technologies"),
  /** Collaborating. */
  COLLABORATING(
      "2.4",
      "Collaborating through digital technologies",
      "Collaborating through digital technologies"),
  /** Behaviour online. */
  BEHAVIOUR("2.5", "Netiquette", "Digital behaviour"),
  /** Digital identity. */
  IDENTITY("2.6", "Managing digital identity", "Managing digital identity"),
  /** Developing content. */
  DEVELOPING("3.1", "Developing digital content", "Developing digital content"),
  /** Integrating and re-elaborating content. */
  INTEGRATING(
      "3.2",
      "Integrating and re-elaborating digital content",
      "Integrating and re-elaborating digital content"),
  /** Copyright and licences. */
  COPYRIGHT("3.3", "Copyright and licences", "Copyright and licences"),
  /** Programming. */
  PROGRAMMING("3.4", "Programming", "Computational thinking and programming"),
  /** Protecting devices. */
  DEVICES("4.1", "Protecting devices", "Protecting devices"),
  /** Protecting personal data. */
  PRIVACY("4.2", "Protecting personal data and privacy", "Protecting personal data and privacy"),
  /** Wellbeing. */
  WELLBEING("4.3", "Protecting health and well-being", "Supporting wellbeing"),
  /** Environment. */
  ENVIRONMENT("4.4", "Protecting the environment", "Environmental impacts of digital technologies"),
  /** Technical problems. */
  TECHNICAL_PROBLEMS(
      "5.1", "Solving technical problems", "Identifying and solving technical problems"),
  /** Needs and responses. */
  NEEDS(
      "5.2",
      "Identifying needs and technological responses",
      "Identifying needs and digital technological responses"),
  /** Creative use. */
  CREATIVITY(
      "5.3",
      "Creatively using digital technology",
      "Identifying creative solutions using digital technologies"),
  /** Competence gaps. */
  GAPS(
      "5.4",
      "Identifying digital competence gaps",
      "Identifying and addressing digital competence needs");

  private final String code;
  private final String title22;
  private final String title30;

  DigCompCompetence(String code, String title22, String title30) {
    this.code = code;
    this.title22 = title22;
    this.title30 = title30;
  }

  /**
   * The competence of a code.
   *
   * @param code such as {@code "1.2"}
   * @return the competence, or empty if DigComp has no such code
   */
  public static Optional<DigCompCompetence> find(String code) {
    for (DigCompCompetence competence : values()) {
      if (competence.code.equals(code)) {
        return Optional.of(competence);
      }
    }
    return Optional.empty();
  }

  /**
   * The code, the same in both versions.
   *
   * @return area and rank, such as {@code "1.2"}
   */
  public String code() {
    return code;
  }

  /**
   * The English title in version 2.2.
   *
   * @return the title
   */
  public String title22() {
    return title22;
  }

  /**
   * The English title in version 3.0.
   *
   * @return the title
   */
  public String title30() {
    return title30;
  }
}
