package org.jalon.referential;

import java.util.List;
import java.util.stream.Stream;
import org.jalon.internal.Checks;

/**
 * A competence: what points and levels are given for.
 *
 * @param id the identifier
 * @param code its place in the referential, such as {@code "1.1"}; shown to people, and free to
 *     change
 * @param title the title
 * @param description what it is about, in a sentence
 * @param themes its themes
 */
public record Competence(
    CompetenceId id,
    String code,
    LocalizedText title,
    LocalizedText description,
    List<Theme> themes) {

  /**
   * Creates a competence from a copy of the list.
   *
   * @throws IllegalArgumentException if the code is blank
   */
  public Competence {
    Checks.notNull("competence id", id);
    Checks.notNull("title of the competence", title);
    Checks.notNull("description of the competence", description);
    Checks.notBlank("competence code", code);
    themes = List.copyOf(themes);
  }

  /**
   * All its topics.
   *
   * @return the topics, theme by theme
   */
  public Stream<Topic> topics() {
    return themes.stream().flatMap(theme -> theme.topics().stream());
  }

  /**
   * All its learning outcomes that are assessed now.
   *
   * @return the active outcomes, topic by topic
   */
  public Stream<LearningOutcome> activeOutcomes() {
    return topics().flatMap(topic -> topic.outcomes().stream()).filter(LearningOutcome::isActive);
  }
}
