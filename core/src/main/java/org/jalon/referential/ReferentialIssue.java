package org.jalon.referential;

/**
 * One thing wrong with a referential, with its place.
 *
 * <p>Closed on purpose: a tool that treats each kind can be sure to have treated them all.
 */
public sealed interface ReferentialIssue {

  /**
   * Where it is: a JSON path, after the name of the file if there are several.
   *
   * @return such as {@code $.domains[0].competences[1].themes[0].topics[2].outcomes[1].level}
   */
  String path();

  /**
   * What is wrong, for a person.
   *
   * @return one or two sentences with the name, the value and the rule
   */
  String message();

  /**
   * Whether the referential is unusable because of it.
   *
   * @return false for a warning
   */
  default boolean isError() {
    return true;
  }

  /**
   * A value that is missing, of the wrong type or not well-formed.
   *
   * @param path where
   * @param message what is wrong
   */
  record Malformed(String path, String message) implements ReferentialIssue {}

  /**
   * A level outside 1 to 8.
   *
   * @param path where
   * @param outcome the learning outcome
   * @param level the level found
   */
  record LevelOutOfRange(String path, OutcomeId outcome, long level) implements ReferentialIssue {
    @Override
    public String message() {
      return "The level (%d) of the learning outcome (%s) must lie between 1 and %d."
          .formatted(level, outcome, Level.COUNT);
    }
  }

  /**
   * An identifier or code used twice.
   *
   * @param path where it is used again
   * @param kind of what, such as {@code "topic id"}
   * @param id the identifier
   * @param firstPath where it is used first
   */
  record DuplicateId(String path, String kind, String id, String firstPath)
      implements ReferentialIssue {
    @Override
    public String message() {
      return "The %s (%s) is already used at %s; it must be unique.".formatted(kind, id, firstPath);
    }
  }

  /**
   * A reference to something that does not exist.
   *
   * @param path where
   * @param kind of what, such as {@code "DigComp 3.0 competence"}
   * @param id what is referred to
   */
  record UnknownReference(String path, String kind, String id) implements ReferentialIssue {
    @Override
    public String message() {
      return "The %s (%s) does not exist. Maybe it is misspelt.".formatted(kind, id);
    }
  }

  /**
   * Two active outcomes at one level of a topic.
   *
   * @param path where the second one is
   * @param topic the topic
   * @param level the level
   * @param first the outcome found first
   * @param second the other one
   */
  record DuplicateActiveLevel(
      String path, TopicId topic, Level level, OutcomeId first, OutcomeId second)
      implements ReferentialIssue {
    @Override
    public String message() {
      return ("The topic (%s) has two active outcomes (%s, %s) at level %s; at most one may be active. "
              + "Maybe the older one should be archived.")
          .formatted(topic, first, second, level);
    }
  }

  /**
   * A text without a version in one of the languages of the referential.
   *
   * @param path where
   * @param language the missing language
   */
  record MissingLanguage(String path, Language language) implements ReferentialIssue {
    @Override
    public String message() {
      return "The text has no version in the language (%s) that the referential promises."
          .formatted(language);
    }
  }

  /**
   * A blank text.
   *
   * @param path where
   * @param language the language it is blank in
   */
  record EmptyText(String path, Language language) implements ReferentialIssue {
    @Override
    public String message() {
      return "The text in the language (%s) must not be blank.".formatted(language);
    }
  }

  /**
   * A warning: a competence has fewer than two active outcomes at a level. An outcome is worth at
   * most 4 points, so that such a level cannot be worth 8.
   *
   * @param path where the competence is
   * @param competence the competence
   * @param level the level
   * @param count how many active outcomes it has there: 0 or 1
   */
  record ThinLevel(String path, CompetenceId competence, Level level, int count)
      implements ReferentialIssue {
    @Override
    public String message() {
      return "The competence (%s) has %d active outcome(s) at level %s; with fewer than 2, the level cannot be worth 8 points."
          .formatted(competence, count, level);
    }

    @Override
    public boolean isError() {
      return false;
    }
  }
}
