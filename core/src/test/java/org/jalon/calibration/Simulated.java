package org.jalon.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/** Answers drawn from models, by addressed draws. */
final class Simulated {

  private Simulated() {}

  static ResolvedItemBank rasch(int items) {
    return bank(items, i -> LogisticModel.onePL(3.0 * i / (items - 1) - 1.5));
  }

  static ResolvedItemBank twoPL(long seed, int items) {
    RandomStream draws = new RandomSeed(seed).at(0, "two-parameter items");
    return bank(
        items,
        i -> LogisticModel.twoPL(0.7 + 1.3 * draws.nextDouble(), 3 * draws.nextDouble() - 1.5));
  }

  static ResolvedItemBank polytomous(long seed, int items) {
    RandomStream draws = new RandomSeed(seed).at(0, "polytomous items");
    return bank(
        items,
        i -> {
          double b = draws.nextDouble() - 0.5;
          double a = 0.8 + draws.nextDouble();
          return i % 2 == 0
              ? GeneralizedPartialCredit.of(a, b - 0.7, b + 0.7)
              : GradedResponse.of(a, b - 1, b, b + 1);
        });
  }

  static ResolvedItemBank bank(int items, IntFunction<? extends ResponseModel> model) {
    List<Item> list = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      list.add(Item.of("q" + i, model.apply(i)));
    }
    return ItemBank.of("simulated", "1", list).resolve();
  }

  /** Persons of one group with the abilities given. */
  static void add(
      ResponseMatrix.Builder builder,
      String group,
      ResolvedItemBank bank,
      RandomSeed seed,
      int persons,
      IntToDoubleFunction ability) {
    for (int person = 0; person < persons; person++) {
      RandomStream draws = seed.split(person).at(0, "answers of " + group);
      double theta = ability.applyAsDouble(person);
      int[] row =
          IntStream.range(0, bank.size())
              .map(i -> draw(bank.model(i), theta, draws.nextDouble()))
              .toArray();
      builder.addRow(group, row);
    }
  }

  static ResponseMatrix answers(ResolvedItemBank bank, long seed, int persons) {
    ResponseMatrix.Builder builder = ResponseMatrix.builder(bank);
    RandomSeed root = new RandomSeed(seed);
    add(builder, "", bank, root, persons, normal(root, "abilities"));
    return builder.build();
  }

  static IntToDoubleFunction normal(RandomSeed seed, String purpose) {
    return person -> seed.split(person).at(1, purpose).nextGaussian();
  }

  /** The category of a uniform draw, the lowest categories having the lowest draws. */
  static int draw(ResponseModel model, double theta, double uniform) {
    int category = 0;
    double reached = model.probability(theta, 0);
    while (uniform >= reached && category < model.categoryCount() - 1) {
      category++;
      reached += model.probability(theta, category);
    }
    return category;
  }
}
