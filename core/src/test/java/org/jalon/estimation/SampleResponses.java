package org.jalon.estimation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemBank.NegativeDiscrimination;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/** Answers to items made for the purpose: the i-th answer is to the i-th item. */
public final class SampleResponses {

  private SampleResponses() {}

  /** One answer to each item. */
  static Responses of(List<? extends ResponseModel> models, IntUnaryOperator category) {
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

  /** Answers at random to items of all models, some of negative or tiny discrimination. */
  public static Responses ofAllModels(long seed, int count) {
    List<ResponseModel> models =
        IntStream.range(0, count)
            .mapToObj(i -> anyModel(new RandomSeed(seed).at(i, "model")))
            .toList();
    return of(
        models, i -> new RandomSeed(seed).at(i, "answer").nextInt(models.get(i).categoryCount()));
  }

  private static ResponseModel anyModel(RandomStream draws) {
    double sign = draws.nextInt(8) == 0 ? -1 : 1;
    double slope = draws.nextInt(12) == 0 ? 1e-9 : 0.3 + 2.2 * draws.nextDouble();
    double first = 5 * draws.nextDouble() - 3;
    double second = first + 0.1 + draws.nextDouble();
    double low = draws.nextInt(2) * 0.35 * draws.nextDouble();
    double high = 1 - draws.nextInt(2) * 0.2 * draws.nextDouble();
    return switch (draws.nextInt(6)) {
      case 0 -> GradedResponse.of(slope, first, second, second + 0.5);
      case 1 -> GeneralizedPartialCredit.of(sign * slope, second, first);
      case 2 -> NominalResponse.relativeToFirst(sign * slope, first, slope / 2, 1, -slope, second);
      default -> new LogisticModel(sign * slope, first, low, high);
    };
  }

  /** The same answers where the whole scale is moved. */
  static Responses shifted(Responses responses, double shift) {
    List<ResponseModel> models =
        IntStream.range(0, responses.size())
            .mapToObj(i -> shifted(responses.model(i), shift))
            .toList();
    return of(models, responses::category);
  }

  private static ResponseModel shifted(ResponseModel model, double by) {
    if (model instanceof LogisticModel m) {
      return new LogisticModel(
          m.discrimination(), m.difficulty() + by, m.guessing(), m.upperAsymptote());
    } else if (model instanceof GradedResponse m) {
      return new GradedResponse(
          m.discrimination(), m.difficulties().stream().map(b -> b + by).toList());
    } else if (model instanceof GeneralizedPartialCredit m) {
      return new GeneralizedPartialCredit(
          m.discrimination(), m.steps().stream().map(b -> b + by).toList());
    }
    NominalResponse nominal = (NominalResponse) model;
    List<Double> intercepts =
        IntStream.range(0, nominal.categoryCount())
            .mapToObj(k -> nominal.intercepts().get(k) - nominal.slopes().get(k) * by)
            .toList();
    return new NominalResponse(nominal.slopes(), intercepts);
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
