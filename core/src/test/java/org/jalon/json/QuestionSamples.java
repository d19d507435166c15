package org.jalon.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jalon.answer.AnswerKey;
import org.jalon.answer.AnswerKey.Field;
import org.jalon.answer.AnswerKey.NumberAnswer;
import org.jalon.answer.AnswerKey.ShortText;
import org.jalon.answer.Compatibility;
import org.jalon.answer.TextTolerance;
import org.jalon.item.ItemId;
import org.jalon.item.ItemStatus;
import org.jalon.item.Question;
import org.jalon.item.QuestionBank;
import org.jalon.item.QuestionText;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomeId;

/** Question banks with every kind of key, status, tolerance and property. */
final class QuestionSamples {

  private static final TextTolerance USUAL = TextTolerance.withDefaults();
  private static final List<String> COLOURS = List.of("red", "green", "« blue »");

  private QuestionSamples() {}

  static QuestionBank bank() {
    return new QuestionBank(
        List.of(
            question("q1", new AnswerKey.SingleChoice(3), COLOURS),
            question("q2", new AnswerKey.MultipleChoice(Set.of(3, 1)), COLOURS),
            question("q3", new AnswerKey.Ordering(List.of(3, 1, 2)), COLOURS),
            question("q4", new ShortText(List.of("key", "clé 😀"), USUAL), List.of()),
            question("q5", number("1024"), List.of()),
            question(
                "q6",
                new AnswerKey.Fields(
                    List.of(Field.typed("a", "b"), new Field(List.of("x"), List.of("x", "y", "z"))),
                    USUAL),
                List.of("first", "second")),
            question(
                "q7",
                new AnswerKey.InterchangeableFields(
                    List.of(Field.typed("a"), Field.typed("b")), 1, USUAL),
                List.of("one", "other"))));
  }

  static QuestionBank unusualBank() {
    TextTolerance reference = TextTolerance.reference();
    TextTolerance near = new TextTolerance(false, true, 0.1, Compatibility.NONE);
    ShortText words = new ShortText(List.of("one half"), reference);
    Map<Language, QuestionText> texts = new LinkedHashMap<>();
    texts.put(Language.FRENCH, text(new ShortText(List.of("clé"), near), List.of()));
    texts.put(
        Language.of("en-GB"),
        new QuestionText("Name it.", List.of(), new ShortText(List.of("key"), near), "Because."));
    return new QuestionBank(
        List.of(
            new Question(
                new ItemId("q1"),
                new OutcomeId("search1"),
                OptionalInt.of(60),
                ItemStatus.DRAFT,
                texts),
            new Question(
                new ItemId("q2"),
                new OutcomeId("search1"),
                OptionalInt.empty(),
                ItemStatus.ARCHIVED,
                Map.of(
                    Language.ENGLISH,
                    text(new ShortText(List.of("a"), TextTolerance.exact()), List.of()))),
            question(
                "q3",
                new NumberAnswer(
                        List.of(new BigDecimal("0.5"), new BigDecimal("-12000")),
                        new BigDecimal("0.001"),
                        Optional.empty(),
                        Compatibility.REFERENCE)
                    .otherwise(words),
                List.of()),
            question(
                "q4",
                new NumberAnswer(
                    List.of(BigDecimal.ZERO),
                    BigDecimal.ZERO,
                    Optional.empty(),
                    Compatibility.REFERENCE),
                List.of())));
  }

  static Question question(String id, AnswerKey key, List<String> proposals) {
    return Question.of(id, "search1", Map.of(Language.ENGLISH, text(key, proposals)));
  }

  private static QuestionText text(AnswerKey key, List<String> proposals) {
    return new QuestionText("What is right?", proposals, key, "");
  }

  private static NumberAnswer number(String number) {
    return NumberAnswer.of(new BigDecimal(number));
  }
}
