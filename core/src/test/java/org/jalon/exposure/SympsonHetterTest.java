package org.jalon.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.ChiSquared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each item of a test is eligible with a probability of its own. */
class SympsonHetterTest extends ExposureControlConformance {

  private static final int TESTS = 20_000;
  private static final double[] PROBABILITIES = {0, 0.1, 0.5, 0.9, 1};

  @Override
  protected ExposureControl control() {
    Map<ItemId, Double> byItem = new LinkedHashMap<>();
    for (int i = 0; i < PROBABILITIES.length; i++) {
      byItem.put(new ItemId("q" + i), PROBABILITIES[i]);
    }
    return new SympsonHetter(byItem);
  }

  /** Four standard errors; the seeds are fixed. */
  @Test
  void each_item_is_eligible_as_often_as_its_probability_says() {
    int[] counts = new int[6];
    for (int i = 0; i < TESTS; i++) {
      eligible(i).stream().forEach(item -> counts[item]++);
    }

    for (int i = 0; i < PROBABILITIES.length; i++) {
      double p = PROBABILITIES[i];
      assertThat((double) counts[i] / TESTS)
          .isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / TESTS)));
    }
    assertThat(counts[5]).as("an item that is not named").isEqualTo(TESTS);
  }

  @Test
  void the_draws_of_two_items_have_nothing_to_do_with_each_other() {
    ResolvedItemBank bank = Exposures.bank(2);
    SympsonHetter even = new SympsonHetter(Map.of(new ItemId("q0"), 0.5, new ItemId("q1"), 0.5));
    long[] counts = new long[4];
    for (int i = 0; i < TESTS; i++) {
      BitSet eligible = even.eligible(Exposures.context(bank, 0, i));
      counts[(eligible.get(0) ? 2 : 0) + (eligible.get(1) ? 1 : 0)]++;
    }

    assertThat(ChiSquared.pValue(counts)).isGreaterThan(ChiSquared.SIGNIFICANCE);
  }

  @Test
  void a_greater_probability_never_withholds_what_a_smaller_one_lets_pass() {
    ResolvedItemBank bank = Exposures.bank(1);
    for (int seed = 0; seed < 500; seed++) {
      ExposureContext context = Exposures.context(bank, 0, seed);
      boolean smaller = of(0.3).eligible(context).get(0);
      boolean greater = of(0.6).eligible(context).get(0);

      assertThat(!smaller || greater).isTrue();
    }
  }

  @Test
  void the_parameters_are_a_copy() {
    Map<ItemId, Double> map = new LinkedHashMap<>(Map.of(new ItemId("q0"), 0.5));
    SympsonHetter control = new SympsonHetter(map);
    map.clear();

    assertThat(control.probability(new ItemId("q0"), 0)).isEqualTo(0.5);
    assertThat(control.probability(new ItemId("q1"), 0)).isEqualTo(1);
  }

  /** Probabilities: 0.3, 1 and 0.5 below 0; 0.6, 0.2 and 0.5 above; four standard errors. */
  @ParameterizedTest
  @CsvSource({"-3, 0.3, 1, 0.5", "-0.1, 0.3, 1, 0.5", "0, 0.6, 0.2, 0.5", "3, 0.6, 0.2, 0.5"})
  void the_class_of_the_ability_decides_which_probability_applies(
      double ability, double first, double second, double third) {
    int[] counts = new int[3];
    for (int seed = 0; seed < TESTS; seed++) {
      inTwoClasses().eligible(Exposures.context(Exposures.bank(3), ability, seed)).stream()
          .forEach(item -> counts[item]++);
    }

    double[] expected = {first, second, third};
    for (int i = 0; i < 3; i++) {
      double p = expected[i];
      assertThat((double) counts[i] / TESTS)
          .isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / TESTS)));
    }
  }

  @Test
  void the_draws_of_two_classes_have_nothing_to_do_with_each_other() {
    ResolvedItemBank bank = Exposures.bank(3);
    long[] counts = new long[4];
    for (int i = 0; i < TESTS; i++) {
      boolean low = inTwoClasses().eligible(Exposures.context(bank, -1, i)).get(2);
      boolean high = inTwoClasses().eligible(Exposures.context(bank, 1, i)).get(2);
      counts[(low ? 2 : 0) + (high ? 1 : 0)]++;
    }

    assertThat(ChiSquared.pValue(counts)).isGreaterThan(ChiSquared.SIGNIFICANCE);
  }

  @Test
  void one_class_is_all_people_alike() {
    assertThat(new SympsonHetter(AbilityClasses.SINGLE, Map.of(new ItemId("q0"), List.of(0.3))))
        .isEqualTo(of(0.3));
  }

  @Test
  void an_item_without_a_probability_for_each_class_and_a_class_that_is_not_there_are_refused() {
    AbilityClasses two = new AbilityClasses(List.of(0.0));
    assertThatThrownBy(() -> new SympsonHetter(two, Map.of(new ItemId("q0"), List.of(0.5))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The exposure control parameters of the item q0 ([0.5]) must be one for each of 2 ability classes.");
    assertThatThrownBy(() -> inTwoClasses().probability(new ItemId("q9"), 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static SympsonHetter inTwoClasses() {
    return new SympsonHetter(
        new AbilityClasses(List.of(0.0)),
        Map.of(
            new ItemId("q0"), List.of(0.3, 0.6),
            new ItemId("q1"), List.of(1.0, 0.2),
            new ItemId("q2"), List.of(0.5, 0.5)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void what_is_no_probability_is_refused(double probability) {
    assertThatThrownBy(() -> of(probability))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The exposure control parameter of the item q0 (%s) must lie between 0.0 and 1.0.",
            probability);
  }

  private BitSet eligible(long seed) {
    return control().eligible(Exposures.context(Exposures.bank(6), 0, seed));
  }

  private static SympsonHetter of(double probability) {
    return new SympsonHetter(Map.of(new ItemId("q0"), probability));
  }
}
