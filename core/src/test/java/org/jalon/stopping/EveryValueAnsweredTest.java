package org.jalon.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.testing.TestContent.TOPIC;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.constraint.Blueprint;
import org.jalon.constraint.ContentConstraint;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.testing.TestContent;
import org.junit.jupiter.api.Test;

/** Ending a test when every value of a content attribute is settled. */
class EveryValueAnsweredTest extends StoppingRuleConformance {

  private static final ResolvedItemBank BANK =
      TestContent.bankOf("mail/text", "mail/audio", "web/text", "web/audio", "/text");

  @Override
  protected StoppingRule rule() {
    return new EveryValueAnswered(TOPIC, 3);
  }

  @Test
  void enough_answers_to_every_value_settle_it() {
    assertThat(decide(1, 0).isStop()).isFalse();
    assertThat(decide(1, 0, 4).isStop()).isFalse();
    StopDecision decision = decide(1, 0, 4, 2);
    assertThat(decision.reasons()).containsExactly("2 of 2 values of topic have at least 1 answer");
    assertThat(decision.checks())
        .containsExactly(new RuleCheck("every-value-answered", 2, 2, true));
  }

  @Test
  void a_value_of_which_no_item_is_left_is_settled() {
    StopDecision decision =
        decide(2, List.of(new ContentConstraint.ExcludedValues("format", Set.of("audio"))), 0, 2);

    assertThat(decision.reasons())
        .containsExactly(
            "0 of 2 values of topic have at least 2 answers and the others no item left");
  }

  @Test
  void a_value_that_only_a_preference_holds_back_is_not_settled() {
    ContentConstraint spacing = new ContentConstraint.Spacing(TOPIC, 1);
    StopDecision decision = decide(2, List.of(spacing), 2, 3, 0);

    assertThat(decision.checks())
        .containsExactly(new RuleCheck("every-value-answered", 1, 2, false));
  }

  @Property(tries = 1000)
  void it_decides_as_one_would_by_counting(@ForAll("positions of tests") TestProgress position) {
    Responses responses = position.responses();
    List<String> values = position.bank().attribute(TOPIC).values();
    long settled = values.stream().filter(value -> isSettled(position, responses, value)).count();

    assertThat(new EveryValueAnswered(TOPIC, 2).decide(position).checks())
        .containsExactly(
            new RuleCheck(
                "every-value-answered", settled, values.size(), settled == values.size()));
  }

  @Provide("positions of tests")
  Arbitrary<TestProgress> positionsOfTests() {
    return Combinators.combine(
            TestContent.histories(), TestContent.blueprints().map(EveryValueAnsweredTest::readable))
        .as(
            (responses, blueprint) ->
                new TestProgress(
                    responses,
                    blueprint.eligibility(responses),
                    List.of(TestPositions.estimate(0, 1)),
                    Duration.ZERO))
        .withoutEdgeCases();
  }

  /** With the rules alone that tell by their words whether they only put items off. */
  private static Blueprint readable(Blueprint blueprint) {
    return new Blueprint(
        blueprint.constraints().stream()
            .filter(rule -> rule.getClass().getEnclosingClass() == ContentConstraint.class)
            .toList());
  }

  @Test
  void an_attribute_that_no_item_has_is_reported() {
    assertThatThrownBy(() -> new EveryValueAnswered("colour", 1).decide(progress(0, 1, 1)))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("has the content attribute (colour)");
  }

  @Test
  void what_settles_nothing_is_refused() {
    assertThatThrownBy(() -> new EveryValueAnswered(" ", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The content attribute ( ) must not be blank.");
    assertThatThrownBy(() -> new EveryValueAnswered(TOPIC, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The number of answers (0) must be at least 1.");
  }

  private static boolean isSettled(TestProgress position, Responses responses, String value) {
    long answered =
        IntStream.range(0, responses.size())
            .filter(i -> value.equals(topic(position, responses.item(i))))
            .count();
    boolean left =
        IntStream.range(0, position.bank().size())
            .filter(item -> value.equals(topic(position, item)))
            .anyMatch(item -> isLeft(position, item));
    return answered >= 2 || !left;
  }

  /** By the words of the reason: some rules only put an item off. */
  private static boolean isLeft(TestProgress position, int item) {
    Optional<String> reason = position.eligibility().reason(item);
    return reason.isEmpty()
        || reason.get().startsWith("every ")
        || reason.get().contains("repeated within")
        || reason.get().contains(" first, after ");
  }

  private static String topic(TestProgress position, int item) {
    return position.bank().item(item).attributes().get(TOPIC);
  }

  private static StopDecision decide(int answers, int... items) {
    return decide(answers, List.of(), items);
  }

  private static StopDecision decide(int answers, List<ContentConstraint> rules, int... items) {
    Responses responses = TestContent.answered(BANK, items);
    return new EveryValueAnswered(TOPIC, answers)
        .decide(
            new TestProgress(
                responses,
                new Blueprint(rules).eligibility(responses),
                List.of(TestPositions.estimate(0, 1)),
                Duration.ZERO));
  }
}
