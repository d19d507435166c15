/**
 * What a person is known to master, and what one answer tells about the other outcomes of its
 * topic.
 *
 * <p>A {@link org.jalon.knowledge.KnowledgeState} holds every {@link
 * org.jalon.knowledge.KnowledgeElement} ever recorded and is only added to; what counts now is read
 * from it. {@link org.jalon.knowledge.TopicInference} makes the elements of one answer.
 *
 * <p>{@link org.jalon.knowledge.KnowledgeBounds} are a smaller form without history; {@link
 * org.jalon.knowledge.KnowledgeConverter} turns one into the other and reports what is lost.
 */
@NullMarked
package org.jalon.knowledge;

import org.jspecify.annotations.NullMarked;
