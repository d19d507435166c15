package org.jalon.referential;

import java.util.List;
import org.jalon.internal.Checks;

/**
 * A group of topics within a competence.
 *
 * @param id the identifier
 * @param title the title
 * @param topics its topics
 */
public record Theme(ThemeId id, LocalizedText title, List<Topic> topics) {

  /** Creates a theme from a copy of the list. */
  public Theme {
    Checks.notNull("theme id", id);
    Checks.notNull("title of the theme", title);
    topics = List.copyOf(topics);
  }
}
