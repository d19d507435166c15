package org.jalon.item;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.RandomReferentials;

/** Random banks whose parameters are any that a model accepts. */
@SuppressWarnings("exports") // only tests, which all see jqwik, use this
public final class RandomBanks {

  private static final Double[] EXTREMES = {
    0.0,
    -0.0,
    1.0,
    -1.0,
    0.1,
    1.0 / 3,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Math.nextUp(1.0),
    Math.nextDown(1.0),
    1e-7,
    1e-3,
    1e7,
    0x1.0p53,
    2e-44,
    Double.MAX_VALUE,
    -Double.MAX_VALUE
  };

  private RandomBanks() {}

  public static Arbitrary<ItemBank> banks() {
    return Combinators.combine(
            Arbitraries.of(Calibration.Origin.class),
            RandomReferentials.texts(),
            Arbitraries.of(ItemBank.NegativeDiscrimination.class),
            items().list().ofMaxSize(12))
        .as(
            (origin, description, negative, items) ->
                new ItemBank(
                    "random", "1", new Calibration(origin, description), negative, numbered(items)))
        .withoutEdgeCases();
  }

  /** Any finite number: common ones, extreme ones, and all others alike by their bits. */
  public static Arbitrary<Double> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.of(EXTREMES),
        Arbitraries.doubles().between(-10, 10),
        Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite));
  }

  public static Arbitrary<ResponseModel> models() {
    return Combinators.combine(numbers(), numbers(), shares(), shares())
        .filter((a, b, c, d) -> c < d)
        .as(LogisticModel::new);
  }

  /** Any number from 0 to 1. */
  public static Arbitrary<Double> shares() {
    return Arbitraries.oneOf(
        Arbitraries.of(0.0, -0.0, 1.0), numbers().map(Math::abs).filter(number -> number <= 1));
  }

  private static Arbitrary<Item> items() {
    return Combinators.combine(
            Arbitraries.of("o1", "o2").map(OutcomeId::new).optional(),
            models(),
            Arbitraries.of("fr", "en", "fr-BE").map(Language::of).list().ofMaxSize(2),
            Arbitraries.maps(RandomReferentials.texts(), RandomReferentials.texts()).ofMaxSize(2))
        .as(
            (outcome, model, languages, attributes) ->
                new Item(
                    new ItemId("unnumbered"),
                    outcome,
                    model,
                    new LinkedHashSet<>(languages),
                    attributes));
  }

  private static List<Item> numbered(List<Item> items) {
    List<Item> numbered = new ArrayList<>();
    for (Item item : items) {
      ItemId id = new ItemId("q" + numbered.size());
      Optional<OutcomeId> outcome = item.outcome();
      numbered.add(new Item(id, outcome, item.model(), item.languages(), item.attributes()));
    }
    return numbered;
  }
}
