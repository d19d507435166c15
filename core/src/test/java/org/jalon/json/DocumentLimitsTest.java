package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.json.Breakable.ASSESSMENT_PLAN;
import static org.jalon.json.Breakable.ITEM_BANK;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jalon.item.ItemBank;
import org.jalon.session.AssessmentPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of a document is accepted, to the byte, and what becomes of numbers of any size. */
class DocumentLimitsTest {

  private static final int MANY = 1_000_000;
  private static final long TOKENS = JsonLimits.DEFAULT.maximumTokens();

  @Test
  void a_file_of_the_maximal_size_is_read_and_one_byte_more_is_not() {
    byte[] document = ITEM_BANK.document().getBytes(StandardCharsets.UTF_8);

    assertThat(limited(document.length, 64, 1_000).read(ItemBank.class, stream(document)))
        .isNotNull();
    assertThatThrownBy(
            () -> limited(document.length - 1, 64, 1_000).read(ItemBank.class, stream(document)))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageStartingWith("The document has 1 problem(s):\n$: ")
        .hasMessageEndingWith(
            "The document has more than %d bytes, the limit."
                + " Maybe the limit should be raised for a trusted file.",
            document.length - 1);
  }

  @Test
  void an_endless_stream_is_read_up_to_the_limit() {
    Endless endless = new Endless();
    assertThatThrownBy(() -> limited(100_000, 64, 1_000).read(ItemBank.class, endless))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining("more than 100000 bytes");
    assertThat(endless.read).isEqualTo(100_001);
  }

  @Test
  void names_values_and_brackets_are_counted() {
    AssessmentJson five = Breakable.JSON.with(new JsonLimits(1_000, 5, 64, 1_000));
    assertThatThrownBy(() -> five.read(ItemBank.class, "{\"a\": [1, 2"))
        .hasMessageContaining("not well-formed");
    assertThatThrownBy(() -> five.read(ItemBank.class, "{\"a\": [1, 2, 3"))
        .hasMessageContaining("The document exceeds a limit: Token count (6) exceeds");
  }

  @Test
  void a_large_file_of_nothing_but_small_objects_is_refused() {
    String document = "[" + "{\"\":{}},".repeat(8 * MANY) + "0]";
    assertThat(ITEM_BANK.malformation(document))
        .contains("The document exceeds a limit: Token count (4000001)");
  }

