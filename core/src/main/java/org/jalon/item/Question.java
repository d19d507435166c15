package org.jalon.item;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.internal.Checks;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomeId;

/**
 * A question that a person can answer, in one language or several, with its answer key. The {@link
 * Item} of the same identifier tells the engine how likely each answer is.
 *
 * <p>Never send it to the person who answers: send the instruction and the proposals of its text.
 *
 * @param id the identifier
 * @param outcome the learning outcome it tests
 * @param timeLimitSeconds how long a person has, if there is a limit
 * @param status whether it is asked
 * @param texts the question by language; the order is kept
 */
public record Question(
    ItemId id,
    OutcomeId outcome,
    OptionalInt timeLimitSeconds,
    ItemStatus status,
    Map<Language, QuestionText> texts) {

  /**
   * Creates a question from a copy of the map.
   *
   * @throws IllegalArgumentException if the time limit is below one second, there is no text, or
   *     the texts differ in structure: in the kind of key, the right numbers, the tolerance, the
   *     number of proposals, or the number, kind or options of fields
   */
  public Question {
    Checks.notNull("question id", id);
    Checks.notNull("learning outcome of the question", outcome);
    Checks.notNull("status of the question", status);
    timeLimitSeconds.ifPresent(seconds -> Checks.atLeast("time limit in seconds", seconds, 1));
    Checks.notEmpty("languages of the question", texts.keySet());
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    checkStructure(texts);
  }

  /**
   * An active question without a time limit.
   *
   * @param id the identifier
   * @param outcome the learning outcome it tests
   * @param texts the question by language
   * @return the question
   * @throws IllegalArgumentException if an identifier is not well-formed, there is no text, or the
   *     texts differ in structure
   */
  public static Question of(String id, String outcome, Map<Language, QuestionText> texts) {
    return new Question(
        new ItemId(id), new OutcomeId(outcome), OptionalInt.empty(), ItemStatus.ACTIVE, texts);
  }

  /**
   * The question in a language or, failing that, in the language without its region.
   *
   * @param language the language wanted
   * @return the text, or empty if there is none in either
   */
  public Optional<QuestionText> find(Language language) {
    return language.withFallback().stream().filter(texts::containsKey).map(texts::get).findFirst();
  }

  /**
   * The question to show to somebody who prefers these languages, in this order; each falls back to
   * itself without its region, and after the last one the first language of this question serves.
   *
   * @param preferred the languages, most wanted first; may be empty
   * @return the text
   */
  public QuestionText in(Language... preferred) {
    for (Language language : preferred) {
      Optional<QuestionText> text = find(language);
      if (text.isPresent()) {
        return text.get();
      }
    }
    return texts.values().iterator().next();
  }

  /** Identifier, outcome and languages; neither texts nor keys, so that no log gives them away. */
  @Override
  public String toString() {
    return id + " on " + outcome + " in " + texts.keySet();
  }

  private static void checkStructure(Map<Language, QuestionText> texts) {
    List<Map.Entry<Language, QuestionText>> all = List.copyOf(texts.entrySet());
    Map.Entry<Language, QuestionText> first = all.get(0);
    for (Map.Entry<Language, QuestionText> other : all.subList(1, all.size())) {
      QuestionStructure.difference(first.getValue(), other.getValue())
          .ifPresent(
              what -> {
                throw new IllegalArgumentException(
                    "The texts in the languages (%s) and (%s) must have the same %s."
                        .formatted(first.getKey(), other.getKey(), what));
              });
    }
  }
}
