package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jalon.referential.TestReferentials.competence;
import static org.jalon.referential.TestReferentials.domain;
import static org.jalon.referential.TestReferentials.outcome;
import static org.jalon.referential.TestReferentials.topic;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemBank.NegativeDiscrimination;
import org.jalon.item.ItemId;
import org.jalon.item.ItemStatus;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InferredPointsTest {

  /**
   * Three outcomes share level 1 of the first competence; the second has one outcome at level 2.
   */
  private static final Referential REFERENTIAL =
      TestReferentials.of(
          domain(
              "1",
              competence(
                  "1.1",
                  topic("a", outcome("a1", 1)),
                  topic("b", outcome("b1", 1)),
                  topic("c", outcome("c1", 1))),
              competence("1.2", topic("d", outcome("d2", 2)))));

  /** At s = 0.5 the minimum ability of an item is its difficulty. */
  private static final double HALF = 0.5;

  private static final ResolvedItemBank BANK =
      bank(
          item("qa", "a1", 1, -1),
          item("qb", "b1", 1, 0),
          item("qc", "c1", 1, 1),
          item("qd", "d2", 1, 2));

  @Test
  void nothing_answered_and_nothing_reached_is_worth_nothing() {
    InferredPoints points = InferredPoints.of(Responses.none(BANK), -1.001, HALF);

    assertThat(points.direct()).isEmpty();
    assertThat(points.inferred()).isEmpty();
    assertThat(points.total()).isZero();
    assertThat(points.byCompetence())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(new CompetenceId("c1.1"), 0.0, new CompetenceId("c1.2"), 0.0));
  }

  @Test
  void outcomes_whose_minimum_ability_is_reached_are_inferred() {
    InferredPoints points = InferredPoints.of(Responses.none(BANK), 0, HALF);

    assertThat(points.inferred()).containsExactly(new OutcomeId("a1"), new OutcomeId("b1"));
    assertThat(points.total()).isEqualTo(16.0 / 3);
  }

  @Test
  void right_answers_count_whatever_the_ability_and_wrong_ones_never() {
    Responses responses = Responses.none(BANK).with(3, 1).with(0, 0);
    InferredPoints points = InferredPoints.of(responses, 0, HALF);

    assertThat(points.direct()).containsExactly(new OutcomeId("d2"));
    assertThat(points.inferred()).containsExactly(new OutcomeId("b1"));
    assertThat(points.byCompetence())
        .containsEntry(new CompetenceId("c1.1"), 8.0 / 3)
        .containsEntry(new CompetenceId("c1.2"), 4.0);
    assertThat(points.total()).isEqualTo(20.0 / 3);
  }

  @Test
  void all_outcomes_of_a_level_are_worth_8_points_exactly() {
    assertThat(InferredPoints.of(Responses.none(BANK), 9, HALF).byCompetence())
        .containsEntry(new CompetenceId("c1.1"), 8.0);
  }

  @Test
  void a_higher_probability_of_success_asks_for_more_ability() {
    // b − ln(1 / 0.8 − 1) / a = −1 + ln 4 / 1 = 0.386…
    assertThat(InferredPoints.of(Responses.none(BANK), 0.386, 0.8).inferred()).isEmpty();
    assertThat(InferredPoints.of(Responses.none(BANK), 0.387, 0.8).inferred())
        .containsExactly(new OutcomeId("a1"));
  }

  @Test
  void of_several_items_of_an_outcome_the_easiest_decides() {
    ResolvedItemBank bank = bank(item("hard", "a1", 1, 3), item("easy", "a1", 1, -3));

    assertThat(InferredPoints.of(Responses.none(bank), -2, HALF).inferred())
        .containsExactly(new OutcomeId("a1"));
  }

  @Test
  void an_active_item_stands_for_its_outcome_before_an_archived_one_however_easy_that_is() {
    ResolvedItemBank bank =
        bank(
            item("draft", "a1", 1, -4),
            item("archived", "a1", 1, -3),
            item("active", "a1", 1, 1),
            item("old", "b1", 1, -1),
            item("planned", "b1", 1, -3));
    Map<ItemId, ItemStatus> status =
        Map.of(
            new ItemId("draft"), ItemStatus.DRAFT,
            new ItemId("archived"), ItemStatus.ARCHIVED,
            new ItemId("active"), ItemStatus.ACTIVE,
            new ItemId("old"), ItemStatus.ARCHIVED,
            new ItemId("planned"), ItemStatus.DRAFT);

    assertThat(inferred(bank, 0.999, status)).containsExactly(new OutcomeId("b1"));
    assertThat(inferred(bank, 1, status)).containsExactly(new OutcomeId("a1"), new OutcomeId("b1"));
    assertThat(inferred(bank, -1.001, status)).isEmpty();
  }

  private static Set<OutcomeId> inferred(
      ResolvedItemBank bank, double ability, Map<ItemId, ItemStatus> status) {
    return InferredPoints.of(Responses.none(bank), ability, HALF, status::get).inferred();
  }

  @Test
  void items_that_do_not_discriminate_upwards_or_can_be_guessed_infer_nothing() {
    ResolvedItemBank bank =
        bank(
            item("flat", "a1", 0, -3),
            item("falling", "b1", -1, -3),
            Item.of("guess", LogisticModel.threePL(1, -3, 0.2)).testing(new OutcomeId("c1")));

    assertThat(InferredPoints.of(Responses.none(bank), 8, HALF).inferred()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
  void a_probability_of_success_that_is_certain_or_none_is_refused(double probability) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InferredPoints.of(Responses.none(BANK), 0, probability))
        .withMessageContaining(
            "probability of success (" + probability + ") must lie strictly between 0 and 1");
  }

  @Test
  void a_bank_without_its_referential_is_refused() {
    ResolvedItemBank bank = BANK.declaration().resolve();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> InferredPoints.of(Responses.none(bank), 0, HALF))
        .withMessageContaining("bank 1.0.0")
        .withMessageContaining("must be resolved against its referential");
  }

  private static Item item(String id, String outcome, double discrimination, double difficulty) {
    return Item.of(id, LogisticModel.twoPL(discrimination, difficulty))
        .testing(new OutcomeId(outcome));
  }

  private static ResolvedItemBank bank(Item... items) {
    return ItemBank.of("bank", "1.0.0", List.of(items))
        .with(NegativeDiscrimination.ACCEPTED)
        .resolve(REFERENTIAL);
  }
}
