package org.jalon.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.exposure.Exposures.visit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jalon.item.ItemId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of earlier tests, and how one more test changes it. */
class ExposureRatesTest {

  private static final AbilityClasses TWO = new AbilityClasses(List.of(0.0));
  private static final ItemId A = new ItemId("a");

  @ParameterizedTest
  @CsvSource({"-9, 0", "-1.0001, 0", "-1, 1", "0.9, 1", "1, 2", "9, 2"})
  void a_bound_belongs_to_the_class_above_it(double ability, int expected) {
    assertThat(new AbilityClasses(List.of(-1.0, 1.0)).of(ability)).isEqualTo(expected);
    assertThat(AbilityClasses.SINGLE.of(ability)).isZero();
  }

  @Test
  void bounds_that_part_no_scale_are_refused() {
    refused(
        () -> new AbilityClasses(List.of(1.0, 1.0)),
        "The bounds of the ability classes ([1.0, 1.0]) must increase.");
    refused(
        () -> new AbilityClasses(List.of(Double.NaN)),
        "The bound of an ability class (NaN) must be a finite number.");
  }

  @Test
  void rates_are_shares_of_the_tests_of_a_class() {
    ExposureRates rates = Exposures.inThreeClasses();

    assertThat(rates.rate(new ItemId("q0"), 0)).isEqualTo(1);
    assertThat(rates.rate(new ItemId("q0"), 1)).isEqualTo(0.2);
    assertThat(rates.rate(new ItemId("q0"), 2)).isZero();
    assertThat(rates.rate(new ItemId("q7"), 1)).isZero();
    assertThat(rates.eligible(new ItemId("q0"), 1)).isEqualTo(10);
    assertThat(rates.eligible(new ItemId("q7"), 1)).isEqualTo(20);
  }

  @Test
  void a_test_counts_once_in_each_class_that_it_visited() {
    ExposureRates rates =
        ExposureRates.none(TWO)
            .after(new TestExposure(TWO, List.of(visit(0, "a b", "c"), visit(1, "d", ""))), 1)
            .after(new TestExposure(TWO, List.of(visit(0, "a", "d"))), 1);

    assertThat(rates.tests()).containsExactly(2.0, 1.0);
    assertThat(rates.administered(A, 0)).isEqualTo(2);
    assertThat(rates.administered(A, 1)).isZero();
    assertThat(rates.administered(new ItemId("d"), 1)).isEqualTo(1);
    assertThat(rates.eligible(new ItemId("c"), 0)).isEqualTo(1);
    assertThat(rates.eligible(new ItemId("d"), 0)).isEqualTo(1);
    assertThat(rates.eligible(new ItemId("d"), 1)).isEqualTo(1);
    assertThat(rates.items()).hasSize(4);
  }

  @Test
  void older_tests_fade_in_the_classes_that_a_test_visits() {
    TestExposure low = new TestExposure(TWO, List.of(visit(0, "a", "")));
    TestExposure high = new TestExposure(TWO, List.of(visit(1, "a", "b")));
    ExposureRates rates = ExposureRates.none(TWO).after(low, 0.5).after(high, 0.5).after(low, 0.5);

    assertThat(rates.tests()).containsExactly(1.5, 1.0);
    assertThat(rates.administered(A, 0)).isEqualTo(1.5);
    assertThat(rates.administered(A, 1)).isEqualTo(1);
    assertThat(rates.after(high, 0.5).items().get(new ItemId("b")).withheld())
        .containsExactly(0.0, 1.5);
    assertThat(rates.after(high, 0).tests()).containsExactly(1.5, 1.0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void what_is_no_fading_is_refused(double fading) {
    refused(
        () -> ExposureRates.none(TWO).after(new TestExposure(TWO, List.of()), fading),
        "The fading of older tests (%s) must lie between 0.0 and 1.0.".formatted(fading));
  }

  @Test
  void a_test_counted_in_other_classes_is_refused() {
    refused(
        () -> Exposures.inThreeClasses().after(new TestExposure(TWO, List.of()), 1),
        "The ability classes of the test ([0.0]) must be those of the counts: [-1.0, 1.0].");
  }

  @Test
  void a_test_that_contradicts_itself_is_refused() {
    refused(() -> visit(0, "a", "a"), "The item (a) must not be both asked and withheld.");
    refused(
        () -> new TestExposure(TWO, List.of(visit(1, "a", ""), visit(1, "b", ""))),
        "The ability class (1) must be counted once for a test.");
    refused(
        () -> new TestExposure(TWO, List.of(visit(2, "a", ""))),
        "The ability class (2) must lie between 0 and 1.");
  }

  @Test
  void counts_that_cannot_be_are_refused() {
    refused(
        () -> Exposures.rates(-1),
        "The number of tests (-1.0) must lie between 0.0 and %s.".formatted(Double.MAX_VALUE));
    refused(
        () -> Exposures.rates(3, "a 2 1.5"),
        "The number of tests that asked or withheld the item a (3.5) must be at most 3.0, the number of tests. Maybe some were not counted.");
    refused(
        () -> Exposures.rates(3, "a NaN 0"),
        "The number of tests with the item (NaN) must lie between 0.0 and %s."
            .formatted(Double.MAX_VALUE));
    refused(
        () -> Exposures.rates(3, "a 0 -1"),
        "The number of tests that withheld the item (-1.0) must lie between 0.0 and %s."
            .formatted(Double.MAX_VALUE));
  }

  @Test
  void counts_of_other_classes_are_refused() {
    ItemExposure one = new ItemExposure(List.of(0.0), List.of(0.0));
    refused(
        () -> new ItemExposure(List.of(1.0), List.of()),
        "The numbers of tests that withheld the item ([]) must be as many as those of tests with it: [1.0].");
    refused(
        () -> new ExposureRates(TWO, List.of(1.0), Map.of()),
        "The numbers of tests ([1.0]) must be one for each of 2 ability classes.");
    refused(
        () -> new ExposureRates(TWO, List.of(1.0, 1.0), Map.of(A, one)),
        "The counts of the item a ([0.0]) must be one for each of 2 ability classes.");
  }

  @Test
  void sets_are_copied() {
    Set<ItemId> items = new HashSet<>(Set.of(A));
    TestExposure.Visit visit = new TestExposure.Visit(0, items, Set.of());
    items.clear();

    assertThat(visit.administered()).containsExactly(A);
  }

  private static void refused(ThrowingCallable making, String message) {
    assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
