package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Agreement, kappa and errors by cut, computed by hand. */
class ClassificationTableTest {

  private static final Offset<Double> EXACT = within(1e-15);
  private static final ClassificationTable TABLE =
      new ClassificationTable(
          20,
          List.of(List.of(0.10, 0.05, 0.00), List.of(0.05, 0.40, 0.10), List.of(0.00, 0.20, 0.10)));

  @Test
  void agreement_is_the_sum_of_the_diagonal() {
    assertThat(TABLE.agreement()).isCloseTo(0.6, EXACT);
  }

  @Test
  void kappa_is_the_agreement_above_chance() {
    // Rows have 0.15, 0.55, 0.3 and columns 0.15, 0.65, 0.2: chance is 0.0225 + 0.3575 + 0.06.
    assertThat(TABLE.chanceAgreement()).isCloseTo(0.44, EXACT);
    assertThat(TABLE.kappa()).hasValueCloseTo(0.16 / 0.56, within(1e-14));
  }

  @Test
  void kappa_of_opposites_is_minus_1_and_of_a_single_class_it_is_unknown() {
    ClassificationTable opposite =
        new ClassificationTable(2, List.of(List.of(0.0, 0.5), List.of(0.5, 0.0)));
    ClassificationTable single =
        new ClassificationTable(2, List.of(List.of(0.0, 0.0), List.of(0.0, 1.0)));
    assertThat(opposite.kappa()).hasValue(-1);
    assertThat(single.kappa()).isEmpty();
    assertThat(single.agreement()).isEqualTo(1);
  }

  @Test
  void agreement_in_a_row_or_a_column_is_relative_to_it() {
    assertThat(TABLE.agreementInRow(OptionalInt.empty())).hasValueCloseTo(0.1 / 0.15, EXACT);
    assertThat(TABLE.agreementInRow(OptionalInt.of(1))).hasValueCloseTo(0.1 / 0.3, EXACT);
    assertThat(TABLE.agreementInColumn(OptionalInt.of(0))).hasValueCloseTo(0.4 / 0.65, EXACT);
    assertThat(TABLE.agreementInColumn(OptionalInt.of(1))).hasValueCloseTo(0.5, EXACT);
  }

  @Test
  void a_row_without_people_has_no_agreement() {
    ClassificationTable table =
        new ClassificationTable(5, List.of(List.of(0.0, 0.0), List.of(1.0, 0.0)));
    assertThat(table.agreementInRow(OptionalInt.empty())).isEmpty();
    assertThat(table.agreementInRow(OptionalInt.of(0))).hasValue(0);
    assertThat(table.agreementInColumn(OptionalInt.of(0))).isEmpty();
  }

  @Test
  void errors_at_a_cut_are_shares_of_all_people() {
    assertThat(TABLE.belowThenAbove(0)).isCloseTo(0.05, EXACT);
    assertThat(TABLE.belowThenAbove(1)).isCloseTo(0.10, EXACT);
    assertThat(TABLE.aboveThenBelow(0)).isCloseTo(0.05, EXACT);
    assertThat(TABLE.aboveThenBelow(1)).isCloseTo(0.20, EXACT);
  }

  @Test
  void a_class_that_is_not_there_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TABLE.belowThenAbove(2))
        .withMessage("The index of the class (2) must lie between 0 and 1.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TABLE.agreementInRow(OptionalInt.of(-1)))
        .withMessage("The index of the class (-1) must lie between 0 and 1.");
  }

  @Test
  void what_is_no_table_of_shares_is_refused() {
    List<List<Double>> one = List.of(List.of(1.0, 0.0), List.of(0.0, 0.0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClassificationTable(0, one))
        .withMessage("The number of persons (0) must be at least 1.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClassificationTable(1, List.of(List.of(1.0))))
        .withMessage("The number of rows (1) must be at least 2.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClassificationTable(1, List.of(List.of(1.0, 0.0), List.of(0.0))))
        .withMessage("The length of a row (1) must be the number of rows (2).");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ClassificationTable(1, List.of(List.of(1.0, 0.5), List.of(-0.5, 0.0))))
        .withMessage("The share of people (-0.5) must lie between 0.0 and 1.0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClassificationTable(1, List.of(List.of(0.5, 0.0), List.of(0.0, 0.0))))
        .withMessage("The sum of the shares (0.5) must be 1.");
  }
}
