package org.jalon.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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

/** Question banks with every kind of key, in one to three languages. */
final class RandomQuestions {

  private static final List<Language> LANGUAGES =
      List.of(Language.of("fr-BE"), Language.ENGLISH, Language.FRENCH);

  private RandomQuestions() {}

  static Arbitrary<QuestionBank> banks() {
    return questions().list().ofMaxSize(4).map(QuestionBank::new);
  }

  private static Arbitrary<Question> questions() {
    return Combinators.combine(
            Arbitraries.of("q1", "q2", "q3"),
            Arbitraries.integers().between(0, 90),
            Arbitraries.of(ItemStatus.class),
            Arbitraries.oneOf(choices(), texts(), fields()))
        .as(
            (id, limit, status, texts) ->
                new Question(
                    new ItemId(id),
                    new OutcomeId("o-" + id),
                    limit == 0 ? OptionalInt.empty() : OptionalInt.of(limit),
                    status,
                    texts));
  }

  private static Arbitrary<Map<Language, QuestionText>> choices() {
    Arbitrary<AnswerKey> keys =
        Arbitraries.oneOf(
            Arbitraries.integers().between(1, 3).map(AnswerKey.SingleChoice::new),
            Arbitraries.integers()
                .between(1, 3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(right -> new AnswerKey.MultipleChoice(new LinkedHashSet<>(right))),
            Arbitraries.of(List.of(3, 1, 2), List.of(2, 1, 3)).map(AnswerKey.Ordering::new));
    return keys.flatMap(key -> inLanguages(words().list().ofSize(3), Arbitraries.just(key)));
  }

  private static Arbitrary<Map<Language, QuestionText>> texts() {
    Arbitrary<List<String>> none = Arbitraries.just(List.of());
    return tolerances()
        .flatMap(
            tolerance -> {
              Arbitrary<AnswerKey> texts =
                  words().list().ofMinSize(1).ofMaxSize(3).map(a -> new ShortText(a, tolerance));
              return Arbitraries.oneOf(
                  inLanguages(none, texts),
                  numbers(tolerance.compatibility())
                      .flatMap(
                          number ->
                              inLanguages(none, texts.map(t -> number.otherwise((ShortText) t)))),
                  numbers(tolerance.compatibility())
                      .flatMap(number -> inLanguages(none, Arbitraries.just(number))));
            });
  }

  private static Arbitrary<NumberAnswer> numbers(Compatibility compatibility) {
    Arbitrary<BigDecimal> numbers =
        Arbitraries.oneOf(
            Arbitraries.doubles().map(BigDecimal::valueOf),
            Arbitraries.bigIntegers().map(BigDecimal::new));
    return Combinators.combine(numbers.list().ofMinSize(1).ofMaxSize(3), numbers)
        .as((a, margin) -> new NumberAnswer(a, margin.abs(), Optional.empty(), compatibility));
  }

  private static Arbitrary<Map<Language, QuestionText>> fields() {
    return Combinators.combine(
            tolerances(), Arbitraries.of(false, true), Arbitraries.integers().between(0, 2))
        .as(
            (tolerance, options, asked) ->
                inLanguages(
                    words().list().ofSize(2),
                    words()
                        .list()
                        .ofSize(4)
                        .map(words -> fields(words, options, asked, tolerance))))
        .flatMap(texts -> texts);
  }

  private static AnswerKey fields(
      List<String> words, boolean options, int asked, TextTolerance tolerance) {
    List<Field> fields =
        List.of(
            new Field(words.subList(0, 2), options ? words : List.of()),
            new Field(words.subList(3, 4), List.of()));
    return asked == 0
        ? new AnswerKey.Fields(fields, tolerance)
        : new AnswerKey.InterchangeableFields(fields, asked, tolerance);
  }

  private static Arbitrary<Map<Language, QuestionText>> inLanguages(
      Arbitrary<List<String>> proposals, Arbitrary<AnswerKey> keys) {
    Arbitrary<QuestionText> texts =
        Combinators.combine(words(), proposals, keys, Arbitraries.of("", "Because « é »."))
            .as(QuestionText::new);
    return texts.list().ofMinSize(1).ofMaxSize(3).map(RandomQuestions::byLanguage);
  }

  private static Map<Language, QuestionText> byLanguage(List<QuestionText> texts) {
    Map<Language, QuestionText> byLanguage = new LinkedHashMap<>();
    IntStream.range(0, texts.size()).forEach(i -> byLanguage.put(LANGUAGES.get(i), texts.get(i)));
    return byLanguage;
  }

  private static Arbitrary<TextTolerance> tolerances() {
    return Combinators.combine(
            Arbitraries.of(false, true),
            Arbitraries.of(false, true),
            Arbitraries.of(0.0, 0.1, 0.25, 1.0),
            Arbitraries.of(Compatibility.class))
        .as(TextTolerance::new);
  }

  private static Arbitrary<String> words() {
    return Arbitraries.strings()
        .withChars("aé \"\\\u0301-ع")
        .withChars('中')
        .ofMaxLength(6)
        .map(w -> w + "x");
  }
}
