package org.jalon.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jalon.answer.AnswerKey;
import org.jalon.answer.GivenAnswer;
import org.jalon.answer.TextTolerance;
import org.jalon.item.QuestionIssue.Kind;
import org.jalon.referential.OutcomePlace;
import org.jalon.referential.Referential;
import org.jspecify.annotations.Nullable;

/** One walk over the questions that collects everything wrong with them. */
final class QuestionBankValidator {

  private final QuestionBank bank;
  private final Optional<Referential> referential;
  private final List<QuestionIssue> issues = new ArrayList<>();
  private final Map<ItemId, String> pathsById = new HashMap<>();

  QuestionBankValidator(QuestionBank bank, Optional<Referential> referential) {
    this.bank = bank;
    this.referential = referential;
  }

  List<QuestionIssue> validate() {
    if (bank.questions().isEmpty()) {
      report(
          Kind.EMPTY_BANK, "$.questions", "The bank contains no question; at least one is needed.");
    }
    for (int i = 0; i < bank.questions().size(); i++) {
      validate("$.questions[" + i + "]", bank.questions().get(i));
    }
    return List.copyOf(issues);
  }

  private void validate(String path, Question question) {
    @Nullable String first = pathsById.putIfAbsent(question.id(), path);
    if (first != null) {
      report(
          Kind.DUPLICATE_QUESTION,
          path + ".id",
          "The question id (%s) is already used at %s; it must be unique."
              .formatted(question.id(), first));
    }
    referential.ifPresent(target -> link(path + ".outcome", question, target));
    question.texts().forEach((language, text) -> validate(path + "." + language, text));
  }

  private void link(String path, Question question, Referential target) {
    Optional<OutcomePlace> place = target.findOutcome(question.outcome());
    if (place.isEmpty()) {
      report(
          Kind.UNKNOWN_OUTCOME,
          path,
          ("The question (%s) refers to the learning outcome (%s), which the referential (%s) does not contain. "
                  + "Maybe the bank was written for another release of the referential.")
              .formatted(question.id(), question.outcome(), target.release()));
    } else if (question.status() == ItemStatus.ACTIVE && !place.get().outcome().isActive()) {
      report(
          Kind.INACTIVE_OUTCOME,
          path,
          ("The question (%s) refers to the learning outcome (%s), which is not active in the referential (%s). "
                  + "Maybe the question should be archived with it.")
              .formatted(question.id(), question.outcome(), target.release()));
    }
  }

  private void validate(String path, QuestionText text) {
    List<AnswerKey.Field> fields = QuestionText.fields(text.key()).orElse(List.of());
    if (fields.isEmpty()) {
      differ(path + ".proposals", "proposals", text.proposals());
    }
    for (int i = 0; i < fields.size(); i++) {
      differ(path + ".fields[" + i + "].options", "options", fields.get(i).options());
    }
    for (GivenAnswer accepted : accepted(text.key())) {
      if (!text.key().check(accepted).isCorrect()) {
        report(
            Kind.KEY_NOT_ACCEPTED,
            path,
            "The key does not accept its own answer (%s).".formatted(accepted));
      }
    }
  }

  /** Proposals may differ in punctuation alone, such as formulas; but people must see it. */
  private void differ(String path, String what, List<String> texts) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      @Nullable Integer same = seen.putIfAbsent(TextTolerance.exact().normalized(texts.get(i)), i);
      if (same != null) {
        report(
            Kind.EQUAL_PROPOSALS,
            path + "[" + i + "]",
            "The %s %d and %d (%s) must differ.".formatted(what, same + 1, i + 1, texts.get(i)));
      }
    }
  }

  /** The solution and, where there are several accepted texts, each of them. */
  private static List<GivenAnswer> accepted(AnswerKey key) {
    List<GivenAnswer> accepted = new ArrayList<>(List.of(key.solution()));
    if (key instanceof AnswerKey.ShortText text) {
      text.accepted().forEach(each -> accepted.add(GivenAnswer.text(each)));
    } else if (key instanceof AnswerKey.NumberAnswer number) {
      number.otherwise().ifPresent(text -> accepted.addAll(accepted(text)));
    } else if (key instanceof AnswerKey.Fields fields) {
      for (int i = 0; i < fields.fields().size(); i++) {
        accepted.addAll(accepted(fields, i));
      }
    }
    return accepted;
  }

  private static List<GivenAnswer> accepted(AnswerKey.Fields key, int field) {
    List<GivenAnswer> answers = new ArrayList<>();
    for (String each : key.fields().get(field).accepted()) {
      List<String> texts = new ArrayList<>();
      key.fields().forEach(other -> texts.add(other.accepted().get(0)));
      texts.set(field, each);
      answers.add(new GivenAnswer.Texts(texts));
    }
    return answers;
  }

  private void report(Kind kind, String path, String message) {
    issues.add(new QuestionIssue(kind, path, message));
  }
}
