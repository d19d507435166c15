package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.selection.SuccessProbability.Stretch;
import org.jalon.testing.TestContexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SuccessProbabilityTest {

  private static final SuccessProbability FALLING =
      new SuccessProbability(List.of(new Stretch(0, 4, 0.8, 0.6), new Stretch(4, 8, 0.5, 0.5)));

  @ParameterizedTest
  @CsvSource({"0, 0.8", "1, 0.75", "2, 0.7", "4, 0.6", "5, 0.5", "8, 0.5", "9, 0", "100, 0"})
  void the_minimum_changes_linearly_and_the_first_stretch_decides(int position, double minimum) {
    assertThat(FALLING.minimum(position)).isCloseTo(minimum, within(1e-15));
  }

  @Test
  void before_the_first_stretch_there_is_no_minimum() {
    assertThat(new SuccessProbability(List.of(new Stretch(3, 5, 0.9, 0.9))).minimum(2)).isZero();
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void a_minimum_lies_between_those_at_the_ends(
      @ForAll @DoubleRange(min = 0, max = 1) double atFirst,
      @ForAll @DoubleRange(min = 0, max = 1) double atLast,
      @ForAll @IntRange(min = 0, max = 20) int first,
      @ForAll @IntRange(min = 1, max = 20) int length,
      @ForAll @IntRange(min = 0, max = 20) int step) {
    Stretch stretch = new Stretch(first, first + length, atFirst, atLast);

    double minimum =
        new SuccessProbability(List.of(stretch)).minimum(first + Math.min(step, length));

    assertThat(minimum)
        .isBetween(Math.min(atFirst, atLast) - 1e-15, Math.max(atFirst, atLast) + 1e-15);
  }

  @Test
  void an_item_is_preferred_from_the_minimum_upward() {
    SuccessProbability half = new SuccessProbability(List.of(new Stretch(0, 0, 0.5, 0.5)));
    ResolvedItemBank bank = bank(-1, 0, 1);

    SelectionContext context = TestContexts.start(bank, 0);

    assertThat(half.prefers(context, 0)).isTrue();
    assertThat(half.prefers(context, 1)).isTrue();
    assertThat(half.prefers(context, 2)).isFalse();
  }

  @Test
  void the_position_is_the_number_of_answers() {
    SuccessProbability atSecond = new SuccessProbability(List.of(new Stretch(1, 1, 0.9, 0.9)));
    ResolvedItemBank bank = bank(0, 0);

    assertThat(atSecond.prefers(TestContexts.start(bank, 0), 1)).isTrue();
    assertThat(atSecond.prefers(TestContexts.at(Responses.none(bank).with(0, 1), 0), 1)).isFalse();
  }

  @Test
  void without_a_preference_every_item_is_as_welcome() {
    assertThat(new NoPreference().prefers(TestContexts.start(bank(5), -5), 0)).isTrue();
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal(
            () -> new Stretch(-1, 2, 0.5, 0.5), "first position of the stretch (-1)", "least 0"),
        refusal(() -> new Stretch(3, 2, 0.5, 0.5), "last position of the stretch (2)", "least 3"),
        refusal(() -> new Stretch(0, 2, 1.5, 0.5), "probability of success (1.5)", "between 0"),
        refusal(() -> new Stretch(0, 2, 0.5, -0.5), "probability of success (-0.5)", "between 0"),
        refusal(() -> new Stretch(0, 2, Double.NaN, 0.5), "of success (NaN)", "between 0"),
        refusal(() -> new Stretch(2, 2, 0.5, 0.6), "probability of success (0.6)", "must be 0.5"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void a_stretch_that_means_nothing_is_refused(ThrowingCallable creation, String[] parts) {
    assertThatThrownBy(creation)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(parts);
  }

  private static Arguments refusal(ThrowingCallable creation, String... parts) {
    return Arguments.of(creation, parts);
  }

  private static ResolvedItemBank bank(double... difficulties) {
    List<Item> items =
        IntStream.range(0, difficulties.length)
            .mapToObj(i -> Item.of("q" + i, LogisticModel.onePL(difficulties[i])))
            .toList();
    return ItemBank.of("ladder", "1", items).resolve();
  }
}
