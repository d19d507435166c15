package org.jalon.referential;

import java.util.List;
import org.jalon.internal.Checks;

/**
 * A ladder of learning outcomes on one subject: who masters an outcome masters the lower ones of
 * the topic. At most one active outcome stands at each level; levels may be missing.
 *
 * @param id the identifier
 * @param title the title
 * @param scope where its outcomes hold in the same way
 * @param digComp the competences of DigComp it contributes to
 * @param outcomes its learning outcomes, of every status
 */
public record Topic(
    TopicId id,
    LocalizedText title,
    Scope scope,
    DigCompAlignment digComp,
    List<LearningOutcome> outcomes) {

  /** Creates a topic from a copy of the list. */
  public Topic {
    Checks.notNull("topic id", id);
    Checks.notNull("title of the topic", title);
    Checks.notNull("scope of the topic", scope);
    Checks.notNull("DigComp alignment of the topic", digComp);
    outcomes = List.copyOf(outcomes);
  }

  /**
   * A topic that holds everywhere and is aligned with nothing.
   *
   * @param id the identifier
   * @param title the title
   * @param outcomes its learning outcomes
   */
  public Topic(TopicId id, LocalizedText title, List<LearningOutcome> outcomes) {
    this(id, title, Scope.WORLD, DigCompAlignment.NONE, outcomes);
  }
}
