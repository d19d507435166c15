package org.jalon.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.item.TestBanks.bank;
import static org.jalon.item.TestBanks.item;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponsesTest {

  private final ResolvedItemBank bank = bank(item("q0"), item("q1"), item("q2")).resolve();
  private final Responses none = Responses.none(bank);

  @Test
  void there_is_no_answer_at_first() {
    assertThat(none.size()).isZero();
    assertThat(none.administered().isEmpty()).isTrue();
    assertThat(none).hasToString("[]");
    assertThat(none.bank()).isSameAs(bank);
  }

  @Test
  void answers_stay_in_order_of_administration() {
    Responses responses = none.with(2, 1).with(0, 0).with(1, 1);
    assertThat(responses).hasToString("[q2=1, q0=0, q1=1]");
    assertThat(responses.size()).isEqualTo(3);
    assertThat(responses.item(0)).isEqualTo(2);
    assertThat(responses.category(1)).isZero();
    assertThat(responses.model(2)).isSameAs(bank.model(1));
  }

  @Test
  void an_item_may_be_answered_again() {
    assertThat(none.with(1, 0).with(1, 1)).hasToString("[q1=0, q1=1]");
  }

  @Property(tries = 200)
  void one_more_answer_leaves_the_others_as_they_were(
      @ForAll @Size(max = 20) List<@IntRange(max = 5) Integer> draws) {
    Responses responses = none;
    for (int draw : draws) {
      String before = responses.toString();
      Responses more = responses.with(draw / 2, draw % 2);
      assertThat(responses).hasToString(before);
      assertThat(more.size()).isEqualTo(responses.size() + 1);
      assertThat(more.item(responses.size())).isEqualTo(draw / 2);
      assertThat(more.category(responses.size())).isEqualTo(draw % 2);
      responses = more;
    }
    assertThat(responses.administered().stream())
        .containsExactlyElementsOf(
            draws.stream().map(draw -> draw / 2).distinct().sorted().toList());
  }

  @Test
  void two_sequences_can_grow_from_one() {
    Responses first = none.with(0, 1);
    assertThat(first.with(1, 1)).hasToString("[q0=1, q1=1]");
    assertThat(first.with(2, 0)).hasToString("[q0=1, q2=0]");
  }

  @Test
  void the_set_of_answered_items_is_a_copy() {
    Responses responses = none.with(1, 1);
    BitSet administered = responses.administered();
    administered.clear();
    assertThat(responses.administered().get(1)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 3, Integer.MAX_VALUE})
  void an_item_that_the_bank_does_not_have_is_refused(int item) {
    assertThatThrownBy(() -> none.with(item, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The item number (%d) must lie between 0 and 2.", item);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 2, Integer.MAX_VALUE})
  void a_category_that_the_item_does_not_have_is_refused(int category) {
    assertThatThrownBy(() -> none.with(0, category))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The answer category (%d) must lie between 0 and 1.", category);
  }

  @Test
  void equal_answers_to_equal_banks_are_equal() {
    ResolvedItemBank same = bank(item("q0"), item("q1"), item("q2")).resolve();
    assertThat(none.with(0, 1))
        .isEqualTo(Responses.none(same).with(0, 1))
        .hasSameHashCodeAs(Responses.none(same).with(0, 1));
  }

  @Test
  void other_answers_items_orders_and_banks_are_not_equal() {
    ResolvedItemBank other = bank(item("q0"), item("q1"), item("q3")).resolve();
    assertThat(none.with(0, 1).with(1, 1))
        .isNotEqualTo(none.with(0, 1).with(1, 0))
        .isNotEqualTo(none.with(0, 1).with(2, 1))
        .isNotEqualTo(none.with(1, 1).with(0, 1))
        .isNotEqualTo(none.with(0, 1))
        .isNotEqualTo(Responses.none(other).with(0, 1).with(1, 1))
        .isNotEqualTo("[q0=1, q1=1]");
  }

  @Test
  void answers_that_are_there_already_are_those_given_one_by_one() {
    int[] items = {2, 0};
    int[] categories = {1, 0};
    Responses responses = Responses.of(none.bank(), items, categories);
    items[0] = 1;
    categories[0] = 0;

    assertThat(responses).isEqualTo(none.with(2, 1).with(0, 0));
    assertThat(Responses.of(none.bank(), new int[0], new int[0])).isEqualTo(none);
  }

  @Test
  void answers_that_are_there_already_are_checked_like_others() {
    assertThatThrownBy(() -> Responses.of(none.bank(), new int[] {0, 1}, new int[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The number of answers (1) must be the number of items (2).");
    assertThatThrownBy(() -> Responses.of(none.bank(), new int[] {0, 3}, new int[] {1, 0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The item number (3) must lie between 0 and 2.");
    assertThatThrownBy(() -> Responses.of(none.bank(), new int[] {0, 1}, new int[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The answer category (2) must lie between 0 and 1.");
  }
}
