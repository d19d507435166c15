package org.jalon.referential;

import org.jspecify.annotations.Nullable;

/**
 * Tells where a node of a referential comes from, so that a report can point into the user's own
 * file.
 */
@FunctionalInterface
public interface NodeLocator {

  /**
   * The place of a node.
   *
   * @param node a domain, competence, theme, topic or learning outcome; compared by identity
   * @return its path, or null to fall back to its position in the tree
   */
  @Nullable String pathOf(Record node);
}
