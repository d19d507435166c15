package org.jalon.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.answer.AnswerOutcome;

/** The reference placement against a slow version of its rules, on whole tests. */
class PlacementDifferentialTest {

  @Property(tries = 2_000)
  void every_choice_to_the_end_is_that_of_the_rules_as_they_are_written(
      @ForAll("tests") RandomTest test) {
    PlacementSession session = test.reference.start(test.pool(), test.assessment);
    ObviousPlacement obvious = new ObviousPlacement(test.reference, test);
    Optional<PlacementItem> expected = obvious.next();
    int answers = 0;
    while (expected.isPresent()) {
      assertThat(session.nextItem()).isEqualTo(expected);
      assertThat(session.trace().predictedLevel()).hasValue(obvious.predictedLevel);
      AnswerOutcome outcome = test.answer(expected.get());
      session =
          session.answer(expected.get().id(), outcome, RandomTest.START.plusSeconds(++answers));
      obvious.answer(expected.get(), outcome == AnswerOutcome.CORRECT);
      expected = obvious.next();
    }
    assertThat(session.hasEnded()).isTrue();
    assertThat(knowledge(session.position()))
        .containsExactlyInAnyOrderEntriesOf(obvious.knowledge());
  }

  private static Map<String, String> knowledge(PlacementPosition position) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int outcome = 0; outcome < position.target().size(); outcome++) {
      position
          .known(outcome)
          .ifPresent(e -> all.put(e.outcome().value(), e.isValidated() + " " + e.isDirect()));
    }
    return all;
  }

  @Provide
  Arbitrary<RandomTest> tests() {
    return RandomTest.tests();
  }
}
