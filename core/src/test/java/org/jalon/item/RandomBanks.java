package org.jalon.item;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
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
    1e50,
    -1e50
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
    Arbitrary<ResponseModel> logistic =
        Combinators.combine(parameters(), parameters(), shares(), shares())
            .filter((a, b, c, d) -> c < d)
            .as(LogisticModel::new);
    Arbitrary<ResponseModel> graded =
        Combinators.combine(
                parameters().map(Math::abs).filter(a -> a > 0),
                parameters().set().ofMinSize(1).ofMaxSize(4))
            .as((a, b) -> new GradedResponse(a, increasing(b)));
    Arbitrary<ResponseModel> credit =
        Combinators.combine(parameters(), parameters().list().ofMinSize(1).ofMaxSize(4))
            .as(GeneralizedPartialCredit::new);
    Arbitrary<ResponseModel> nominal =
        Combinators.combine(parameters().list().ofSize(3), parameters().list().ofSize(3))
            .as(NominalResponse::new);
    return Arbitraries.oneOf(logistic, logistic, graded, credit, nominal);
  }

  /** In order, and without the negative zero that equals zero. */
  private static List<Double> increasing(Set<Double> numbers) {
    return numbers.stream().map(b -> b + 0.0).distinct().sorted().toList();
  }

  /** Any number that may be a parameter of a model. */
  private static Arbitrary<Double> parameters() {
    return numbers().filter(number -> Math.abs(number) <= ResponseModel.LARGEST_PARAMETER);
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
