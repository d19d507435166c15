package org.jalon.examples.play;

import java.util.List;
import org.jalon.answer.AnswerKey;
import org.jalon.item.QuestionText;

/** How a person answers. */
enum AnswerKind {
  ONE_NUMBER(Words.HOW_ONE_NUMBER),
  NUMBERS(Words.HOW_NUMBERS),
  ORDER(Words.HOW_ORDER),
  TEXT(Words.HOW_TEXT),
  NUMBER(Words.HOW_NUMBER),
  FIELDS(Words.HOW_FIELDS),
  FIELDS_IN_ANY_ORDER(Words.HOW_FIELDS_IN_ANY_ORDER);

  private final Words how;

  AnswerKind(Words how) {
    this.how = how;
  }

  static AnswerKind of(AnswerKey key) {
    if (key instanceof AnswerKey.SingleChoice) {
      return ONE_NUMBER;
    } else if (key instanceof AnswerKey.MultipleChoice) {
      return NUMBERS;
    } else if (key instanceof AnswerKey.Ordering) {
      return ORDER;
    } else if (key instanceof AnswerKey.NumberAnswer) {
      return NUMBER;
    } else if (key instanceof AnswerKey.Fields) {
      return FIELDS;
    }
    return key instanceof AnswerKey.InterchangeableFields ? FIELDS_IN_ANY_ORDER : TEXT;
  }

  /** What to type. */
  Words how() {
    return how;
  }

  /** The fields to fill in; none for other kinds. */
  static List<AnswerKey.Field> fields(AnswerKey key) {
    if (key instanceof AnswerKey.Fields fields) {
      return fields.fields();
    }
    return key instanceof AnswerKey.InterchangeableFields fields
        ? fields.groups().subList(0, fields.asked())
        : List.of();
  }

  /** Whether the proposals of a question are numbered. */
  static boolean isNumbered(QuestionText text) {
    return !text.proposals().isEmpty() && fields(text.key()).isEmpty();
  }
}
