package org.jalon.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jalon.placement.TestPlacements.item;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jalon.item.ItemStatus;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.junit.jupiter.api.Test;

/** The items of placement tests, and what links them to a referential. */
class PlacementPoolTest {

  private static final Referential REFERENTIAL = TestReferentials.sample();

  @Test
  void items_are_kept_in_the_order_of_their_identifiers_and_without_drafts() {
    PlacementItem draft =
        new PlacementItem(
            new ItemId("q0"),
            new OutcomeId("search1"),
            ItemStatus.DRAFT,
            Set.of(),
            Optional.empty());
    PlacementPool pool =
        PlacementPool.resolve(
            REFERENTIAL, List.of(item("q2", "search1"), draft, item("q10", "share2")));

    assertThat(pool.items()).extracting(i -> i.id().value()).containsExactly("q10", "q2");
    assertThat(pool.find(new ItemId("q2"))).hasValue(item("q2", "search1"));
    assertThat(pool.find(new ItemId("q0"))).isEmpty();
    assertThat(pool.referential()).isSameAs(REFERENTIAL);
  }

  @Test
  void the_fingerprint_is_that_of_what_can_be_asked() {
    PlacementPool pool = pool(item("q1", "search1", "fr", "en"), item("q2", "share2"));

    assertThat(pool(item("q2", "share2"), item("q1", "search1", "en", "fr")).fingerprint())
        .isEqualTo(pool.fingerprint());
    assertThat(pool(item("q1", "search1", "fr"), item("q2", "share2")).fingerprint())
        .isNotEqualTo(pool.fingerprint());
    assertThat(pool(item("q1", "search2", "fr", "en"), item("q2", "share2")).fingerprint())
        .isNotEqualTo(pool.fingerprint());
  }

  private static PlacementPool pool(PlacementItem... items) {
    return PlacementPool.resolve(REFERENTIAL, List.of(items));
  }

  @Test
  void every_problem_of_the_items_is_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pool(item("q2", "search9"), item("q1", "search1"), item("q1", "search2")))
        .withMessage(
            """
            The placement pool has 2 problem(s):
            The item (q1) is given more than once.
            The item (q2) refers to the learning outcome (search9), which the referential (sample 1.0.0) does not contain. Maybe the items were written for another release of the referential.\
            """);
  }

  @Test
  void the_items_of_a_bank_that_test_an_outcome_are_active_and_without_time_limit() {
    ItemBank bank =
        ItemBank.of(
            "bank",
            "1",
            List.of(
                Item.of("q1", LogisticModel.onePL(0)),
                Item.of("q2", LogisticModel.onePL(0))
                    .testing(new OutcomeId("share2"))
                    .in(Language.ENGLISH)));
    assertThat(PlacementPool.of(REFERENTIAL, bank).items())
        .containsExactly(item("q2", "share2", "en"));
  }

  @Test
  void a_time_limit_is_positive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> timed(Duration.ZERO))
        .withMessage("The time limit (PT0S) must be positive.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> timed(Duration.ofSeconds(-1)))
        .withMessage("The time limit (PT-1S) must be positive.");
    assertThat(timed(Duration.ofNanos(1)).isTimed()).isTrue();
  }

  private static PlacementItem timed(Duration limit) {
    return new PlacementItem(
        new ItemId("q"), new OutcomeId("o"), ItemStatus.ACTIVE, Set.of(), Optional.of(limit));
  }
}
