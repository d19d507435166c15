package org.jalon.examples.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jalon.answer.AnswerKey;
import org.jalon.answer.GivenAnswer;
import org.jalon.item.QuestionText;

/** Reads the answer to a question, asking again as long as it cannot be one. */
final class AnswerReader {

  private static final String PROMPT = "> ";

  private final Dialogue dialogue;
  private final QuestionText text;
  private final AnswerKind kind;

  AnswerReader(Dialogue dialogue, QuestionText text) {
    this.dialogue = dialogue;
    this.text = text;
    this.kind = AnswerKind.of(text.key());
  }

  /**
   * What the person answers.
   *
   * @throws StoppedException if the person stops or the input ends
   */
  GivenAnswer read() {
    Optional<? extends GivenAnswer> given =
        switch (kind) {
          case ONE_NUMBER ->
              until(PROMPT, typed -> numbers(typed, 1, 1).map(GivenAnswer.Choices::new));
          case NUMBERS ->
              until(PROMPT, typed -> numbers(typed, 1, proposals()).map(GivenAnswer.Choices::new));
          case ORDER ->
              until(
                  PROMPT,
                  typed -> numbers(typed, proposals(), proposals()).map(GivenAnswer.Order::new));
          case TEXT -> until(PROMPT, typed -> notBlank(typed).map(GivenAnswer.Text::new));
          case NUMBER ->
              until(
                  PROMPT,
                  typed -> notBlank(typed).flatMap(this::number).map(GivenAnswer.Text::new));
          case FIELDS, FIELDS_IN_ANY_ORDER -> fields();
        };
    return given.isPresent() ? given.get() : GivenAnswer.skipped();
  }

  /** What the person types, as soon as it has a meaning; empty to skip. */
  private <T> Optional<T> until(String prompt, Function<String, Optional<T>> reading) {
    while (true) {
      Optional<String> typed = dialogue.answer(prompt, this::help);
      if (typed.isEmpty()) {
        return Optional.empty();
      }
      Optional<T> meant = reading.apply(typed.get());
      if (meant.isPresent()) {
        return meant;
      }
    }
  }

  void help() {
    dialogue.say(kind.how());
    dialogue.say(Words.COMMANDS);
  }

  private int proposals() {
    return text.proposals().size();
  }

  private Optional<List<Integer>> numbers(String typed, int least, int most) {
    if (notBlank(typed).isEmpty()) {
      return Optional.empty();
    }
    List<Integer> numbers = new ArrayList<>();
    for (String part : ProposalNumbers.parts(typed)) {
      Optional<Integer> number = ProposalNumbers.number(part, proposals());
      if (number.isEmpty()) {
        return refuse(Words.NO_PROPOSAL, Typed.shown(part), proposals());
      }
      if (numbers.contains(number.get())) {
        return refuse(Words.NUMBER_TWICE, number.get());
      }
      numbers.add(number.get());
    }
    return numbers.size() < least || numbers.size() > most
        ? refuse(kind.how())
        : Optional.of(List.copyOf(numbers));
  }

  private Optional<String> notBlank(String typed) {
    return typed.isBlank() ? refuse(Words.EMPTY_ANSWER) : Optional.of(typed);
  }

  private Optional<String> number(String typed) {
    AnswerKey.NumberAnswer key = (AnswerKey.NumberAnswer) text.key();
    boolean isNumber = AnswerKey.NumberAnswer.parse(typed, key.compatibility()).isPresent();
    return isNumber || key.otherwise().isPresent()
        ? Optional.of(typed)
        : refuse(Words.NO_NUMBER, Typed.shown(typed));
  }

  private Optional<GivenAnswer> fields() {
    List<AnswerKey.Field> fields = AnswerKind.fields(text.key());
    while (true) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < fields.size(); i++) {
        AnswerKey.Field field = fields.get(i);
        Optional<String> typed =
            until(text.proposals().get(i) + PROMPT, each -> field(each, field.options()));
        if (typed.isEmpty()) {
          return Optional.empty();
        }
        texts.add(typed.get());
      }
      if (!texts.stream().allMatch(String::isBlank)) {
        return Optional.of(new GivenAnswer.Texts(texts));
      }
      dialogue.say(Words.EMPTY_ANSWER);
    }
  }

  /** A text as it is, or one of some options by its number or its text; nothing is empty. */
  private Optional<String> field(String typed, List<String> options) {
    if (options.isEmpty() || typed.isBlank()) {
      return Optional.of(typed);
    }
    Optional<Integer> number = ProposalNumbers.number(typed.strip(), options.size());
    if (number.isPresent()) {
      return Optional.of(options.get(number.get() - 1));
    }
    Optional<String> option =
        options.stream().filter(each -> each.equalsIgnoreCase(typed.strip())).findFirst();
    return option.isPresent()
        ? option
        : refuse(Words.NO_PROPOSAL, Typed.shown(typed), options.size());
  }

  private <T> Optional<T> refuse(Words why, Object... values) {
    dialogue.say(why, values);
    return Optional.empty();
  }
}
