package org.jalon.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

  @Test
  void an_accepted_argument_is_returned() {
    List<String> list = List.of("x");
    assertThat(Checks.finite("x", -1.5)).isEqualTo(-1.5);
    assertThat(Checks.positive("x", Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
    assertThat(Checks.inRange("x", 0.0, 0, 1)).isZero();
    assertThat(Checks.inRange("x", 1.0, 0, 1)).isEqualTo(1);
    assertThat(Checks.inRange("x", 3, 3, 3)).isEqualTo(3);
    assertThat(Checks.atLeast("x", 7, 7)).isEqualTo(7);
    assertThat(Checks.notBlank("x", " a ")).isEqualTo(" a ");
    assertThat(Checks.notEmpty("x", list)).isSameAs(list);
    assertThat(Checks.id("x", "é-1/b")).isEqualTo("é-1/b");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void a_number_that_is_not_finite_is_refused(double value) {
    assertRefused(
        () -> Checks.finite("ability", value),
        "The ability (" + value + ") must be a finite number.");
    assertRefused(
        () -> Checks.positive("variance", value),
        "The variance (" + value + ") must be finite and greater than 0.");
  }

  @Test
  void zero_is_not_positive() {
    assertRefused(
        () -> Checks.positive("variance", 0),
        "The variance (0.0) must be finite and greater than 0.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e-9, 1.0000001, Double.NaN})
  void a_number_outside_its_range_is_refused(double value) {
    assertRefused(
        () -> Checks.inRange("share", value, 0, 1),
        "The share (" + value + ") must lie between 0.0 and 1.0.");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 6})
  void a_whole_number_outside_its_range_is_refused(int value) {
    assertRefused(
        () -> Checks.inRange("level", value, 1, 5),
        "The level (" + value + ") must lie between 1 and 5.");
  }

  @Test
  void a_whole_number_below_its_bound_is_refused() {
    assertRefused(
        () -> Checks.atLeast("number of items", 0, 1),
        "The number of items (0) must be at least 1.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u2003"})
  void a_blank_text_is_refused(String value) {
    assertRefused(
        () -> Checks.notBlank("title", value), "The title (" + value + ") must not be blank.");
  }

  @Test
  void an_empty_collection_is_refused() {
    assertRefused(
        () -> Checks.notEmpty("list of items", List.of()),
        "The list of items ([]) must not be empty.");
  }

  @Test
  void an_empty_identifier_is_refused() {
    assertRefused(() -> Checks.id("item id", ""), "The item id () must not be empty.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", " a", "a\u00A0b", "a\u2028b"})
  void an_identifier_with_white_space_is_refused(String value) {
    assertRefused(
        () -> Checks.id("item id", value),
        "The item id (" + value + ") must contain no white space and no control character.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\tb", "a\u0000b", "a\u001Bb"})
  void a_control_character_in_an_identifier_does_not_reach_the_message(String value) {
    assertRefused(
        () -> Checks.id("item id", value),
        "The item id (a\uFFFDb) must contain no white space and no control character.");
  }

  @Test
  void an_identifier_has_at_most_200_characters() {
    assertThat(Checks.id("item id", "x".repeat(200))).hasSize(200);
    assertRefused(
        () -> Checks.id("item id", "\n" + "x".repeat(200)),
        "The item id (\uFFFD" + "x".repeat(39) + "…) must have at most 200 characters.");
  }

  @Test
  void null_is_refused_by_name() {
    assertThat(Checks.notNull("seed", "x")).isEqualTo("x");
    assertNull(() -> Checks.notNull("seed", null), "The seed must not be null.");
    assertNull(() -> Checks.id("item id", null), "The item id must not be null.");
    assertNull(() -> Checks.notBlank("name", null), "The name must not be null.");
    assertNull(() -> Checks.notEmpty("items", null), "The items must not be null.");
  }

  private static void assertNull(ThrowingCallable check, String message) {
    assertThatNullPointerException().isThrownBy(check).withMessage(message);
  }

  private static void assertRefused(ThrowingCallable check, String message) {
    assertThatIllegalArgumentException().isThrownBy(check).withMessage(message);
  }
}
