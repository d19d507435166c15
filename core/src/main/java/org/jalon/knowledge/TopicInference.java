package org.jalon.knowledge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jalon.answer.AnswerOutcome;
import org.jalon.knowledge.KnowledgeElement.Evidence;
import org.jalon.knowledge.KnowledgeElement.Source;
import org.jalon.knowledge.KnowledgeElement.Status;
import org.jalon.referential.Level;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Points;

/**
 * What one answer tells about the outcomes of its topic: who masters an outcome masters those below
 * it, and who fails at one fails at those above it. Nothing is ever concluded about another topic
 * or about an outcome outside the target.
 *
 * @param target the outcomes of the assessment
 */
public record TopicInference(KnowledgeTarget target) {

  /**
   * The elements of one answer.
   *
   * <p>A right answer validates the outcome that was asked and, by inference, those of its topic at
   * strictly lower levels; every other outcome of an answer invalidates it and those at strictly
   * higher levels. Outcomes that are already assessed are left as they are. If the outcome that was
   * asked is itself already assessed or does not belong to the target, nothing is concluded at all.
   *
   * @param evidence the answer: the assessment, the item, and the outcome that was asked
   * @param result what became of the answer
   * @param assessed the outcomes that this answer must not touch: those assessed since the
   *     beginning of the assessment, or all that are known where an assessment stands for itself
   * @param at when, as told by the caller
   * @return the element that was asked, then those inferred, in the order of their levels; empty if
   *     nothing is concluded
   */
  public List<KnowledgeElement> infer(
      Evidence evidence, AnswerOutcome result, Set<OutcomeId> assessed, Instant at) {
    if (target.find(evidence.asked()).isEmpty() || assessed.contains(evidence.asked())) {
      return List.of();
    }
    int asked = target.find(evidence.asked()).getAsInt();
    List<KnowledgeElement> elements = new ArrayList<>();
    elements.add(element(asked, result, Source.DIRECT, evidence, at));
    concluded(asked, result.isCorrect())
        .filter(outcome -> !assessed.contains(target.outcome(outcome).id()))
        .forEach(outcome -> elements.add(element(outcome, result, Source.INFERRED, evidence, at)));
    return List.copyOf(elements);
  }

  private IntStream concluded(int asked, boolean correct) {
    int level = target.level(asked);
    IntStream levels =
        correct ? IntStream.range(1, level) : IntStream.rangeClosed(level + 1, Level.COUNT);
    return levels
        .mapToObj(other -> target.outcomeAt(target.topicOf(asked), other))
        .flatMapToInt(OptionalInt::stream);
  }

  private KnowledgeElement element(
      int outcome, AnswerOutcome result, Source source, Evidence evidence, Instant at) {
    return new KnowledgeElement(
        target.outcome(outcome).id(),
        result.isCorrect() ? Status.VALIDATED : Status.INVALIDATED,
        source,
        result.isCorrect() ? target.points(outcome) : Points.ZERO,
        at,
        Optional.of(evidence));
  }
}
