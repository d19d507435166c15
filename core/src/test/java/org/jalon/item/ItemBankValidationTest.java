package org.jalon.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.item.TestBanks.bank;
import static org.jalon.item.TestBanks.item;
import static org.jalon.item.TestBanks.testing;

import java.util.List;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.item.ItemBank.NegativeDiscrimination;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemBankValidationTest {

  private static final Referential REFERENTIAL = TestReferentials.sample();

  @Test
  void a_bank_without_mistakes_has_no_issue() {
    assertThat(TestBanks.linked().validate()).isEmpty();
    assertThat(TestBanks.linked().validate(REFERENTIAL)).isEmpty();
  }

  @Test
  void a_bank_without_items_is_reported() {
    ItemBankIssue expected = new ItemBankIssue.EmptyBank("$.items");
    assertThat(bank().validate()).containsExactly(expected);
    assertThat(expected.message()).isEqualTo("The bank contains no item; at least one is needed.");
  }

  @Test
  void an_identifier_used_twice_is_reported_where_it_is_used_again() {
    ItemBankIssue expected =
        new ItemBankIssue.DuplicateItem("$.items[2].id", new ItemId("q1"), "$.items[0]");
    assertThat(bank(item("q1"), item("q2"), item("q1")).validate()).containsExactly(expected);
    assertThat(expected.message())
        .isEqualTo("The item id (q1) is already used at $.items[0]; it must be unique.");
  }

  @Test
  void an_outcome_that_the_referential_does_not_contain_is_reported() {
    ItemBankIssue expected =
        new ItemBankIssue.UnknownOutcome(
            "$.items[1].outcome", new ItemId("q-x"), new OutcomeId("x"), REFERENTIAL.release());
    assertThat(bank(testing("search1", 0), testing("x", 0)).validate(REFERENTIAL))
        .containsExactly(expected);
    assertThat(expected.message())
        .isEqualTo(
            "The item (q-x) refers to the learning outcome (x), which the referential"
                + " (sample 1.0.0) does not contain."
                + " Maybe the bank was written for another release of the referential.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"search3-old", "search4-draft"})
  void an_outcome_that_is_not_active_is_reported(String outcome) {
    ItemBankIssue expected =
        new ItemBankIssue.InactiveOutcome(
            "$.items[0].outcome",
            new ItemId("q-" + outcome),
            new OutcomeId(outcome),
            REFERENTIAL.release());
    assertThat(bank(testing(outcome, 0)).validate(REFERENTIAL)).containsExactly(expected);
    assertThat(expected.message())
        .isEqualTo(
            "The item (q-%s) refers to the learning outcome (%s), which is not active in the"
                + " referential (sample 1.0.0). Maybe the item should be withdrawn with it.",
            outcome, outcome);
  }

  @Test
  void links_are_not_checked_without_a_referential() {
    assertThat(bank(testing("x", 0)).validate()).isEmpty();
  }

  @Test
  void an_item_may_be_linked_to_nothing() {
    assertThat(bank(item("q1")).validate(REFERENTIAL)).isEmpty();
  }

  @Test
  void a_negative_discrimination_is_reported() {
    ItemBankIssue expected =
        new ItemBankIssue.NegativeDiscrimination("$.items[0].a", new ItemId("q1"), -0.5);
    assertThat(bank(item("q1", -0.5, 0)).validate()).containsExactly(expected);
    assertThat(expected.message())
        .isEqualTo(
            "The discrimination (-0.5) of the item (q1) must not be negative. Maybe its answer key"
                + " is wrong; if it is meant, the bank must accept negative discriminations"
                + " explicitly.");
  }

  @Test
  void a_negative_discrimination_of_a_polytomous_item_is_reported_too() {
    ItemBank bank =
        ItemBank.of("b", "1", List.of(Item.of("q1", GeneralizedPartialCredit.of(-0.5, 0, 1))));
    assertThat(bank.validate())
        .containsExactly(
            new ItemBankIssue.NegativeDiscrimination("$.items[0].a", new ItemId("q1"), -0.5));
  }

  @Test
  void a_negative_discrimination_is_accepted_on_request() {
    ItemBank bank = bank(item("q1", -0.5, 0)).with(NegativeDiscrimination.ACCEPTED);
    assertThat(bank.validate()).isEmpty();
    assertThat(bank.resolve().size()).isEqualTo(1);
  }

  @Test
  void a_discrimination_of_zero_is_not_negative() {
    assertThat(bank(item("q1", 0, 0), item("q2", -0.0, 0)).validate()).isEmpty();
  }

  @Test
  void all_problems_are_reported_at_once_in_the_order_of_the_items() {
    ItemBank bank =
        bank(
            item("q1", -1, 0),
            testing("x", 0),
            item("q1", -1, 0).testing(new OutcomeId("search3-old")));
    assertThat(bank.validate(REFERENTIAL))
        .extracting(ItemBankIssue::path)
        .containsExactly(
            "$.items[0].a",
            "$.items[1].outcome",
            "$.items[2].id",
            "$.items[2].outcome",
            "$.items[2].a");
  }

  @Test
  void a_bank_with_mistakes_cannot_be_resolved() {
    ItemBank bank = bank(testing("x", 0), item("q1", -1, 0));
    assertThatThrownBy(() -> bank.resolve(REFERENTIAL))
        .isInstanceOfSatisfying(
            InvalidItemBankException.class,
            e -> assertThat(e.issues()).isEqualTo(bank.validate(REFERENTIAL)))
        .hasMessageStartingWith("The item bank has 2 problem(s):\n$.items[0].outcome: The item")
        .hasMessageContaining("\n$.items[1].a: The discrimination (-1.0) of the item (q1)");
    assertThatThrownBy(bank::resolve)
        .isInstanceOf(InvalidItemBankException.class)
        .hasMessageStartingWith("The item bank has 1 problem(s):\n");
  }
}
