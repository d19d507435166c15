package org.jalon.simulation;

import java.util.List;
import java.util.stream.IntStream;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ContentAttribute;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.referential.OutcomeId;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/** Banks of two-parameter items drawn at random, with the content the flash policy asks about. */
public final class SimulatedBanks {

  private static final RandomSeed SEED = new RandomSeed(750);

  private SimulatedBanks() {}

  /**
   * A bank: each topic has two items that test two outcomes; topics are spread evenly over the
   * competences c0, c1…
   */
  public static ResolvedItemBank twoParameter(int items, int competences) {
    List<Item> all = IntStream.range(0, items).mapToObj(i -> item(i, competences)).toList();
    return ItemBank.of("simulated", "1", all).resolve();
  }

  private static Item item(int index, int competences) {
    RandomStream draws = SEED.at(index, "item");
    double discrimination = 0.8 + 1.2 * draws.nextDouble();
    double difficulty = 1.5 * draws.nextGaussian();
    int topic = index / 2;
    return Item.of("q" + index, LogisticModel.twoPL(discrimination, difficulty))
        .with(ContentAttribute.COMPETENCE, "c" + topic % competences)
        .with(ContentAttribute.TOPIC, "t" + topic)
        .testing(new OutcomeId("o" + index));
  }
}
