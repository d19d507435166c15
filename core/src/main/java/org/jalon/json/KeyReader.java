package org.jalon.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jalon.answer.AnswerKey;
import org.jalon.answer.AnswerKey.Field;
import org.jalon.answer.AnswerKey.NumberAnswer;
import org.jalon.answer.AnswerKey.ShortText;
import org.jalon.answer.Compatibility;
import org.jalon.answer.TextTolerance;

/**
 * The key of a question: what all languages share is read once, the rest from each text. Empty
 * where something was reported.
 */
final class KeyReader {

  private final Cursor question;

  private KeyReader(Cursor question) {
    this.question = question;
  }

  /** What makes the key of a text. */
  static Function<Cursor, Optional<AnswerKey>> of(Cursor question, QuestionType type) {
    KeyReader reader = new KeyReader(question);
    return switch (type) {
      case SINGLE_CHOICE -> same(reader.singleChoice());
      case MULTIPLE_CHOICE -> same(reader.multipleChoice());
      case ORDERING -> same(reader.ordering());
      case SHORT_TEXT -> reader.shortText();
      case NUMBER -> reader.number();
      case FIELDS -> reader.fields();
    };
  }

  private static Function<Cursor, Optional<AnswerKey>> same(Optional<AnswerKey> key) {
    return text -> key;
  }

  private Optional<AnswerKey> singleChoice() {
    Cursor right = question.field("right");
    return right.integer().flatMap(number -> right.make(() -> new AnswerKey.SingleChoice(number)));
  }

  private Optional<AnswerKey> multipleChoice() {
    Cursor right = question.field("right");
    Optional<List<Integer>> numbers = integers(right);
    Set<Integer> different = new LinkedHashSet<>(numbers.orElse(List.of()));
    if (different.size() < numbers.orElse(List.of()).size()) {
      right.report("A right proposal must be named once.");
      return Optional.empty();
    }
    return numbers.flatMap(n -> right.make(() -> new AnswerKey.MultipleChoice(different)));
  }

  private Optional<AnswerKey> ordering() {
    Cursor order = question.field("order");
    return integers(order).flatMap(n -> order.make(() -> new AnswerKey.Ordering(n)));
  }

  private static Optional<List<Integer>> integers(Cursor list) {
    List<Integer> numbers = new ArrayList<>();
    List<Cursor> elements = list.elements();
    elements.forEach(element -> element.integer().ifPresent(numbers::add));
    return list.isArray() && numbers.size() == elements.size()
        ? Optional.of(numbers)
        : Optional.empty();
  }

  private Function<Cursor, Optional<AnswerKey>> shortText() {
    Optional<TextTolerance> tolerance = ToleranceForm.read(question);
    return text -> {
      Cursor answers = text.field("answers");
      Optional<List<String>> accepted = texts(answers);
      return tolerance.flatMap(t -> accepted.flatMap(a -> answers.make(() -> new ShortText(a, t))));
    };
  }

  private Function<Cursor, Optional<AnswerKey>> number() {
    Optional<TextTolerance> tolerance = ToleranceForm.read(question);
    Compatibility compatibility =
        tolerance.map(TextTolerance::compatibility).orElse(Compatibility.NONE);
    Optional<List<BigDecimal>> accepted = numbers();
    Optional<BigDecimal> margin = margin();
    Optional<NumberAnswer> number =
        accepted.flatMap(a -> margin.flatMap(m -> number(a, m, compatibility)));
    return text -> {
      Cursor answers = text.field("answers");
      if (!answers.isPresent()) {
        return number.map(n -> n);
      }
      Optional<ShortText> words =
          texts(answers)
              .flatMap(w -> tolerance.flatMap(t -> answers.make(() -> new ShortText(w, t))));
      return number.flatMap(n -> words.map(n::otherwise));
    };
  }

  private Optional<NumberAnswer> number(
      List<BigDecimal> accepted, BigDecimal margin, Compatibility compatibility) {
    return question.make(() -> new NumberAnswer(accepted, margin, Optional.empty(), compatibility));
  }

  private Optional<BigDecimal> margin() {
    Cursor margin = question.field("margin");
    return margin.isPresent() ? margin.decimal() : Optional.of(BigDecimal.ZERO);
  }

  /** One answer or several. */
  private Optional<List<BigDecimal>> numbers() {
    Cursor several = question.field("answers");
    if (!several.isPresent()) {
      return question.field("answer").decimal().map(List::of);
    }
    if (question.field("answer").isPresent()) {
      several.report("There must be one answer or a list of answers, not both.");
    }
    List<Cursor> elements = several.elements();
    List<BigDecimal> numbers =
        elements.stream().flatMap(element -> element.decimal().stream()).toList();
    return numbers.size() == elements.size() ? Optional.of(numbers) : Optional.empty();
  }

  private Function<Cursor, Optional<AnswerKey>> fields() {
    Optional<TextTolerance> tolerance = ToleranceForm.read(question);
    Cursor flag = question.field("interchangeable");
    boolean interchangeable = flag.isPresent() && flag.bool().orElse(false);
    Cursor askedField = question.field("asked");
    Optional<Integer> asked = askedField.isPresent() ? askedField.integer() : Optional.empty();
    if (askedField.isPresent() && !interchangeable) {
      flag.report("Fields that are asked for in part must be interchangeable.");
    }
    return text -> {
      Optional<List<Field>> fields = all(text.field("fields"), KeyReader::field);
      return tolerance.flatMap(
          t ->
              fields.flatMap(
                  f -> text.field("fields").make(() -> key(f, interchangeable, asked, t))));
    };
  }

  private static AnswerKey key(
      List<Field> fields,
      boolean interchangeable,
      Optional<Integer> asked,
      TextTolerance tolerance) {
    return interchangeable
        ? new AnswerKey.InterchangeableFields(fields, asked.orElse(fields.size()), tolerance)
        : new AnswerKey.Fields(fields, tolerance);
  }

  private static Optional<Field> field(Cursor field) {
    field.allowing("label", "answers", "options");
    Optional<List<String>> accepted = texts(field.field("answers"));
    Cursor list = field.field("options");
    Optional<List<String>> options = list.isPresent() ? texts(list) : Optional.of(List.of());
    return accepted.flatMap(a -> options.flatMap(o -> field.make(() -> new Field(a, o))));
  }

  static Optional<List<String>> texts(Cursor list) {
    return all(list, Cursor::text);
  }

  /** The values of a list, if all of them can be read. */
  static <T> Optional<List<T>> all(Cursor list, Function<Cursor, Optional<T>> read) {
    List<Cursor> elements = list.elements();
    List<T> values = elements.stream().flatMap(element -> read.apply(element).stream()).toList();
    return list.isArray() && values.size() == elements.size()
        ? Optional.of(values)
        : Optional.empty();
  }
}
