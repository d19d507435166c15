package org.jalon.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.item.TestBanks.bank;
import static org.jalon.item.TestBanks.item;
import static org.jalon.item.TestBanks.testing;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.junit.jupiter.api.Test;

class ResolvedItemBankTest {

  private final Referential referential = TestReferentials.sample();
  private final ItemBank declaration = TestBanks.linked();
  private final ResolvedItemBank bank = declaration.resolve(referential);

  @Test
  void items_are_numbered_in_the_order_of_the_bank() {
    assertThat(bank.size()).isEqualTo(declaration.items().size());
    for (int i = 0; i < bank.size(); i++) {
      Item item = declaration.items().get(i);
      assertThat(bank.item(i)).isEqualTo(item);
      assertThat(bank.model(i)).isEqualTo(item.model());
      assertThat(bank.index(item.id())).isEqualTo(i);
      assertThat(bank.findIndex(item.id())).hasValue(i);
    }
  }

  @Test
  void an_unknown_item_has_no_number() {
    assertThat(bank.findIndex(new ItemId("x"))).isEmpty();
    assertThatThrownBy(() -> bank.index(new ItemId("x")))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage(
            "The item bank (bank 1.0.0 (7 items)) contains no item with the id (x)."
                + " Maybe it belongs to another release.");
  }

  @Test
  void a_resolved_bank_knows_what_it_was_made_of() {
    assertThat(bank.declaration()).isSameAs(declaration);
    assertThat(bank.referential()).containsSame(referential);
    assertThat(declaration.resolve().referential()).isEmpty();
    assertThat(bank).hasToString("bank 1.0.0 (7 items)");
  }

  @Test
  void a_linked_item_has_the_attributes_of_its_place_in_the_referential() {
    int item = bank.index(new ItemId("q-paste8"));
    assertThat(bank.attributeNames())
        .containsExactly("outcome", "level", "topic", "theme", "competence", "domain");
    assertThat(bank.attributeNames().stream().map(name -> value(bank, name, item)))
        .containsExactly("paste8", "8", "paste", "t2.1", "c2.1", "d2");
  }

  @Test
  void without_a_referential_only_the_outcome_itself_is_known() {
    assertThat(declaration.resolve().attributeNames()).containsExactly("outcome");
  }

  @Test
  void own_attributes_are_kept_beside_those_of_the_referential() {
    ResolvedItemBank mixed =
        bank(item("q1").with("format", "audio"), testing("share2", 0).with("format", "text"))
            .resolve(referential);
    assertThat(mixed.attribute("format").values()).containsExactly("audio", "text");
    assertThat(value(mixed, "topic", 1)).isEqualTo("share");
    assertThat(mixed.attribute("topic").code(0)).isEqualTo(ContentAttribute.NONE);
  }

  @Test
  void the_referential_overrules_an_own_attribute_of_the_same_name() {
    ResolvedItemBank mixed =
        bank(testing("share2", 0).with("topic", "mine"), item("q1").with("topic", "mine"))
            .resolve(referential);
    assertThat(mixed.attribute("topic").values()).containsExactly("share", "mine");
  }

  @Test
  void values_are_numbered_as_the_items_first_show_them() {
    ContentAttribute topic = bank.attribute(ContentAttribute.TOPIC);
    assertThat(topic.name()).isEqualTo("topic");
    assertThat(topic.values()).containsExactly("search", "filter", "share", "paste");
    assertThat(IntStream.range(0, bank.size()).map(topic::code))
        .containsExactly(0, 0, 0, 1, 1, 2, 3);
  }

  @Test
  void a_value_has_the_code_of_its_position() {
    ContentAttribute topic = bank.attribute(ContentAttribute.TOPIC);
    assertThat(topic.values())
        .allSatisfy(
            value -> assertThat(topic.findCode(value)).hasValue(topic.values().indexOf(value)));
    assertThat(topic.findCode("copy")).isEmpty();
  }

  @Test
  void values_cannot_be_changed() {
    List<String> values = bank.attribute(ContentAttribute.TOPIC).values();
    assertThatThrownBy(values::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> bank.attributeNames().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void an_attribute_that_no_item_has_is_named_with_those_there_are() {
    ResolvedItemBank unlinked = bank(item("q1").with("format", "audio")).resolve();
    assertThat(unlinked.findAttribute("topic")).isEmpty();
    assertThatThrownBy(() -> unlinked.attribute("topic"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage(
            "No item of the bank (bank 1.0.0 (1 items)) has the content attribute (topic);"
                + " it has [format]."
                + " Maybe the bank must be resolved against its referential first.");
  }

  private static String value(ResolvedItemBank bank, String name, int item) {
    ContentAttribute attribute = bank.attribute(name);
    return attribute.values().get(attribute.code(item));
  }
}
