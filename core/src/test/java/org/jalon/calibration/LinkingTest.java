package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;
import org.jalon.testing.UnknownModel;
import org.junit.jupiter.api.Test;

/** Linking two scales. */
class LinkingTest {

  private static final LinkingMethod HAEBARA = LinkingMethod.Haebara.withDefaults();
  private static final LinkingMethod STOCKING_LORD = LinkingMethod.StockingLord.withDefaults();
  private static final LinkingMethod MEAN_MEAN = new LinkingMethod.MeanMean();
  private static final LinkingMethod MEAN_SIGMA = new LinkingMethod.MeanSigma();

  @Provide
  Arbitrary<LinkingMethod> methods() {
    return Arbitraries.of(HAEBARA, STOCKING_LORD, MEAN_MEAN, MEAN_SIGMA);
  }

  @Property(tries = 60)
  void linking_a_transformed_copy_recovers_the_transformation(
      @ForAll("methods") LinkingMethod method,
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0.5, max = 2) double slope,
      @ForAll @DoubleRange(min = -1.5, max = 1.5) double intercept) {
    LinkingConstants truth = new LinkingConstants(slope, intercept);
    ItemBank bank = bank(seed, 12);
    LinkingResult result =
        Linking.withDefaults().with(method).link(bank.resolve(), truth.apply(bank).resolve());

    assertThat(result.constants().slope()).isCloseTo(slope, within(1e-8));
    assertThat(result.constants().intercept()).isCloseTo(intercept, within(1e-8));
    assertThat(result.fit().converged()).isTrue();
    assertThat(result.removed()).isEmpty();
    assertThat(result.anchors()).hasSize(12).allMatch(drift -> drift.curveDifference() < 1e-8);
  }

  @Property(tries = 60)
  void the_way_back_has_the_inverse_constants(
      @ForAll("methods") LinkingMethod method, @ForAll long seed) {
    ResolvedItemBank one = bank(seed, 10).resolve();
    ResolvedItemBank other = new LinkingConstants(1.3, -0.4).apply(moved(seed, 10)).resolve();
    Linking linking = Linking.withDefaults().with(method).with(DriftRule.keepAll());
    LinkingConstants there = linking.link(one, other).constants();
    LinkingConstants back = linking.link(other, one).constants();

    assertThat(back.slope()).isCloseTo(there.inverse().slope(), within(1e-7));
    assertThat(back.intercept()).isCloseTo(there.inverse().intercept(), within(1e-7));
    assertThat(there.then(there.inverse()).slope()).isCloseTo(1, within(1e-15));
    assertThat(there.then(there.inverse()).intercept()).isCloseTo(0, within(1e-15));
  }

  @Property(tries = 30)
  void curves_are_linked_for_every_model(
      @ForAll long seed, @ForAll @DoubleRange(min = -1, max = 1) double intercept) {
    LinkingConstants truth = new LinkingConstants(0.8, intercept);
    ItemBank bank = mixed(seed);
    for (LinkingMethod method : List.of(HAEBARA, STOCKING_LORD)) {
      LinkingConstants found =
          Linking.withDefaults()
              .with(method)
              .link(bank.resolve(), truth.apply(bank).resolve())
              .constants();
      assertThat(found.slope()).isCloseTo(0.8, within(1e-8));
      assertThat(found.intercept()).isCloseTo(intercept, within(1e-8));
    }
  }

  @Property
  void a_transformed_model_has_the_same_probabilities(
      @ForAll long seed, @ForAll @DoubleRange(min = -4, max = 4) double ability) {
    LinkingConstants constants = new LinkingConstants(1.7, -0.6);
    for (Item item : mixed(seed).items()) {
      ResponseModel transformed = constants.apply(item.model());
      for (int k = 0; k < transformed.categoryCount(); k++) {
        assertThat(transformed.probability(constants.apply(ability), k))
            .isCloseTo(item.model().probability(ability, k), within(1e-12));
      }
    }
  }

  @Test
  void an_estimate_moves_with_its_standard_error() {
    assertThat(
            new LinkingConstants(2, -1)
                .apply(new AbilityEstimate(0.5, 0.25, Convergence.CONVERGED, 7)))
        .isEqualTo(new AbilityEstimate(0, 0.5, Convergence.CONVERGED, 7));
  }

  @Property(tries = 20)
  void no_constants_nearby_have_a_smaller_criterion(
      @ForAll long seed, @ForAll @DoubleRange(min = -1, max = 1) double direction) {
    List<Item> one = bank(seed, 8).items();
    List<Item> other = moved(seed, 8).items();
    List<Anchor> anchors = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      anchors.add(new Anchor(one.get(i).id(), one.get(i).model(), other.get(i).model()));
    }
    LinkingFit fit = HAEBARA.fit(anchors);
    LinkingConstants best = fit.constants();

    assertThat(haebara(anchors, best)).isCloseTo(fit.criterion(), within(1e-12));
    assertThat(
            haebara(
                anchors,
                new LinkingConstants(best.slope() + 1e-3 * direction, best.intercept() + 1e-3)))
        .isGreaterThan(fit.criterion());
  }

  /** The criterion by transformed models, term by term. */
  private static double haebara(List<Anchor> anchors, LinkingConstants constants) {
    LinkingMethod.Haebara method = LinkingMethod.Haebara.withDefaults();
    WeightedNodes nodes = WeightedNodes.of(method.weight(), method.grid());
    double sum = 0;
    for (Anchor anchor : anchors) {
      ResponseModel forth = constants.apply(anchor.source());
      ResponseModel back = constants.inverse().apply(anchor.target());
      for (int q = 0; q < nodes.size(); q++) {
        double node = nodes.nodes()[q];
        for (int k = 0; k < forth.categoryCount(); k++) {
          double there = anchor.target().probability(node, k) - forth.probability(node, k);
          double here = anchor.source().probability(node, k) - back.probability(node, k);
          sum += nodes.weights()[q] * (there * there + here * here);
        }
      }
    }
    return sum;
  }

  @Test
  void drifted_anchors_are_removed_with_the_reason_and_the_constants_are_those_of_the_others() {
    List<Item> items = new ArrayList<>(bank(5, 12).items());
    LogisticModel harder = (LogisticModel) items.get(3).model();
    items.set(
        3,
        items.get(3).with(LogisticModel.twoPL(harder.discrimination(), harder.difficulty() + 0.9)));
    LinkingConstants truth = new LinkingConstants(1.2, 0.3);
    ItemBank target = truth.apply(ItemBank.of("b", "1", items));
    LinkingResult result = Linking.withDefaults().link(bank(5, 12).resolve(), target.resolve());

    assertThat(result.removed()).hasSize(1);
    RemovedAnchor removed = result.removed().get(0);
    assertThat(removed.drift().item()).isEqualTo(new ItemId("q3"));
    assertThat(removed.round()).isEqualTo(1);
    assertThat(removed.reason())
        .startsWith("The robust z of the difficulty (")
        .contains(") is beyond its bound (2.7).");
    assertThat(result.anchors()).hasSize(11);
    assertThat(result.driftRemains()).isFalse();
    assertThat(result.constants().slope()).isCloseTo(1.2, within(1e-8));
    assertThat(result.constants().intercept()).isCloseTo(0.3, within(1e-8));
  }

  @Test
  void the_shift_of_an_item_that_has_become_harder_is_positive() {
    List<Item> items = new ArrayList<>(bank(5, 12).items());
    LogisticModel before = (LogisticModel) items.get(3).model();
    LogisticModel after =
        LogisticModel.twoPL(before.discrimination() * 1.1, before.difficulty() + 0.05);
    items.set(3, items.get(3).with(after));
    ResolvedItemBank source = ItemBank.of("b", "2", items).resolve();
    Linking linking = Linking.withDefaults().with(DriftRule.keepAll());
    AnchorDrift drift = linking.link(source, bank(5, 12).resolve()).anchors().get(3);

    assertThat(drift.difficultyShift()).isCloseTo(0.05, within(0.02));
    assertThat(drift.difficultyZ()).isPositive();
    assertThat(drift.logDiscriminationShift()).isCloseTo(Math.log(1.1), within(0.02));
    assertThat(drift.discriminationZ()).isPositive();
  }

  @Test
  void a_share_of_anchors_is_not_one_more_by_rounding() {
    assertThat(DriftRule.withDefaults().with(2.7, 0.1, 0.55).fewest(20)).isEqualTo(11);
    assertThat(DriftRule.withDefaults().with(2.7, 0.1, 0.55).fewest(21)).isEqualTo(12);
    assertThat(DriftRule.keepAll().fewest(7)).isEqualTo(7);
  }

  @Test
  void purification_never_removes_more_than_it_may() {
    ResolvedItemBank one = bank(7, 10).resolve();
    ResolvedItemBank other = bank(8, 10).resolve();
    DriftRule strict = DriftRule.withDefaults().with(0.5, 0.01, 0.75);
    LinkingResult result = Linking.withDefaults().with(strict).link(one, other);

    assertThat(result.anchors()).hasSize(8);
    assertThat(result.removed()).hasSize(2);
    assertThat(result.driftRemains()).isTrue();
  }

  @Test
  void the_robust_z_is_the_shift_from_the_median_over_the_interquartile_range() {
    assertThat(DriftMeasure.robustZ(new double[] {1, 2, 3, 4, 9, Double.NaN}))
        .containsExactly(
            new double[] {-2 / 1.48, -1 / 1.48, 0, 1 / 1.48, 6 / 1.48, Double.NaN}, within(1e-15));
  }

  /** Where most anchors agree exactly, z of the others is infinite, and so may its bound be. */
  @Test
  void a_bound_that_is_infinite_hides_no_other() {
    AnchorDrift drift =
        new AnchorDrift(new ItemId("q0"), 0.5, Double.POSITIVE_INFINITY, 0, Double.NaN, 0.2);
    DriftRule curves = DriftRule.withDefaults().with(Double.POSITIVE_INFINITY, 0.1, 0.5);

    assertThat(curves.excess(drift)).isEqualTo(2);
    assertThat(curves.reason(drift))
        .isEqualTo("The curve difference (0.2) is beyond its bound (0.1).");
    assertThat(DriftRule.withDefaults().excess(drift)).isInfinite();
    assertThat(DriftRule.keepAll().excess(drift)).isZero();
  }

  @Test
  void all_problems_of_the_anchors_are_listed() {
    ResolvedItemBank one = bank(1, 3).resolve();
    ResolvedItemBank other =
        ItemBank.of(
                "other",
                "1",
                List.of(
                    Item.of("q0", GradedResponse.of(1, 0)),
                    Item.of("q2", NominalResponse.relativeToFirst(1, 0))))
            .resolve();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Linking.withDefaults()
                    .with(MEAN_SIGMA)
                    .link(one, other, List.of(new ItemId("q1"), new ItemId("q0"))))
        .withMessage(
            """
            The linking has 3 problem(s):
            The anchor (q1) is not in the item bank (other 1 (2 items)).
            The anchor (q0) has different models: LogisticModel and GradedResponse.
            The number of anchors (1) must be at least 2.""");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Linking.withDefaults().with(MEAN_MEAN).link(other, other))
        .withMessage(
            """
            The linking has 1 problem(s):
            The model of the anchor (q2) has no difficulty. Maybe link by curves instead.""");
  }

  @Test
  void a_custom_model_is_not_transformed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinkingConstants.IDENTITY.apply(new UnknownModel(1, 0)))
        .withMessageEndingWith(
            "is a custom one, whose parameters cannot be transformed here. Maybe transform them yourself.");
  }

  private static ItemBank bank(long seed, int size) {
    RandomStream draws = new RandomSeed(seed).at(0, "bank");
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double a = 0.6 + 1.4 * draws.nextDouble();
      items.add(Item.of("q" + i, LogisticModel.twoPL(a, 4 * draws.nextDouble() - 2)));
    }
    return ItemBank.of("bank", "1", items);
  }

  private static ItemBank moved(long seed, int size) {
    RandomStream draws = new RandomSeed(seed).at(0, "moved");
    List<Item> items = new ArrayList<>();
    for (Item item : bank(seed, size).items()) {
      LogisticModel model = (LogisticModel) item.model();
      double a = model.discrimination() * (0.9 + 0.2 * draws.nextDouble());
      double b = model.difficulty() + 0.2 * draws.nextDouble() - 0.1;
      items.add(item.with(LogisticModel.twoPL(a, b)));
    }
    return ItemBank.of("moved", "1", items);
  }

  private static ItemBank mixed(long seed) {
    RandomStream draws = new RandomSeed(seed).at(0, "mixed");
    double u = draws.nextDouble();
    double v = draws.nextDouble();
    return ItemBank.of(
        "mixed",
        "1",
        List.of(
            Item.of("q0", new LogisticModel(0.8 + u, v - 0.5, 0.2, 0.97)),
            Item.of("q1", LogisticModel.onePL(u)),
            Item.of("q2", GradedResponse.of(1 + v, u - 1.5, u, u + 0.8)),
            Item.of("q3", GeneralizedPartialCredit.of(0.7 + u, v, -v, 0.3)),
            Item.of("q4", NominalResponse.relativeToFirst(0.5 + u, v, 1.6, -u))));
  }
}