  @Test
  void no_limit_may_be_below_1_or_deeper_than_a_thread_can_follow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JsonLimits(0, 1, 1, 1))
        .withMessage("The maximum size of a document (0) must be at least 1.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JsonLimits(1, 0, 1, 1))
        .withMessage("The maximum number of tokens (0) must be at least 1.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JsonLimits(1, 1, 1_001, 1))
        .withMessage("The maximum depth of a document (1001) must lie between 1 and 1000.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JsonLimits(1, 1, 1, 0))
        .withMessage("The maximum length of a text (0) must be at least 1.");
  }

  @Test
  void a_plan_as_deep_as_can_be_allowed_is_read() {
    String rule = "{\"name\": \"any-of\", \"rules\": [";
    String deepest = rule.repeat(498) + "\"bank-exhausted\"" + "]}".repeat(498);
    AssessmentJson deep = Breakable.JSON.with(new JsonLimits(1 << 20, TOKENS, 1_000, 1_000));
    assertThat(deep.read(AssessmentPlan.class, ASSESSMENT_PLAN.with(deepest, "\"bank-exhausted\"")))
        .isNotNull();
  }

  @Test
  void containers_nest_to_the_limit_and_no_deeper() {
    assertThat(ITEM_BANK.problem(nested("[", "]", 64)))
        .isEqualTo("$: The document must be an object.");
    assertThat(ITEM_BANK.malformation(nested("[", "]", 65)))
        .isEqualTo(
            "$ line 1, column 66: The document exceeds a limit:"
                + " Document nesting depth (65) exceeds the maximum allowed (64).");
    assertThatThrownBy(() -> limited(1_000, 3, 1_000).read(ItemBank.class, "[[[["))
        .hasMessageContaining("depth (4) exceeds the maximum allowed (3)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":", "{\"a\":[[", " ["})
  void a_million_containers_in_each_other_meet_the_limit(String opening) {
    for (Breakable kind : Breakable.values()) {
      assertThat(kind.malformation(opening.repeat(MANY)))
          .startsWith("$ line 1, column ")
          .contains("The document exceeds a limit: Document nesting depth (65)");
    }
  }

  @Test
  void strategies_nest_to_the_limit_of_documents() {
    String rule = "{\"name\": \"any-of\", \"rules\": [";
    String most = rule.repeat(30) + "\"bank-exhausted\"" + "]}".repeat(30);
    String more = rule.repeat(31) + "\"bank-exhausted\"" + "]}".repeat(31);

    assertThat(ASSESSMENT_PLAN.read(ASSESSMENT_PLAN.with(most, "\"bank-exhausted\""))).isNotNull();
    assertThat(ASSESSMENT_PLAN.malformation(ASSESSMENT_PLAN.with(more, "\"bank-exhausted\"")))
        .contains("depth (65)");
  }

  @Test
  void a_text_of_the_maximal_length_is_read_and_one_character_more_is_not() {
    String most = ITEM_BANK.with("x".repeat(100_000), "1200 answers");
    assertThat(((ItemBank) ITEM_BANK.read(most)).calibration().description()).hasSize(100_000);

    assertThat(ITEM_BANK.malformation(ITEM_BANK.with("x".repeat(100_001), "1200 answers")))
        .startsWith("$ line 6, column ")
        .endsWith(
            "The document exceeds a limit:"
                + " String value length (100001) exceeds the maximum allowed (100000).");
    assertThatThrownBy(() -> limited(10_000, 64, 14).read(ItemBank.class, ITEM_BANK.document()))
        .hasMessageContaining("String value length (15) exceeds the maximum allowed (14)");
  }

  @Test
  void a_very_long_name_is_refused() {
    assertThat(ITEM_BANK.malformation("{\"" + "n".repeat(5 * MANY) + "\": 1}"))
        .contains("The document exceeds a limit: Name length (");
  }

  @Test
  void a_long_name_is_shown_by_its_beginning() {
    String name = "n".repeat(49_000);
    assertThat(ITEM_BANK.problem(ITEM_BANK.with("{\"" + name + "\": 1,", "{")))
        .startsWith("$." + "n".repeat(100) + "…: This property is unknown here;");
    assertThat(ITEM_BANK.problem(ITEM_BANK.with("{\"" + "n".repeat(100) + "\": 1,", "{")))
        .startsWith("$." + "n".repeat(100) + ": This property is unknown here;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999", "-1e999", "1e309", "123e999999999999999999", "-9e2147483648"})
  void a_number_beyond_double_precision_is_refused_where_it_stands(String number) {
    assertThat(ITEM_BANK.problem(ITEM_BANK.with(number, "0.5")))
        .isEqualTo(
            "$.items[0].b: The number is too large; it must be at most 1.7976931348623157E308.");
  }

  @Test
  void a_whole_number_of_a_thousand_digits_is_too_large() {
    assertThat(ITEM_BANK.problem(ITEM_BANK.with("9".repeat(1_000), "0.5")))
        .isEqualTo(
            "$.items[0].b: The number is too large; it must be at most 1.7976931348623157E308.");
    assertThat(ASSESSMENT_PLAN.problem(ASSESSMENT_PLAN.with("9".repeat(1_000), "8")))
        .isEqualTo(
            "$.stopping.rules[0].at-least: The number ("
                + "9".repeat(40)
                + "…) must lie between -2147483648 and 2147483647.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-999", "0e999999999999", "-1e-999999999999999999"})
  void a_number_too_small_for_double_precision_is_nought(String number) {
    ItemBank bank = (ItemBank) ITEM_BANK.read(ITEM_BANK.with(number, "0.25"));
    assertThat(bank.items().get(0).model().probability(-1e9, 0)).isNotNaN();
  }

  @Test
  void a_number_with_very_many_digits_is_refused() {
    for (int digits : new int[] {1_001, 50_000, 10 * MANY}) {
      for (String start : new String[] {"", "-", "0.", "1e"}) {
        assertThat(ITEM_BANK.malformation(ITEM_BANK.with(start + "9".repeat(digits), "0.5")))
            .startsWith("$ line 9, column ")
            .containsPattern("The document exceeds a limit: \\w+ value length \\(\\d+\\) exceeds");
      }
    }
  }

  @Test
  void many_long_numbers_are_read_one_by_one() {
    String numbers = "[" + joined(20_000, i -> "0." + "7".repeat(990)) + "]";
    assertThat(ASSESSMENT_PLAN.problems(ASSESSMENT_PLAN.with(numbers, "[0.25, 0.5, 0.25]")))
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.message())
                    .isEqualTo(
                        "The number of densities (20000) must be the number of abilities (3)."));
  }

  private static String nested(String opening, String closing, int depth) {
    return opening.repeat(depth) + closing.repeat(depth);
  }

  private static String joined(int count, IntFunction<String> element) {
    return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(","));
  }

  private static AssessmentJson limited(long bytes, int depth, int textLength) {
    return Breakable.JSON.with(new JsonLimits(bytes, TOKENS, depth, textLength));
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  /** White space for ever. */
  private static final class Endless extends InputStream {
    private long read;

    @Override
    public int read() {
      read++;
      return ' ';
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      Arrays.fill(bytes, offset, offset + length, (byte) ' ');
      read += length;
      return length;
    }
  }
}
