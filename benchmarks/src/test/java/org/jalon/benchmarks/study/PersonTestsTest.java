package org.jalon.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jalon.answer.AnswerOutcome;
import org.jalon.benchmarks.study.PersonResult.Probabilistic;
import org.jalon.placement.InformationTarget;
import org.jalon.placement.PlacementPlan;
import org.jalon.placement.ProbabilisticPlacement;
import org.jalon.referential.OutcomeMatrix;
import org.jalon.reproducibility.RandomSeed;
import org.junit.jupiter.api.Test;

/** Simulated people and the tests they take. */
class PersonTestsTest {

  private static final Subject SUBJECT = SmallSubjects.firstDomain();
  private static final RandomSeed SEED = new RandomSeed(5);

  /** A plan can only be told a confidence above this; less is looked at all the same. */
  private static final double LEAST_OF_A_PLAN = 0.501;

  private static final Condition ALWAYS_RIGHT =
      new Condition("X", "no errors", Range.just(0), Range.just(0), true, false);

  private static PersonTests tests(Condition condition, int number, List<Integer> competences) {
    return new PersonTests(
        SUBJECT, new Person(SUBJECT, condition, SEED, number), competences, number);
  }

  @Test
  void one_test_shows_what_two_would() {
    for (int number = 0; number < 6; number++) {
      for (InformationTarget about : InformationTarget.values()) {
        ProbabilisticPlacement plan = PlacementPlan.probabilistic().with(about);
        PersonTests tests = tests(Condition.all().get(0), number, List.of(number % 3));

        Probabilistic one = tests.inOneTest(plan, 18);
        Probabilistic two = tests.inTwoTests(plan, 18);
        assertThat(one.ownEnd()).isEqualTo(two.ownEnd());
        assertThat(one.alongTest()).isEqualTo(two.alongTest());
        for (int index = 0; index < Confidences.COUNT; index++) {
          double confidence = Confidences.at(index);
          if (confidence > LEAST_OF_A_PLAN) {
            ProbabilisticPlacement sure = plan.until(confidence, Integer.MAX_VALUE);
            assertThat(one.whenSure().get(index)).isEqualTo(tests.inTwoTests(sure, 18).ownEnd());
          }
        }
      }
    }
  }

  @Test
  void mastery_is_monotone_in_every_topic() {
    OutcomeMatrix matrix = SUBJECT.matrix();
    for (Condition condition : Condition.all()) {
      Person person = new Person(SUBJECT, condition, SEED, 3);
      for (int outcome = 1; outcome < matrix.outcomeCount(); outcome++) {
        if (matrix.topicOf(outcome) == matrix.topicOf(outcome - 1)) {
          assertThat(person.masters(outcome) && !person.masters(outcome - 1)).isFalse();
        }
      }
    }
  }

  @Test
  void people_of_linked_conditions_have_the_same_mastery() {
    Person mixed = new Person(SUBJECT, Condition.all().get(0), SEED, 3);
    Person corner = new Person(SUBJECT, Condition.all().get(3), SEED, 3);

    for (int outcome = 0; outcome < SUBJECT.matrix().outcomeCount(); outcome++) {
      assertThat(corner.masters(outcome)).isEqualTo(mixed.masters(outcome));
    }
  }

  @Test
  void points_and_levels_are_those_of_what_is_mastered() {
    OutcomeMatrix matrix = SUBJECT.matrix();
    for (int number = 0; number < 20; number++) {
      Person person = new Person(SUBJECT, ALWAYS_RIGHT, SEED, number);
      double points = 0;
      for (int outcome = 0; outcome < matrix.outcomeCount(); outcome++) {
        if (person.masters(outcome) && SUBJECT.competenceOf(outcome) == 1) {
          points += Math.min(4, 8.0 / matrix.outcomesAt(1, matrix.levelOf(outcome)));
        }
      }
      assertThat(person.points(1)).isCloseTo(points, within(1e-9));
      assertThat(person.level(1)).isEqualTo((int) Math.min(8, Math.floor(points / 8 + 1e-9)));
    }
  }

  @Test
  void people_who_make_no_errors_answer_what_they_master() {
    Person person = new Person(SUBJECT, ALWAYS_RIGHT, SEED, 3);

    for (int outcome = 0; outcome < SUBJECT.matrix().outcomeCount(); outcome++) {
      assertThat(
              person.answer(SUBJECT.matrix().outcome(outcome).id()).equals(AnswerOutcome.CORRECT))
          .isEqualTo(person.masters(outcome));
    }
  }

  /** Its inferences are those of monotone mastery; what is too difficult is left open. */
  @Test
  void the_reference_plan_never_overrates_people_who_make_no_errors() {
    for (int number = 0; number < 12; number++) {
      Verdict verdict = tests(ALWAYS_RIGHT, number, List.of(number % 3)).reference();

      assertThat(verdict.competences()).allMatch(said -> said.error() < 1e-9);
      assertThat(verdict.questions()).isPositive();
    }
  }
}
