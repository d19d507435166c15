package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples of RFC 8785 and of its reference implementation, and what is refused. */
class CanonicalJsonTest {

  /** RFC 8785, 3.2.2. */
  private static final String SAMPLE =
      """
      {
        "numbers": [333333333.33333329, 1E30, 4.50,
                    2e-3, 0.000000000000000000000000001],
        "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
        "literals": [null, true, false]
      }
      """;

  /** RFC 8785, 3.2.4. */
  private static final String SAMPLE_BYTES =
      "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e"
          + "756d62657273223a5b3333333333333333332e333333333333332c31652b3330"
          + "2c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac24"
          + "5c75303030665c6e4127425c225c5c5c5c5c222f227d";

  private static String canonical(String text) {
    return CanonicalJson.write(CanonicalJson.parse(text));
  }

  @Test
  void the_sample_of_the_specification_has_its_bytes() {
    assertThat(canonical(SAMPLE).getBytes(StandardCharsets.UTF_8))
        .isEqualTo(HexFormat.of().parseHex(SAMPLE_BYTES));
    assertThat(canonical(SAMPLE))
        .isEqualTo(
            "{\"literals\":[null,true,false],"
                + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  /** RFC 8785, 3.2.3. */
  @Test
  void members_are_sorted_by_utf_16_code_units() {
    String text =
        """
        {
          "\\u20ac": "Euro Sign",
          "\\r": "Carriage Return",
          "\\ufb33": "Hebrew Letter Dalet With Dagesh",
          "1": "One",
          "\\ud83d\\ude00": "Emoji: Grinning Face",
          "\\u0080": "Control",
          "\\u00f6": "Latin Small Letter O With Diaeresis"
        }
        """;
    assertThat(CanonicalJson.parse(canonical(text)).values())
        .map(String.class::cast)
        .containsExactly(
            "Carriage Return",
            "One",
            "Control",
            "Latin Small Letter O With Diaeresis",
            "Euro Sign",
            "Emoji: Grinning Face",
            "Hebrew Letter Dalet With Dagesh");
    assertThat(canonical(text)).startsWith("{\"\\r\":").contains("\"\u0080\":", "\"😀\":");
  }

  /** The test data of the reference implementation, github.com/cyberphone/json-canonicalization. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          { "1": {"f": {"f": "hi","F": 5} ,"\\n": 56.0}, "10": { }, "": "empty", "a": { }, "111": [ { } ], "A": { } } | {"":"empty","1":{"\\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{}],"A":{},"a":{}}
          { "peach": "This", "péché": "is", "pêche": "but", "sin": "ign" }                     | {"peach":"This","péché":"is","pêche":"but","sin":"ign"}
          { "Unnormalized Unicode":"\\u1e0d\\u0307" }                                          | {"Unnormalized Unicode":"ḍ̇"}
          { "a": "\\b\\t\\n\\f\\r" }                                                           | {"a":"\\b\\t\\n\\f\\r"}
          { "a": -0, "b": -0.0, "c": 1e-400, "d": 9007199254740993, "e": 123456789012345678901234567890 } | {"a":0,"b":0,"c":0,"d":9007199254740992,"e":1.2345678901234568e+29}
          { }                                                                                  | {}
          """)
  void a_text_has_one_canonical_form(String text, String expected) {
    assertThat(canonical(text)).isEqualTo(expected);
    assertThat(canonical(expected)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":1,"a":1}           | Duplicate field 'a'
          {"a":1,"\\u0061":2}     | Duplicate field 'a'
          {"b":{"a":1,"a":1}}     | Duplicate field 'a'
          {"a":NaN}               | Non-standard token 'NaN'
          {"a":-Infinity}         | Non-standard token '-Infinity'
          {"a":1e400}             | $.a: The number lies beyond the range of a double.
          {"a":[0,-1e400]}        | $.a[1]: The number lies beyond the range of a double.
          {"a":"\\ud83d"}         | $.a: A text contains half of a surrogate pair
          {"a":{"b":["\\ude00"]}} | $.a.b[0]: A text contains half of a surrogate pair
          {"\\ud83d":1}           | Broken surrogate pair in field name
          {"a":01}                | not well-formed
          {"a":1,}                | not well-formed
          {"a":'b'}               | not well-formed
          {"a":1                  | not well-formed
          {"a":1} {}              | There is more text after the end
          {"a":1} // more         | not well-formed
          [1]                     | $: An object is expected.
          "a"                     | $: An object is expected.
          null                    | $: An object is expected.
          ``                      | $: The document is empty.
          """)
  void what_is_not_i_json_is_refused(String text, String problem) {
    assertThatThrownBy(() -> CanonicalJson.parse(text))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void only_what_json_demands_is_escaped() {
    assertThat(canonical("{\"a\":\"\\u0000\\u001F\\u007f\\u2028\\/</script>\"}"))
        .isEqualTo("{\"a\":\"\\u0000\\u001f\u007f\u2028/</script>\"}");
  }

  @Test
  void half_of_a_pair_in_the_text_itself_is_refused() {
    assertThatThrownBy(() -> CanonicalJson.parse("{\"a\":\"\uD83D\"}"))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining("$: A text contains half of a surrogate pair");
  }

  @Test
  void a_text_beyond_the_limits_is_refused() {
    JsonLimits limits = new JsonLimits(100, 20, 3, 10);
    assertThat(CanonicalJson.parse("{\"a\":{\"b\":{}}}", limits)).hasSize(1);
    assertThatThrownBy(() -> CanonicalJson.parse("{\"a\":{\"b\":{\"c\":{}}}}", limits))
        .hasMessageContaining("exceeds a limit");
    assertThatThrownBy(() -> CanonicalJson.parse("{\"a\":\"12345678901\"}", limits))
        .hasMessageContaining("exceeds a limit");
    assertThatThrownBy(() -> CanonicalJson.parse(" ".repeat(99) + "{}", limits))
        .hasMessageContaining("more than 100 bytes");
    assertThatThrownBy(() -> CanonicalJson.parse("{\"a\":".repeat(100_000)))
        .hasMessageContaining("exceeds a limit");
  }

  @Test
  void a_long_name_is_not_repeated_in_full() {
    String text = "{\"" + "n".repeat(40_000) + "\":1e999}";
    assertThatThrownBy(() -> CanonicalJson.parse(text))
        .hasMessageContaining("$." + "n".repeat(100) + "…: The number")
        .satisfies(problem -> assertThat(problem.getMessage()).hasSizeLessThan(300));
  }

  @Test
  void what_was_read_cannot_be_changed() {
    Map<String, Object> object = CanonicalJson.parse("{\"a\":[1]}");
    assertThatThrownBy(() -> object.put("b", 1)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ((List<?>) object.get("a")).remove(0))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void whole_numbers_are_written_up_to_where_they_are_exact() {
    assertThat(CanonicalJson.write(Map.of("a", 1L << 53))).isEqualTo("{\"a\":9007199254740992}");
    assertThat(CanonicalJson.write(Map.of("a", -(1L << 53))))
        .isEqualTo("{\"a\":-9007199254740992}");
    assertThat(CanonicalJson.write(Map.of("a", -7))).isEqualTo("{\"a\":-7}");
    for (long number : new long[] {(1L << 53) + 1, -(1L << 53) - 1, Long.MIN_VALUE}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CanonicalJson.write(Map.of("a", number)))
          .withMessage(
              "The whole number (%d) must lie between ±2⁵³, beyond which readers round it. Maybe it should be a text.",
              number);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void a_number_that_is_not_finite_cannot_be_written(double number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.write(Map.of("a", number)))
        .withMessage("The number (" + number + ") has no form in JSON.");
  }

  @Test
  void other_values_cannot_be_written() {
    for (Object other : List.of(new TreeSet<>(), 1.5f, 'c', Map.of(1, 2), "\uDE00")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CanonicalJson.write(Map.of("a", other)));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.write(Map.of("\uDE00", 1)))
        .withMessageContaining("half of a surrogate pair");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.write(Map.of("a", 1.5f)))
        .withMessage(
            "A value of the type java.lang.Float has no form in JSON. Maybe its text is meant.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.write(Map.of("a", Map.of(1, 2))))
        .withMessage("The name of a member (1) must be a text.");
  }

  @Test
  void an_object_that_contains_itself_is_refused() {
    Map<String, Object> circle = new HashMap<>();
    circle.put("a", new ArrayList<>(Arrays.asList(circle, null)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.write(circle))
        .withMessage("The object nests more than 1000 deep. Maybe it contains itself.");
  }
}
