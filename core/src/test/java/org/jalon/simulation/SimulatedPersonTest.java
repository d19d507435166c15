package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.FlashPolicy;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.AssessmentSession;
import org.jalon.session.CompiledSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedPersonTest {

  private static final RandomSeed STUDY = new RandomSeed(11);
  private static final Population POPULATION = Population.normal(0, 1);
  private static final ResolvedItemBank BANK = SimulatedBanks.twoParameter(120, 8);

  @Test
  void a_person_does_not_depend_on_who_came_before() {
    SimulatedPerson alone = SimulatedPerson.of(POPULATION, STUDY, 7);
    List<SimulatedPerson> queue =
        IntStream.range(0, 8).mapToObj(i -> SimulatedPerson.of(POPULATION, STUDY, i)).toList();
    assertThat(queue.get(7)).isEqualTo(alone);
    assertThat(queue).doesNotHaveDuplicates();
  }

  @Test
  void an_answer_does_not_depend_on_the_answers_given_before() {
    SimulatedPerson person = SimulatedPerson.of(POPULATION, STUDY, 7);
    List<Integer> positions = new ArrayList<>(IntStream.rangeClosed(1, 60).boxed().toList());
    List<AnswerOutcome> forwards = positions.stream().map(p -> answer(person, p)).toList();
    Collections.reverse(positions);
    List<AnswerOutcome> backwards =
        new ArrayList<>(positions.stream().map(p -> answer(person, p)).toList());
    Collections.reverse(backwards);
    assertThat(backwards)
        .isEqualTo(forwards)
        .contains(AnswerOutcome.CORRECT, AnswerOutcome.INCORRECT);
  }

  private static AnswerOutcome answer(SimulatedPerson person, int position) {
    return person.answer(BANK.item(position), position);
  }

  /** One after the other in the same session, against a session of their own. */
  @Test
  void a_test_taken_in_a_compiled_session_is_the_same_test() {
    CompiledSession compiled = FlashPolicy.REFERENCE.plan().compile(BANK).session();
    for (int i = 0; i < 50; i++) {
      SimulatedPerson person = SimulatedPerson.of(POPULATION, STUDY, i);
      person.take(compiled, BANK);
      Responses expected = person.take(FlashPolicy.REFERENCE.plan(), BANK).state().responses();
      assertThat(compiled.size()).isEqualTo(expected.size());
      for (int position = 0; position < expected.size(); position++) {
        assertThat(compiled.item(position)).isEqualTo(expected.item(position));
        assertThat(compiled.category(position)).isEqualTo(expected.category(position));
      }
    }
  }

  @Test
  void a_test_taken_again_is_the_same_test() {
    SimulatedPerson person = SimulatedPerson.of(POPULATION, STUDY, 3);
    AssessmentSession session = person.take(FlashPolicy.REFERENCE.plan(), BANK);
    assertThat(session.hasEnded()).isTrue();
    assertThat(session.state().responses().size()).isEqualTo(32);
    assertThat(person.take(FlashPolicy.REFERENCE.plan(), BANK).log()).isEqualTo(session.log());
  }

  @Test
  void a_simulated_session_can_be_verified_from_its_log() {
    AssessmentSession session =
        SimulatedPerson.of(POPULATION, STUDY, 5).take(FlashPolicy.REFERENCE.plan(), BANK);
    AssessmentSession.verify(session.plan(), BANK, session.log());
    assertThat(session.log().started().provenance().seed()).isEqualTo(STUDY.split(5));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2, -0.5, 0, 1.3})
  void answers_are_right_as_often_as_the_model_says(double ability) {
    Item item = Item.of("q", LogisticModel.threePL(1.2, 0.3, 0.2));
    int persons = 10_000;
    long right =
        IntStream.range(0, persons)
            .mapToObj(i -> new SimulatedPerson(ability, STUDY.split(i)))
            .filter(person -> person.answer(item, 1).isCorrect())
            .count();
    double probability = item.model().probability(ability, 1);
    double standardError = Math.sqrt(probability * (1 - probability) / persons);
    assertThat((double) right / persons).isCloseTo(probability, within(4 * standardError));
  }
}
