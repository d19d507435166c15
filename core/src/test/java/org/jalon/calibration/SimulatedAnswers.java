package org.jalon.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ItemId;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/** Answers drawn from models: every person answers some of the items. */
final class SimulatedAnswers {

  private final RandomSeed seed;
  private final List<? extends ResponseModel> models;

  SimulatedAnswers(long seed, List<? extends ResponseModel> models) {
    this.seed = new RandomSeed(seed);
    this.models = models;
  }

  static List<ItemId> ids(int count) {
    return IntStream.range(0, count).mapToObj(i -> new ItemId("i" + i)).toList();
  }

  ResponseMatrix.Builder builder() {
    ResponseMatrix.Builder builder = ResponseMatrix.builder(ids(models.size()));
    for (int i = 0; i < models.size(); i++) {
      builder.categories(i, models.get(i).categoryCount());
    }
    return builder;
  }

  /** Standard normal persons who answer each item with a probability. */
  ResponseMatrix standardNormal(int persons, double share) {
    ResponseMatrix.Builder builder = builder();
    add(builder, "", persons, share, n -> seed.split(n).at(0, "ability").nextGaussian());
    return builder.build();
  }

  void add(
      ResponseMatrix.Builder builder,
      String group,
      int persons,
      double share,
      LongToDoubleFunction ability) {
    for (int n = 0; n < persons; n++) {
      RandomStream draws = seed.split(n).at(0, "answers " + group);
      double theta = ability.applyAsDouble(n);
      int[] row = new int[models.size()];
      Arrays.setAll(
          row,
          i -> {
            boolean given = draws.nextDouble() < share;
            int category = Simulated.draw(models.get(i), theta, draws.nextDouble());
            return given ? category : ResponseMatrix.MISSING;
          });
      builder.addRow(group, row);
    }
  }
}
