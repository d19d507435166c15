package org.jalon.item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jalon.referential.OutcomeId;

/** A question bank without mistakes, with its lookups. Immutable and thread-safe. */
public final class ResolvedQuestionBank {

  private final QuestionBank declaration;
  private final Map<ItemId, Question> byId = new LinkedHashMap<>();
  private final Map<OutcomeId, List<Question>> activeByOutcome;

  ResolvedQuestionBank(QuestionBank declaration) {
    this.declaration = declaration;
    declaration.questions().forEach(question -> byId.put(question.id(), question));
    this.activeByOutcome =
        declaration.questions().stream()
            .filter(question -> question.status() == ItemStatus.ACTIVE)
            .collect(Collectors.groupingBy(Question::outcome, Collectors.toUnmodifiableList()));
  }

  /**
   * The bank as declared.
   *
   * @return the bank
   */
  public QuestionBank declaration() {
    return declaration;
  }

  /**
   * Looks a question up, whatever its status.
   *
   * @param id the identifier
   * @return the question, or empty
   */
  public Optional<Question> find(ItemId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The active questions that test a learning outcome.
   *
   * @param outcome the outcome
   * @return the questions in the order of the bank; empty if there are none
   */
  public List<Question> questionsOn(OutcomeId outcome) {
    return activeByOutcome.getOrDefault(outcome, List.of());
  }

  /** The size. */
  @Override
  public String toString() {
    return declaration.toString();
  }
}
