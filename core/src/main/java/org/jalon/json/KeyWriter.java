package org.jalon.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.jalon.answer.AnswerKey;
import org.jalon.item.QuestionText;

/** What a question and its texts say about the key. */
final class KeyWriter {

  private KeyWriter() {}

  static QuestionType type(AnswerKey key) {
    if (key instanceof AnswerKey.SingleChoice) {
      return QuestionType.SINGLE_CHOICE;
    } else if (key instanceof AnswerKey.MultipleChoice) {
      return QuestionType.MULTIPLE_CHOICE;
    } else if (key instanceof AnswerKey.ShortText) {
      return QuestionType.SHORT_TEXT;
    } else if (key instanceof AnswerKey.NumberAnswer) {
      return QuestionType.NUMBER;
    }
    return key instanceof AnswerKey.Ordering ? QuestionType.ORDERING : QuestionType.FIELDS;
  }

  /** What all languages share. */
  static void writeShared(AnswerKey key, ObjectNode question) {
    if (key instanceof AnswerKey.SingleChoice choice) {
      question.put("right", choice.right());
    } else if (key instanceof AnswerKey.MultipleChoice choice) {
      ArrayNode right = question.putArray("right");
      choice.right().forEach(right::add);
    } else if (key instanceof AnswerKey.Ordering ordering) {
      ArrayNode order = question.putArray("order");
      ordering.order().forEach(order::add);
    } else if (key instanceof AnswerKey.ShortText text) {
      ToleranceForm.write(text.tolerance(), question);
    } else if (key instanceof AnswerKey.NumberAnswer number) {
      writeNumber(number, question);
    } else if (key instanceof AnswerKey.Fields fields) {
      ToleranceForm.write(fields.tolerance(), question);
    } else if (key instanceof AnswerKey.InterchangeableFields fields) {
      question.put("interchangeable", true).put("asked", fields.asked());
      ToleranceForm.write(fields.tolerance(), question);
    }
  }

  private static void writeNumber(AnswerKey.NumberAnswer key, ObjectNode question) {
    if (key.accepted().size() == 1) {
      put("answer", key.accepted().get(0), question);
    } else {
      ArrayNode answers = question.putArray("answers");
      ObjectNode one = question.objectNode();
      key.accepted()
          .forEach(
              number -> {
                put("answer", number, one);
                answers.add(one.get("answer"));
              });
    }
    if (key.margin().signum() != 0) {
      put("margin", key.margin(), question);
    }
    key.otherwise()
        .ifPresentOrElse(
            text -> ToleranceForm.write(text.tolerance(), question),
            () -> ToleranceForm.write(key.compatibility(), question));
  }

  private static void put(String name, BigDecimal number, ObjectNode node) {
    if (number.scale() <= 0) {
      node.put(name, number.toBigIntegerExact());
      return;
    }
    double nearest = number.doubleValue();
    if (BigDecimal.valueOf(nearest).compareTo(number) != 0) {
      throw new IllegalArgumentException(
          "The number (%s) has more digits than a document can hold.".formatted(number));
    }
    node.put(name, nearest);
  }

  /** What each language has of its own. */
  static void writeText(QuestionText text, ObjectNode node) {
    if (text.key() instanceof AnswerKey.ShortText key) {
      putTexts("answers", key.accepted(), node);
    } else if (text.key() instanceof AnswerKey.NumberAnswer key) {
      key.otherwise().ifPresent(words -> putTexts("answers", words.accepted(), node));
    } else if (text.key() instanceof AnswerKey.Fields key) {
      writeFields(text.proposals(), key.fields(), node);
    } else if (text.key() instanceof AnswerKey.InterchangeableFields key) {
      writeFields(text.proposals(), key.groups(), node);
    } else {
      putTexts("proposals", text.proposals(), node);
    }
  }

  private static void writeFields(
      List<String> labels, List<AnswerKey.Field> fields, ObjectNode node) {
    ArrayNode list = node.putArray("fields");
    for (int i = 0; i < fields.size(); i++) {
      ObjectNode field = list.addObject().put("label", labels.get(i));
      if (!fields.get(i).options().isEmpty()) {
        putTexts("options", fields.get(i).options(), field);
      }
      putTexts("answers", fields.get(i).accepted(), field);
    }
  }

  private static void putTexts(String name, List<String> texts, ObjectNode node) {
    ArrayNode list = node.putArray(name);
    texts.forEach(list::add);
  }
}
