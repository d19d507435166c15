package org.jalon.benchmarks.scoreboard;

import java.util.ArrayList;
import java.util.List;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ContentAttribute;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/**
 * Banks of three-parameter items drawn at random: discriminations log-normal (0, 0.3), difficulties
 * standard normal, guessing uniform from 0 to ¼.
 */
public final class SimulatedBanks {

  /** How many competences the items of a bank with content belong to, in order. */
  static final int COMPETENCES = 16;

  private SimulatedBanks() {}

  /** A bank as declared; every seed has its own. */
  public static ItemBank declared(RandomSeed seed, int size) {
    List<Item> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(item(seed, i));
    }
    return ItemBank.of("simulated", "1", items);
  }

  /** The bank of a size. */
  public static ResolvedItemBank of(int size) {
    return declared(new RandomSeed(size), size).resolve();
  }

  /** The bank of a size whose items belong to competences, one after the other. */
  public static ResolvedItemBank withCompetences(int size) {
    RandomSeed seed = new RandomSeed(size);
    List<Item> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      long competence = (long) i * COMPETENCES / size;
      items.add(item(seed, i).with(ContentAttribute.COMPETENCE, "c" + competence));
    }
    return ItemBank.of("simulated", "1", items).resolve();
  }

  private static Item item(RandomSeed seed, int index) {
    RandomStream draws = seed.at(index, "item");
    double discrimination = Math.exp(0.3 * draws.nextGaussian());
    double difficulty = draws.nextGaussian();
    double guessing = draws.nextDouble() / 4;
    return Item.of("q" + index, LogisticModel.threePL(discrimination, difficulty, guessing));
  }
}
