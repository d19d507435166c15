package org.jalon.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.jalon.answer.AnswerOutcome.CORRECT;
import static org.jalon.answer.AnswerOutcome.INCORRECT;
import static org.jalon.answer.AnswerOutcome.PARTIALLY_CORRECT;
import static org.jalon.answer.AnswerOutcome.SKIPPED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jalon.answer.AnswerOutcome;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.json.AssessmentJson;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.Best;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.session.SessionEvent.ItemAnswered;
import org.jalon.simulation.SimulatedPerson;
import org.jalon.stopping.ItemCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Items with more than two categories of answer in a session. */
class PolytomousSessionTest {

  private static final ExpectedAPosteriori ESTIMATOR = ExpectedAPosteriori.withDefaults();
  private static final ResolvedItemBank BANK = bank();
  private static final AssessmentPlan PLAN =
      new AssessmentPlan(
          "polytomous",
          ESTIMATOR,
          ItemSelector.of(new MaximumInformation(), new Best()),
          Blueprint.of(),
          ItemCount.atLeast(12));

  @Test
  void the_category_of_an_answer_is_what_ability_is_estimated_from() {
    AssessmentSession start = start();
    ItemId item = start.nextItem().orElseThrow().id();
    for (int category = 0; category < categories(start); category++) {
      AssessmentSession after = start.answer(item, category);
      Responses responses = Responses.none(BANK).with(BANK.index(item), category);
      assertThat(after.estimate()).isEqualTo(ESTIMATOR.estimate(responses));
      assertThat(after.state().responses()).isEqualTo(responses);
    }
  }

  @Test
  void a_category_stands_for_an_outcome() {
    AssessmentSession start = start();
    ItemId item = start.nextItem().orElseThrow().id();
    int highest = categories(start) - 1;

    assertThat(answered(start.answer(item, 0)).outcome()).isEqualTo(INCORRECT);
    assertThat(answered(start.answer(item, 1)).outcome()).isEqualTo(PARTIALLY_CORRECT);
    assertThat(answered(start.answer(item, highest)).outcome()).isEqualTo(CORRECT);
    assertThat(start.answer(item, CORRECT)).isNotNull();
    assertThat(answered(start.answer(item, CORRECT)).category()).isEqualTo(highest);
    assertThat(answered(start.answer(item, SKIPPED)).category()).isZero();
  }

  @Test
  void an_outcome_that_does_not_tell_the_category_is_refused() {
    AssessmentSession start = start();
    ItemId item = start.nextItem().orElseThrow().id();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> start.answer(item, PARTIALLY_CORRECT))
        .withMessage(
            "The outcome (PARTIALLY_CORRECT) does not tell which of 4 categories was reached."
                + " Maybe the answer should be given by its category.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> start.answer(item, 4))
        .withMessage("The answer category (4) must lie between 0 and 3.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> start.answer(item, -1, Duration.ZERO))
        .withMessage("The answer category (-1) must lie between 0 and 3.");
  }

  @Test
  void a_session_is_stored_taken_up_and_proven_with_its_categories() {
    AssessmentJson json = AssessmentJson.withDefaults();
    AssessmentSession session = new SimulatedPerson(0.4, new RandomSeed(3)).take(PLAN, BANK);
    SessionLog log = json.read(SessionLog.class, json.write(session.log()));

    assertThat(log).isEqualTo(session.log());
    assertThat(AssessmentSession.resume(PLAN, BANK, log).log()).isEqualTo(session.log());
    AssessmentSession.verify(PLAN, BANK, log);
    assertThat(
            IntStream.range(0, 12).map(session.state().responses()::category).max().orElseThrow())
        .isGreaterThan(1);
  }

  @Test
  void a_category_that_does_not_go_with_its_outcome_is_refused() {
    AssessmentSession session = start();
    session = session.answer(session.nextItem().orElseThrow().id(), 2);
    List<SessionEvent> events = new ArrayList<>(session.log().events());
    ItemAnswered e = answered(session);
    events.set(
        events.indexOf(e),
        new ItemAnswered(e.position(), e.item(), CORRECT, 2, e.estimate(), e.timeUsed()));

    assertThatIllegalStateException()
        .isThrownBy(() -> AssessmentSession.resume(PLAN, BANK, new SessionLog(events)))
        .withMessageContaining("its category is not one of its outcome");
  }

  @ParameterizedTest
  @EnumSource
  void every_outcome_allows_the_category_it_tells(AnswerOutcome outcome) {
    assertThat(outcome.allows(outcome.category(), 2)).isTrue();
    assertThat(outcome.allows(1 - outcome.category(), 2)).isFalse();
    for (int category = 0; category < 5; category++) {
      assertThat(AnswerOutcome.ofCategory(category, 5).allows(category, 5)).isTrue();
    }
  }

  @Test
  void simulated_people_answer_each_category_as_often_as_the_model_says() {
    Item item = Item.of("q", GradedResponse.of(1.2, -1, 0, 1));
    int[] counts = new int[4];
    for (int i = 0; i < 20_000; i++) {
      counts[new SimulatedPerson(0.3, new RandomSeed(5).split(i)).category(item, 1)]++;
    }
    for (int category = 0; category < 4; category++) {
      double share = item.model().probability(0.3, category);
      double error = Math.sqrt(share * (1 - share) / 20_000);
      assertThat(counts[category] / 20_000.0).isBetween(share - 4 * error, share + 4 * error);
    }
  }

  private static AssessmentSession start() {
    return AssessmentSession.start(PLAN, BANK, new RandomSeed(1));
  }

  private static int categories(AssessmentSession session) {
    return session.nextItem().orElseThrow().model().categoryCount();
  }

  private static ItemAnswered answered(AssessmentSession session) {
    return session.log().events().stream()
        .filter(ItemAnswered.class::isInstance)
        .map(ItemAnswered.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static ResolvedItemBank bank() {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      double location = (i - 5) / 3.0;
      items.add(Item.of("g" + i, GradedResponse.of(1.5, location - 1, location, location + 1)));
      items.add(Item.of("p" + i, GeneralizedPartialCredit.of(0.8, location, location + 0.5)));
      items.add(Item.of("d" + i, LogisticModel.twoPL(1, location)));
    }
    return ItemBank.of("polytomous", "1", items).resolve();
  }
}
