package org.jalon.referential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {

  @Test
  void there_are_eight_levels() {
    assertThat(IntStream.rangeClosed(1, Level.COUNT).mapToObj(Level::of))
        .extracting(Level::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 9, Integer.MAX_VALUE})
  void a_number_outside_1_to_8_is_refused(int number) {
    assertThatThrownBy(() -> Level.of(number))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The level (%d) must lie between 1 and 8.", number);
  }

  @ParameterizedTest
  @CsvSource({
    "1, NOVICE",
    "2, NOVICE",
    "3, INDEPENDENT",
    "4, INDEPENDENT",
    "5, ADVANCED",
    "6, ADVANCED",
    "7, EXPERT",
    "8, EXPERT"
  })
  void two_successive_levels_form_a_band(int number, LevelBand band) {
    assertThat(Level.of(number).band()).isEqualTo(band);
  }

  @Test
  void a_band_begins_at_the_lower_of_its_two_levels() {
    assertThat(Arrays.stream(LevelBand.values()).map(LevelBand::lowest))
        .containsExactly(Level.of(1), Level.of(3), Level.of(5), Level.of(7))
        .allSatisfy(lowest -> assertThat(lowest.band().lowest()).isEqualTo(lowest));
  }

  @Test
  void levels_are_ordered_by_their_number() {
    assertThat(Stream.of(Level.of(8), Level.of(1), Level.of(5)).sorted())
        .containsExactly(Level.of(1), Level.of(5), Level.of(8));
  }

  @Test
  void a_level_prints_as_its_number() {
    assertThat(Level.of(7)).hasToString("7");
  }
}
