package org.jalon.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.irt.LogisticModel;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemTest {

  private static final LogisticModel MODEL = LogisticModel.twoPL(1.2, 0.5);
  private static final Item ITEM = Item.of("q1", MODEL);
  private static final Language BELGIAN = Language.of("fr-BE");

  @Test
  void an_item_is_linked_to_nothing_unless_told_otherwise() {
    assertThat(ITEM)
        .isEqualTo(new Item(new ItemId("q1"), Optional.empty(), MODEL, Set.of(), Map.of()));
  }

  @Test
  void what_is_said_of_an_item_adds_up() {
    Item item =
        ITEM.with("format", "audio")
            .in(Language.FRENCH, Language.ENGLISH)
            .testing(new OutcomeId("o1"))
            .with("author", "Ada");
    assertThat(item.id()).isEqualTo(new ItemId("q1"));
    assertThat(item.model()).isEqualTo(MODEL);
    assertThat(item.outcome()).contains(new OutcomeId("o1"));
    assertThat(item.languages()).containsExactly(Language.FRENCH, Language.ENGLISH);
    assertThat(item.attributes()).containsExactly(entry("format", "audio"), entry("author", "Ada"));
  }

  @Test
  void saying_more_of_an_item_leaves_it_as_it_was() {
    Item before = ITEM.with("format", "audio");
    before.with("format", "text");
    before.testing(new OutcomeId("o1"));
    before.in(Language.FRENCH);
    assertThat(before).isEqualTo(ITEM.with("format", "audio"));
  }

  @Test
  void what_is_said_again_replaces_what_was_said() {
    assertThat(ITEM.with("format", "audio").with("format", "text").attributes())
        .containsExactly(entry("format", "text"));
    assertThat(ITEM.in(Language.FRENCH).in(Language.ENGLISH).languages())
        .containsExactly(Language.ENGLISH);
  }

  @Test
  void later_changes_of_the_collections_have_no_effect() {
    Set<Language> languages = new LinkedHashSet<>(Set.of(Language.FRENCH));
    Map<String, String> attributes = new LinkedHashMap<>(Map.of("format", "audio"));
    Item item = new Item(new ItemId("q1"), Optional.empty(), MODEL, languages, attributes);
    languages.clear();
    attributes.clear();
    assertThat(item).isEqualTo(ITEM.in(Language.FRENCH).with("format", "audio"));
    assertThatThrownBy(() -> item.languages().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> item.attributes().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void an_attribute_needs_a_name_and_a_value() {
    assertThatThrownBy(() -> ITEM.with(" ", "audio"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The name of a content attribute ( ) must not be blank.");
    assertThatThrownBy(() -> ITEM.with("format", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The content attribute format () must not be blank.");
  }

  @Test
  void an_identifier_is_short_and_without_white_space() {
    assertThat(new ItemId("q1")).hasToString("q1");
    assertThatThrownBy(() -> Item.of("", MODEL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The item id () must not be empty.");
    assertThatThrownBy(() -> Item.of("q 1", MODEL))
        .hasMessage("The item id (q 1) must contain no white space and no control character.");
    assertThatThrownBy(() -> Item.of("q".repeat(201), MODEL))
        .hasMessage("The item id (%s…) must have at most 200 characters.", "q".repeat(40));
  }

  @ParameterizedTest
  @CsvSource({"fr, true", "fr-BE, true", "fr-CH, true", "en, false"})
  void an_item_serves_its_languages_and_their_regions(String tag, boolean expected) {
    assertThat(ITEM.in(Language.FRENCH).isAvailableIn(Language.of(tag))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"fr, false", "fr-BE, true", "fr-CH, false"})
  void an_item_for_a_region_serves_only_that_region(String tag, boolean expected) {
    assertThat(ITEM.in(BELGIAN).isAvailableIn(Language.of(tag))).isEqualTo(expected);
  }

  @Test
  void an_item_in_no_particular_language_serves_all() {
    assertThat(ITEM.isAvailableIn(BELGIAN)).isTrue();
  }
}
