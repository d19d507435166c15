package org.jalon.estimation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemBank.NegativeDiscrimination;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/** Answers to items made for the purpose: the i-th answer is to the i-th item. */
final class SampleResponses {

  private SampleResponses() {}

  /** One answer to each item. */
  static Responses of(List<LogisticModel> models, IntUnaryOperator category) {
    List<Item> items = new ArrayList<>();
    models.forEach(model -> items.add(Item.of("q" + items.size(), model)));
    // A bank has at least one item, also where none is asked.
    items.add(Item.of("unused", LogisticModel.onePL(0)));
    ItemBank bank = ItemBank.of("sample", "1", items).with(NegativeDiscrimination.ACCEPTED);
    Responses responses = Responses.none(bank.resolve());
    for (int i = 0; i < models.size(); i++) {
      responses = responses.with(i, category.applyAsInt(i));
    }
    return responses;
  }

  /** Answers at random to items of four parameters. */
  static Responses random(long seed, int count) {
    return of(models(seed, count), i -> new RandomSeed(seed).at(i, "answer").nextInt(2));
  }

  /** Items with discriminations from 0.5 to 2, difficulties from −3 to 3 and both asymptotes. */
  static List<LogisticModel> models(long seed, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> model(new RandomSeed(seed).at(i, "model")))
        .toList();
  }

  private static LogisticModel model(RandomStream draws) {
    return new LogisticModel(
        0.5 + 1.5 * draws.nextDouble(),
        6 * draws.nextDouble() - 3,
        0.3 * draws.nextDouble(),
        1 - 0.1 * draws.nextDouble());
  }

  /** The same answers in another order. */
  static Responses rotated(Responses responses, int by) {
    Responses rotated = Responses.none(responses.bank());
    for (int i = 0; i < responses.size(); i++) {
      int from = (i + by) % responses.size();
      rotated = rotated.with(responses.item(from), responses.category(from));
    }
    return rotated;
  }

  /** The first answers. */
  static Responses first(Responses responses, int count) {
    Responses first = Responses.none(responses.bank());
    for (int i = 0; i < count; i++) {
      first = first.with(responses.item(i), responses.category(i));
    }
    return first;
  }
}
