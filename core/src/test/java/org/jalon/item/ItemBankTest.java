package org.jalon.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.item.TestBanks.bank;
import static org.jalon.item.TestBanks.item;

import java.util.ArrayList;
import java.util.List;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.item.ItemBank.NegativeDiscrimination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ItemBankTest {

  private static final Calibration SIMULATED =
      new Calibration(Calibration.Origin.SIMULATED, "drawn with seed 1");

  @Test
  void a_bank_states_no_calibration_and_refuses_negative_discriminations_by_default() {
    ItemBank bank = bank(item("q1"));
    assertThat(bank.calibration()).isEqualTo(Calibration.UNKNOWN);
    assertThat(bank.negativeDiscrimination()).isEqualTo(NegativeDiscrimination.REFUSED);
  }

  @Test
  void a_bank_with_another_calibration_is_otherwise_the_same() {
    assertThat(bank(item("q1")).with(NegativeDiscrimination.ACCEPTED).with(SIMULATED))
        .isEqualTo(
            new ItemBank(
                "bank", "1.0.0", SIMULATED, NegativeDiscrimination.ACCEPTED, List.of(item("q1"))));
  }

  @Test
  void a_change_leaves_the_bank_as_it_was() {
    ItemBank bank = bank(item("q1"));
    bank.with(SIMULATED);
    bank.with(NegativeDiscrimination.ACCEPTED);
    assertThat(bank).isEqualTo(bank(item("q1")));
  }

  @Test
  void later_changes_of_the_list_have_no_effect() {
    List<Item> items = new ArrayList<>(List.of(item("q1")));
    ItemBank bank = ItemBank.of("bank", "1.0.0", items);
    items.clear();
    assertThat(bank).isEqualTo(bank(item("q1")));
  }

  @Test
  void name_and_version_are_identifiers() {
    assertThatThrownBy(() -> ItemBank.of("my bank", "1", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The item bank name (my bank) must contain no white space and no control character.");
    assertThatThrownBy(() -> ItemBank.of("bank", "", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The item bank version () must not be empty.");
  }

  @Test
  void a_scaling_constant_is_multiplied_into_every_item_once() {
    ItemBank bank =
        ItemBank.of(
                "bank",
                "1",
                List.of(
                    Item.of("q1", new LogisticModel(-1, 0.5, 0.1, 0.9)).with("format", "text"),
                    Item.of("q2", GradedResponse.of(0.5, -1, 1)),
                    Item.of("q3", GeneralizedPartialCredit.partialCredit(0, 1)),
                    Item.of("q4", NominalResponse.relativeToFirst(1, 2))))
            .with(ItemBank.NegativeDiscrimination.ACCEPTED);

    assertThat(bank.rescaled(1.702).items())
        .extracting(Item::model)
        .containsExactly(
            new LogisticModel(-1.702, 0.5, 0.1, 0.9),
            GradedResponse.of(0.851, -1, 1),
            GeneralizedPartialCredit.of(1.702, 0, 1),
            NominalResponse.relativeToFirst(1.702, 2));
    assertThat(bank.rescaled(2).rescaled(0.5)).isEqualTo(bank);
  }

  @Test
  void a_bank_prints_its_name_version_and_size() {
    assertThat(bank(item("q1"), item("q2"))).hasToString("bank 1.0.0 (2 items)");
  }

  @ParameterizedTest
  @EnumSource
  void only_a_simulated_calibration_is_simulated(Calibration.Origin origin) {
    assertThat(new Calibration(origin, "how").isSimulated())
        .isEqualTo(origin == Calibration.Origin.SIMULATED);
  }

  @Test
  void a_calibration_must_be_described() {
    assertThatThrownBy(() -> new Calibration(Calibration.Origin.EMPIRICAL, " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The description of the calibration ( ) must not be blank.");
  }
}
