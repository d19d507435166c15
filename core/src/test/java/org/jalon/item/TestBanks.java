package org.jalon.item;

import java.util.List;
import org.jalon.irt.LogisticModel;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.TestReferentials;

/** Small banks to test with. */
public final class TestBanks {

  private TestBanks() {}

  public static ItemBank bank(Item... items) {
    return ItemBank.of("bank", "1.0.0", List.of(items));
  }

  public static Item item(String id) {
    return item(id, 1.2, 0.5);
  }

  public static Item item(String id, double discrimination, double difficulty) {
    return Item.of(id, LogisticModel.twoPL(discrimination, difficulty));
  }

  /** An item named {@code q-} and the outcome it tests. */
  public static Item testing(String outcome, double difficulty) {
    return item("q-" + outcome, 1.5, difficulty).testing(new OutcomeId(outcome));
  }

  /** One item for each active outcome of the sample referential, harder at higher levels. */
  public static ItemBank linked() {
    return bank(
        testing("search1", -2),
        testing("search2", -1),
        testing("search3", 0),
        testing("filter1", -1.5),
        testing("filter5", 2),
        testing("share2", -0.5),
        testing("paste8", 3));
  }

  public static ResolvedItemBank resolved() {
    return linked().resolve(TestReferentials.sample());
  }
}
