package org.jalon.selection;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemBank.NegativeDiscrimination;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;

/** Random banks of items of every model, and positions of tests on them. */
final class TestModels {

  private TestModels() {}

  /** Positions after up to 12 answers on banks of up to 9 items of all models. */
  static Arbitrary<SelectionContext> contexts() {
    return Combinators.combine(
            models().list().ofMinSize(1).ofMaxSize(9),
            Arbitraries.longs(),
            Arbitraries.integers().between(0, 12),
            Arbitraries.doubles().between(-4, 4),
            Arbitraries.doubles().between(0.05, 2))
        .as(TestModels::context)
        .withoutEdgeCases();
  }

  /** Any item may be asked again, so that a bank of one item serves too. */
  private static SelectionContext context(
      List<ResponseModel> models, long seed, int answers, double ability, double standardError) {
    ResolvedItemBank bank = bank(models);
    RandomStream draws = new RandomSeed(seed).at(0, "answers");
    Responses responses = Responses.none(bank);
    for (int i = 0; i < answers; i++) {
      int item = draws.nextInt(bank.size());
      responses = responses.with(item, draws.nextInt(bank.model(item).categoryCount()));
    }
    return new SelectionContext(
        responses,
        new AbilityEstimate(ability, standardError, Convergence.CONVERGED, 1),
        Blueprint.of().eligibility(Responses.none(bank)),
        new RandomSeed(seed));
  }

  static ResolvedItemBank bank(List<ResponseModel> models) {
    List<Item> items =
        IntStream.range(0, models.size()).mapToObj(i -> Item.of("q" + i, models.get(i))).toList();
    return ItemBank.of("models", "1", items).with(NegativeDiscrimination.ACCEPTED).resolve();
  }

  static Arbitrary<ResponseModel> models() {
    Arbitrary<Double> slopes = Arbitraries.doubles().between(0.2, 3);
    Arbitrary<Double> places = Arbitraries.doubles().between(-4, 4);
    return Arbitraries.oneOf(
        logistic().map(model -> model),
        Combinators.combine(slopes, places.set().ofMinSize(1).ofMaxSize(4))
            .as((a, b) -> new GradedResponse(a, b.stream().sorted().toList())),
        Combinators.combine(slopes, places.list().ofMinSize(1).ofMaxSize(4))
            .as(GeneralizedPartialCredit::new),
        Combinators.combine(places.list().ofSize(3), places.list().ofSize(3))
            .as(NominalResponse::new));
  }

  static Arbitrary<LogisticModel> logistic() {
    return Combinators.combine(
            Arbitraries.doubles().between(-3, 3),
            Arbitraries.doubles().between(-4, 4),
            Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0.0)),
                Tuple.of(2, Arbitraries.doubles().between(0, 0.4))),
            Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(1.0)),
                Tuple.of(2, Arbitraries.doubles().between(0.6, 1))))
        .as(LogisticModel::new);
  }
}
