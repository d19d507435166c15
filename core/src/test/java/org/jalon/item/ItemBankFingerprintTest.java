package org.jalon.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.item.TestBanks.bank;
import static org.jalon.item.TestBanks.item;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ItemBank.NegativeDiscrimination;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.TestReferentials;
import org.jalon.reproducibility.Fingerprint;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ItemBankFingerprintTest {

  private static final Item ITEM =
      new Item(
          new ItemId("q1"),
          Optional.of(new OutcomeId("o1")),
          new LogisticModel(1.2, 0.5, 0.1, 0.9),
          Set.of(Language.FRENCH),
          Map.of("format", "audio"));
  private static final ItemBank BANK = bank(ITEM, item("q2"));

  /** The bank with one thing changed that a result can depend on. */
  private static final Map<String, ItemBank> CHANGES = changes();

  private static Map<String, ItemBank> changes() {
    Map<String, ItemBank> changes = new LinkedHashMap<>();
    changes.put("name", ItemBank.of("other", "1.0.0", BANK.items()));
    changes.put("version", ItemBank.of("bank", "1.0.1", BANK.items()));
    changes.put("origin", BANK.with(new Calibration(Calibration.Origin.SIMULATED, "not stated")));
    changes.put("one item more", bank(ITEM, item("q2"), item("q3")));
    changes.put("one item less", bank(ITEM));
    changes.put("order of the items", bank(item("q2"), ITEM));
    changes.put("item id", changed(new ItemId("other"), ITEM.outcome()));
    changes.put("outcome", changed(ITEM.id(), Optional.of(new OutcomeId("other"))));
    changes.put("no outcome", changed(ITEM.id(), Optional.empty()));
    changes.put("discrimination", changed(new LogisticModel(1.3, 0.5, 0.1, 0.9)));
    changes.put("difficulty", changed(new LogisticModel(1.2, -0.5, 0.1, 0.9)));
    changes.put("guessing", changed(new LogisticModel(1.2, 0.5, Math.nextUp(0.1), 0.9)));
    changes.put("upper asymptote", changed(new LogisticModel(1.2, 0.5, 0.1, 1)));
    changes.put("language", bank(ITEM.in(Language.ENGLISH), item("q2")));
    changes.put("no language", bank(ITEM.in(), item("q2")));
    changes.put("value of an attribute", bank(ITEM.with("format", "text"), item("q2")));
    changes.put("one attribute more", bank(ITEM.with("author", "Ada"), item("q2")));
    changes.put("item of an attribute", bank(ITEM, item("q2").with("format", "audio")));
    return changes;
  }

  @TestFactory
  Stream<DynamicTest> changing_one_thing_changes_the_fingerprint() {
    return CHANGES.entrySet().stream()
        .map(
            change ->
                dynamicTest(
                    change.getKey(),
                    () ->
                        assertThat(fingerprint(change.getValue()))
                            .isNotEqualTo(fingerprint(BANK))));
  }

  @Test
  void different_changes_give_different_fingerprints() {
    assertThat(CHANGES.values().stream().map(ItemBankFingerprintTest::fingerprint))
        .doesNotHaveDuplicates();
  }

  @Test
  void equal_banks_have_equal_fingerprints() {
    assertThat(fingerprint(bank(ITEM, item("q2")))).isEqualTo(fingerprint(BANK));
  }

  @Test
  void what_no_result_depends_on_does_not_count() {
    assertThat(fingerprint(BANK.with(new Calibration(Calibration.Origin.UNKNOWN, "other words"))))
        .isEqualTo(fingerprint(BANK));
    assertThat(fingerprint(BANK.with(NegativeDiscrimination.ACCEPTED)))
        .isEqualTo(fingerprint(BANK));
  }

  @Test
  void the_order_of_languages_and_attributes_does_not_count() {
    Item one = item("q").in(Language.FRENCH, Language.ENGLISH).with("a", "1").with("b", "2");
    Item other = item("q").in(Language.ENGLISH, Language.FRENCH).with("b", "2").with("a", "1");
    assertThat(fingerprint(bank(one))).isEqualTo(fingerprint(bank(other)));
  }

  @Test
  void the_referential_has_a_fingerprint_of_its_own() {
    assertThat(TestBanks.linked().resolve().fingerprint())
        .isEqualTo(TestBanks.linked().resolve(TestReferentials.sample()).fingerprint());
  }

  private static ItemBank changed(ItemId id, Optional<OutcomeId> outcome) {
    return bank(
        new Item(id, outcome, ITEM.model(), ITEM.languages(), ITEM.attributes()), item("q2"));
  }

  private static ItemBank changed(LogisticModel model) {
    Item changed = new Item(ITEM.id(), ITEM.outcome(), model, ITEM.languages(), ITEM.attributes());
    return ItemBank.of("bank", "1.0.0", List.of(changed, item("q2")));
  }

  private static Fingerprint fingerprint(ItemBank bank) {
    return bank.resolve().fingerprint();
  }
}
