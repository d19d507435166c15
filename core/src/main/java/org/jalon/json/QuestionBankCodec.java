package org.jalon.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jalon.answer.AnswerKey;
import org.jalon.item.InvalidQuestionBankException;
import org.jalon.item.ItemId;
import org.jalon.item.ItemStatus;
import org.jalon.item.Question;
import org.jalon.item.QuestionBank;
import org.jalon.item.QuestionIssue;
import org.jalon.item.QuestionText;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomeId;

/**
 * Question banks. A question has its texts in properties named by language; problems are {@link
 * QuestionIssue}s, so that a bank's report is of one kind whatever is wrong.
 */
final class QuestionBankCodec implements Codec<QuestionBank> {

  /** Longer first parts are well-formed too, but more likely a property that is misspelt. */
  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*");

  @Override
  public String format() {
    return "jalon-questions";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public QuestionBank read(Cursor root) {
    ProblemList<QuestionIssue> issues =
        new ProblemList<>(
            p -> new QuestionIssue(QuestionIssue.Kind.MALFORMED, p.path(), p.message()),
            InvalidQuestionBankException::new);
    Cursor cursor = root.reportingTo(issues::add).allowing("format", "version", "questions");
    List<Question> questions =
        cursor.field("questions").elements().stream()
            .flatMap(question -> question(question).stream())
            .toList();
    if (!issues.isEmpty()) {
      throw issues.exception();
    }
    return new QuestionBank(questions);
  }

  private static Optional<Question> question(Cursor cursor) {
    if (!cursor.expectObject()) {
      return Optional.empty();
    }
    Cursor idField = cursor.field("id");
    Optional<ItemId> id = idField.text().flatMap(value -> idField.make(() -> new ItemId(value)));
    Cursor outcomeField = cursor.field("outcome");
    Optional<OutcomeId> outcome =
        outcomeField.text().flatMap(value -> outcomeField.make(() -> new OutcomeId(value)));
    Cursor status = cursor.field("status");
    Optional<ItemStatus> life =
        status.isPresent() ? status.constant(ItemStatus.class) : Optional.of(ItemStatus.ACTIVE);
    OptionalInt limit = timeLimit(cursor.field("timeLimitSeconds"));
    Optional<Map<Language, QuestionText>> texts =
        cursor.field("type").constant(QuestionType.class).flatMap(type -> texts(cursor, type));
    return id.flatMap(
        i ->
            outcome.flatMap(
                o ->
                    life.flatMap(
                        l ->
                            texts.flatMap(
                                t -> cursor.make(() -> new Question(i, o, limit, l, t))))));
  }

  private static OptionalInt timeLimit(Cursor limit) {
    Optional<Integer> seconds = limit.isPresent() ? limit.integer() : Optional.empty();
    return seconds.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private static Optional<Map<Language, QuestionText>> texts(Cursor question, QuestionType type) {
    List<String> properties = type.properties();
    List<String> languages =
        question.properties().keySet().stream()
            .filter(name -> !properties.contains(name) && LANGUAGE.matcher(name).matches())
            .toList();
    List<String> known = new ArrayList<>(properties);
    known.addAll(languages.isEmpty() ? List.of("fr", "en") : languages);
    question.allowing(known.toArray(String[]::new));
    Function<Cursor, Optional<AnswerKey>> key = KeyReader.of(question, type);
    Map<Language, QuestionText> texts = new LinkedHashMap<>();
    for (String name : languages) {
      text(question.field(name), type, key)
          .ifPresent(text -> add(question.field(name), name, text, texts));
    }
    return texts.size() == languages.size() ? Optional.of(texts) : Optional.empty();
  }

  private static void add(
      Cursor place, String name, QuestionText text, Map<Language, QuestionText> texts) {
    place
        .make(() -> Language.of(name))
        .filter(language -> texts.putIfAbsent(language, text) != null)
        .ifPresent(language -> place.report("The language (%s) stands twice.".formatted(language)));
  }

  private static Optional<QuestionText> text(
      Cursor text, QuestionType type, Function<Cursor, Optional<AnswerKey>> keys) {
    if (!text.expectObject()) {
      return Optional.empty();
    }
    text.allowing(type.propertiesOfTexts());
    Optional<String> instruction = text.field("instruction").text();
    Cursor explanationField = text.field("explanation");
    Optional<String> explanation =
        explanationField.isPresent() ? explanationField.text() : Optional.of("");
    Optional<List<String>> proposals = proposals(text, type);
    Optional<AnswerKey> key = keys.apply(text);
    return instruction.flatMap(
        i ->
            explanation.flatMap(
                e ->
                    proposals.flatMap(
                        p -> key.flatMap(k -> text.make(() -> new QuestionText(i, p, k, e))))));
  }

  private static Optional<List<String>> proposals(Cursor text, QuestionType type) {
    return switch (type) {
      case SHORT_TEXT, NUMBER -> Optional.of(List.of());
      case FIELDS -> labels(text.field("fields"));
      default -> KeyReader.texts(text.field("proposals"));
    };
  }

  /** The key reports what is not a list. */
  private static Optional<List<String>> labels(Cursor fields) {
    return fields.isArray()
        ? KeyReader.all(fields, field -> field.field("label").text())
        : Optional.empty();
  }

  @Override
  public void write(QuestionBank bank, ObjectNode root) {
    ArrayNode questions = root.putArray("questions");
    bank.questions().forEach(question -> write(question, questions.addObject()));
  }

  private static void write(Question question, ObjectNode node) {
    AnswerKey key = question.in().key();
    node.put("id", question.id().value()).put("outcome", question.outcome().value());
    node.put("type", Cursor.name(KeyWriter.type(key)));
    if (question.status() != ItemStatus.ACTIVE) {
      node.put("status", Cursor.name(question.status()));
    }
    question.timeLimitSeconds().ifPresent(limit -> node.put("timeLimitSeconds", limit));
    KeyWriter.writeShared(key, node);
    question.texts().forEach((language, text) -> write(text, node.putObject(language.tag())));
  }

  private static void write(QuestionText text, ObjectNode node) {
    node.put("instruction", text.instruction());
    KeyWriter.writeText(text, node);
    if (!text.explanation().isEmpty()) {
      node.put("explanation", text.explanation());
    }
  }
}
