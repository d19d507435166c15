package org.jalon.exposure;

import java.util.BitSet;
import java.util.function.ToDoubleFunction;
import org.jalon.item.ItemId;
import org.jalon.reproducibility.RandomStream;

/**
 * One draw for each item and test: the item numbered i is eligible if the i-th uniform draw of the
 * test is below its probability. The draws are the same at every position, whatever the
 * probabilities. A class of ability may have draws of its own.
 */
final class Experiments {

  private static final String PURPOSE = "exposure control";

  private Experiments() {}

  static BitSet eligible(ExposureContext context, ToDoubleFunction<ItemId> probability) {
    return eligible(context, 0, probability);
  }

  static BitSet eligible(
      ExposureContext context, int abilityClass, ToDoubleFunction<ItemId> probability) {
    String purpose = abilityClass == 0 ? PURPOSE : PURPOSE + " in class " + abilityClass;
    RandomStream draws = context.drawsOfTheTest(purpose);
    int size = context.bank().size();
    BitSet eligible = new BitSet(size);
    for (int item = 0; item < size; item++) {
      double draw = draws.nextDouble();
      eligible.set(item, draw < probability.applyAsDouble(context.bank().item(item).id()));
    }
    return eligible;
  }
}
