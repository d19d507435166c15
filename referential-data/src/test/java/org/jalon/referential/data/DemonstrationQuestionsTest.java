package org.jalon.referential.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jalon.answer.AnswerChecker;
import org.jalon.answer.AnswerKey;
import org.jalon.answer.Compatibility;
import org.jalon.answer.GivenAnswer;
import org.jalon.answer.TextTolerance;
import org.jalon.item.Question;
import org.jalon.item.QuestionBank;
import org.jalon.item.QuestionText;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomePlace;
import org.jalon.referential.Referential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demonstration questions: what they cover, and that their keys say right and wrong. */
class DemonstrationQuestionsTest {

  private static final Referential REFERENTIAL = DigitalSkills.referential();
  private static final QuestionBank BANK = DemonstrationQuestions.bank();

  /** What people overlook when two texts are much alike. */
  private static final TextTolerance ALIKE = new TextTolerance(true, true, 0, Compatibility.NONE);

  static Stream<Question> questions() {
    return BANK.questions().stream();
  }

  @Test
  void the_bank_has_no_issue() {
    assertThat(BANK.validate(REFERENTIAL)).isEmpty();
  }

  @Test
  void there_are_enough_questions_for_every_competence_topic_and_level() {
    assertThat(BANK.questions()).hasSizeGreaterThanOrEqualTo(240);
    assertThat(places(place -> place.competence().id())).hasSize(16);
    assertThat(places(place -> place.topic().id())).hasSize(REFERENTIAL.topics().size());
    assertThat(places(place -> place.outcome().level().number()))
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void every_competence_has_all_kinds_of_keys() {
    Map<String, Set<Class<?>>> kinds =
        questions()
            .collect(
                Collectors.groupingBy(
                    question -> place(question).competence().code(),
                    Collectors.mapping(
                        question -> question.in().key().getClass(), Collectors.toSet())));

    assertThat(kinds.values())
        .allSatisfy(
            classes ->
                assertThat(classes)
                    .contains(
                        AnswerKey.SingleChoice.class,
                        AnswerKey.MultipleChoice.class,
                        AnswerKey.ShortText.class,
                        AnswerKey.NumberAnswer.class,
                        AnswerKey.Ordering.class)
                    .containsAnyOf(AnswerKey.Fields.class, AnswerKey.InterchangeableFields.class));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void a_question_exists_in_both_languages_with_an_explanation(Question question) {
    assertThat(question.texts()).containsOnlyKeys(Language.FRENCH, Language.ENGLISH);
    assertThat(question.texts().values()).noneMatch(text -> text.explanation().isBlank());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void the_key_is_accepted_and_every_other_choice_is_refused(Question question) {
    for (QuestionText text : question.texts().values()) {
      assertThat(isRight(text, text.key().solution())).isTrue();
      assertThat(wrong(text)).noneMatch(given -> isRight(text, given));
    }
  }

  /** Wrong answers of each kind; one for each proposal that is not right. */
  private static List<GivenAnswer> wrong(QuestionText text) {
    List<GivenAnswer> wrong = new ArrayList<>();
    if (text.key() instanceof AnswerKey.SingleChoice key) {
      IntStream.rangeClosed(1, text.proposals().size())
          .filter(i -> i != key.right())
          .forEach(i -> wrong.add(GivenAnswer.choice(i)));
    } else if (text.key() instanceof AnswerKey.MultipleChoice key) {
      for (int i = 1; i <= text.proposals().size(); i++) {
        Set<Integer> changed = new HashSet<>(key.right());
        if (!changed.remove(i)) {
          changed.add(i);
        }
        wrong.add(new GivenAnswer.Choices(List.copyOf(changed)));
      }
    } else if (text.key() instanceof AnswerKey.Ordering key) {
      wrong.add(new GivenAnswer.Order(key.order().stream().sorted().toList()));
    } else if (text.key() instanceof AnswerKey.Fields key) {
      wrong.addAll(wrongSelections(key));
    }
    return wrong;
  }

  /** The solution with each wrong option of each select list. */
  private static List<GivenAnswer> wrongSelections(AnswerKey.Fields key) {
    List<GivenAnswer> wrong = new ArrayList<>();
    for (int i = 0; i < key.fields().size(); i++) {
      for (String option : key.fields().get(i).options()) {
        if (!key.fields().get(i).accepted().contains(option)) {
          List<String> texts =
              new ArrayList<>(key.fields().stream().map(f -> f.accepted().get(0)).toList());
          texts.set(i, option);
          wrong.add(new GivenAnswer.Texts(texts));
        }
      }
    }
    return wrong;
  }

  @ParameterizedTest
  @MethodSource("questions")
  void proposals_differ_in_more_than_case_accents_and_punctuation(Question question) {
    for (QuestionText text : question.texts().values()) {
      assertThat(text.proposals()).extracting(ALIKE::normalized).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void no_accepted_notion_is_near_enough_to_another(Question question) {
    for (QuestionText text : question.texts().values()) {
      if (text.key() instanceof AnswerKey.InterchangeableFields key) {
        for (AnswerKey.Field group : key.groups()) {
          assertThat(key.groups())
              .filteredOn(other -> !other.equals(group))
              .noneMatch(
                  other ->
                      group.accepted().stream()
                          .anyMatch(a -> key.tolerance().matches(a, other.accepted())));
        }
      }
    }
  }

  @Test
  void right_proposals_stand_at_every_position() {
    Map<Integer, Long> positions =
        questions()
            .map(question -> question.in().key())
            .filter(AnswerKey.SingleChoice.class::isInstance)
            .collect(
                Collectors.groupingBy(
                    key -> ((AnswerKey.SingleChoice) key).right(), Collectors.counting()));

    assertThat(positions.keySet()).contains(1, 2, 3, 4);
    assertThat(positions.values()).allMatch(count -> count >= 10);
  }

  private static <T> Set<T> places(Function<OutcomePlace, T> part) {
    return questions().map(question -> part.apply(place(question))).collect(Collectors.toSet());
  }

  private static OutcomePlace place(Question question) {
    return REFERENTIAL.outcome(question.outcome());
  }

  private static boolean isRight(QuestionText text, GivenAnswer given) {
    return AnswerChecker.check(text.key(), given).isCorrect();
  }
}
