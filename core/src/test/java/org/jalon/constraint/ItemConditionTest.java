package org.jalon.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language of conditions: what it means, what it refuses, and that nothing breaks it. */
class ItemConditionTest {

  private static final ResolvedItemBank BANK =
      ItemBank.of(
              "four",
              "1",
              List.of(
                  item("q0").with("Content", "ALG").with("level", "1").with("my words", "12.50"),
                  item("q1").with("Content", "GEO").with("level", "2"),
                  item("q2").with("Content", "ALG").with("level", "10").with("my words", "30"),
                  item("q3").with("level", "II").with("note", "it's \"so\" \\ ok")))
          .resolve();

  private static Item item(String id) {
    return Item.of(id, LogisticModel.onePL(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      value = {
        "Content == 'ALG'; 0 2",
        "CONTENT == \"ALG\"; 0 2",
        "content=='alg'; ^^",
        "CONTENT != 'ALG'; 1",
        "!(CONTENT == 'ALG'); 1 3",
        "!!CONTENT == 'ALG'; 0 2",
        "LEVEL == 1; 0",
        "LEVEL == '1'; 0",
        "LEVEL == 1.0; 0",
        "LEVEL == '1.0'; ^^",
        "LEVEL == +1e0; 0",
        "LEVEL > 1; 1 2",
        "LEVEL >= 2; 1 2",
        "LEVEL < 10; 0 1",
        "LEVEL <= 10; 0 1 2",
        "LEVEL != 1; 1 2",
        "LEVEL != 'II'; 0 1 2",
        "LEVEL > -.5; 0 1 2",
        "`my words` == 12.5; 0",
        "`MY WORDS` >= 12.5; 0 2",
        "ID %in% c('q0', 'q3', 'q9'); 0 3",
        "id %IN% c('q1'); 1",
        "ID == 'q2'; 2",
        "LEVEL %in% c(1, 'II', 10.0); 0 2 3",
        "note == 'it\\'s \"so\" \\\\ ok'; 3",
        "note == \"it's \\\"so\\\" \\\\ ok\"; 3",
        "CONTENT == 'ALG' & LEVEL == 1 | ID == 'q3'; 0 3",
        "CONTENT == 'ALG' & (LEVEL == 1 | ID == 'q3'); 0",
        "ID == 'q3' | CONTENT == 'ALG' & LEVEL == 1; 0 3",
        "! CONTENT == 'ALG' & LEVEL == 2; 1",
        "((LEVEL == 2)); 1",
        "c == 'x' | LEVEL == 2; 1"
      })
  void a_condition_selects_the_items_it_says(String condition, String items) {
    assertThat(ItemCondition.parse(condition).select(BANK).stream().mapToObj(String::valueOf))
        .containsExactlyElementsOf(items.isEmpty() ? List.of() : List.of(items.split(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '^',
      value = {
        "^^# character 1: expected the name of an attribute, ! or (, found the end",
        "CONTENT# character 8: expected ==, !=, <, <=, >, >= or %in%, found the end",
        "CONTENT = 'ALG'# character 9: (=) has no meaning. Maybe == is meant",
        "CONTENT == ALG# character 12: expected a text in quotes or a number, found the name ALG",
        "CONTENT == 'ALG# character 12: the quote that begins here does not end",
        "CONTENT == 'a\\b'# character 14: \\ may only stand before a quote or another \\",
        "LEVEL < '2'# character 9: expected a number, found the text '2'",
        "LEVEL == 1 LEVEL == 2# character 12: expected &, | or the end, found the name LEVEL",
        "(LEVEL == 1# character 12: expected ), found the end",
        "LEVEL == 1)# character 11: expected &, | or the end, found )",
        "LEVEL == 1 &# character 13: expected the name of an attribute, ! or (, found the end",
        "LEVEL == 1 && LEVEL == 2# character 13: expected the name of an attribute, ! or (, found &",
        "ID %in% ('a')# character 9: expected c( and a list of values, found (",
        "ID %in% c()# character 11: expected a text in quotes or a number, found )",
        "ID %in% c('a' 'b')# character 15: expected ), found the text 'b'",
        "ID %in% c('a',)# character 15: expected a text in quotes or a number, found )",
        "1 == LEVEL# character 1: expected the name of an attribute, ! or (, found the number 1",
        "LEVEL == 1x# character 10: (1x) must be a number such as 2 or -1.5",
        "LEVEL == 1e999# character 10: (1e999) must be a number such as 2 or -1.5",
        "LEVEL == -# character 10: (-) must be a number such as 2 or -1.5",
        "` ` == 1# character 1: the name of an attribute must not be blank",
        "LEVEL == 1; System.exit(0)# character 11: (;) has no meaning",
        "LEVEL == 1 + 1# character 12: (+) must be a number such as 2 or -1.5",
        "x() == 1# character 2: expected ==, !=, <, <=, >, >= or %in%, found ("
      })
  void a_mistake_is_shown_with_its_position(String condition, String position) {
    String text = condition == null ? "" : condition;

    assertThatThrownBy(() -> ItemCondition.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The condition (%s) is wrong at %s.", text, position);
  }

  @Test
  void nesting_and_length_are_bounded() {
    String deep = "(".repeat(50) + "LEVEL == 1" + ")".repeat(50);
    String tooDeep = "(" + deep + ")";
    String tooLong = " ".repeat(ItemCondition.MAX_LENGTH) + "x";

    assertThat(ItemCondition.parse(deep).select(BANK).stream()).containsExactly(0);
    assertThatThrownBy(() -> ItemCondition.parse(tooDeep))
        .hasMessageContainingAll("at character 51", "nested more than 50 deep");
    assertThatThrownBy(() -> ItemCondition.parse("!".repeat(99_999) + "x"))
        .hasMessageContainingAll("at character 51", "nested more than 50 deep");
    assertThatThrownBy(() -> ItemCondition.parse(tooLong))
        .hasMessage("The length of the condition (100001) must be at most 100000.");
  }

  @Test
  void a_long_chain_is_no_deep_one() {
    String chain = "LEVEL == 1" + " | LEVEL == 2".repeat(7_000);

    assertThat(ItemCondition.parse(chain).select(BANK).stream()).containsExactly(0, 1);
  }

  @Test
  void what_cannot_mean_a_bank_is_told() {
    ResolvedItemBank twins =
        ItemBank.of("twins", "1", List.of(item("q").with("Level", "1").with("level", "2")))
            .resolve();

    assertThat(ItemCondition.parse("CONTENT == 'ALG' & ID == 'q0'").problems(BANK)).isEmpty();
    assertThat(ItemCondition.parse("TOPIC == 'a' | !(LEVEL > 1)").problems(BANK))
        .satisfiesExactly(
            first -> assertThat(first).contains("(TOPIC)", "four 1", "[Content, level, my words"),
            second -> assertThat(second).contains("(level)", "the value (II)", "> cannot compare"));
    assertThat(ItemCondition.parse("LEVEL == 1").problems(twins))
        .singleElement()
        .asString()
        .contains("(LEVEL) can mean each of [Level, level]", "Maybe");
    assertThat(ItemCondition.parse("Level == 1").problems(twins)).isEmpty();
    assertThat(ItemCondition.parse("TOPIC %in% c('a')").problems(BANK)).hasSize(1);
  }

  @Test
  void the_items_of_a_list_can_have_any_identifier() {
    assertThat(ItemCondition.oneOf("q1", "it's", "\\").toString())
        .isEqualTo("ID %in% c('q1', 'it\\'s', '\\\\')");
    assertThat(ItemCondition.oneOf("q1", "it's", "\\").select(BANK).stream()).containsExactly(1);
    assertThatThrownBy(ItemCondition::oneOf).hasMessageContaining("found )");
  }

  @Test
  void conditions_are_equal_if_they_are_written_alike() {
    assertThat(ItemCondition.parse("LEVEL == 1"))
        .isEqualTo(ItemCondition.parse("LEVEL == 1"))
        .hasSameHashCodeAs(ItemCondition.parse("LEVEL == 1"))
        .hasToString("LEVEL == 1")
        .isNotEqualTo(ItemCondition.parse("LEVEL==1"));
  }

  /** A text with what it must mean. */
  private record Meaning(String text, Predicate<Item> test) {}

  @Property(tries = 1000)
  void any_combination_means_what_its_parts_mean(@ForAll("meanings") Meaning meaning) {
    ItemCondition condition = ItemCondition.parse(meaning.text);

    assertThat(condition.select(BANK).stream().mapToObj(BANK::item))
        .containsExactlyElementsOf(
            BANK.declaration().items().stream().filter(meaning.test).toList());
  }

  @Property(tries = 2000)
  void any_text_is_read_or_gives_a_clear_error(@ForAll("texts") String text) {
    try {
      assertThat(ItemCondition.parse(text).select(BANK).length()).isLessThanOrEqualTo(BANK.size());
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("The condition (").hasMessageContaining("at character ");
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "LEVEL", "ID", "c", "(", ")", "==", "!=", "<", "<=", "%in%", "%", "&", "|", "!", "'a'",
            "\"", "'", "`", "`x y`", "1", "-1.5", "1e", ",", " ", "\n", "\\", "=", "\u0000", "é",
            "٣");
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(25).map(list -> String.join("", list)),
        pieces.list().ofMaxSize(25).map(list -> String.join(" ", list)),
        Arbitraries.strings().ofMaxLength(60));
  }

  @Provide
  Arbitrary<Meaning> meanings() {
    return meanings(3);
  }

  private static Arbitrary<Meaning> meanings(int depth) {
    Arbitrary<Meaning> leaves =
        Arbitraries.of(
            new Meaning("CONTENT == 'ALG'", item -> "ALG".equals(item.attributes().get("Content"))),
            new Meaning("ID %in% c('q1','q3')", item -> item.id().value().matches("q[13]")),
            new Meaning("LEVEL <= 2", item -> item.attributes().get("level").matches("[12]")));
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<Meaning> inner = meanings(depth - 1);
    return Arbitraries.oneOf(
        leaves,
        inner.map(m -> new Meaning("!(" + m.text + ")", m.test.negate())),
        Combinators.combine(inner, inner)
            .as((a, b) -> new Meaning("(" + a.text + ")&(" + b.text + ")", a.test.and(b.test))),
        Combinators.combine(inner, inner)
            .as((a, b) -> new Meaning("(" + a.text + ") | " + b.text, a.test.or(b.test))));
  }
}
