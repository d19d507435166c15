package org.jalon.knowledge;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known about a person, in one of two forms: every element ever recorded, or for each topic
 * the bounds of what is mastered. {@link KnowledgeConverter} turns one into the other and reports
 * what is lost.
 */
public sealed interface Knowledge permits KnowledgeState, KnowledgeBounds {

  /**
   * When something was last recorded.
   *
   * @return the instant, or empty if nothing is known
   */
  Optional<Instant> lastChange();
}
