package org.jalon.json;

import static org.jalon.item.RandomBanks.shares;
import static org.jalon.json.RandomPlans.ascending;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jalon.exposure.AbilityClasses;
import org.jalon.exposure.ExposureControl;
import org.jalon.exposure.ExposureRates;
import org.jalon.exposure.ItemEligibility;
import org.jalon.exposure.ItemExposure;
import org.jalon.exposure.NoExposureControl;
import org.jalon.exposure.RestrictedRate;
import org.jalon.exposure.SympsonHetter;
import org.jalon.item.ItemId;

/** Random exposure controls of this library, with any parameters that they accept. */
final class RandomExposureControls {

  private RandomExposureControls() {}

  static Arbitrary<ExposureControl> controls() {
    Arbitrary<Double> maxima = shares().filter(share -> share > 0);
    return Arbitraries.oneOf(
        Arbitraries.just(new NoExposureControl()),
        Arbitraries.maps(items(), shares()).ofMaxSize(4).map(SympsonHetter::new),
        ascending(0, 3).map(AbilityClasses::new).flatMap(RandomExposureControls::conditional),
        Combinators.combine(maxima, rates()).as(RestrictedRate::new),
        Combinators.combine(maxima, rates()).as(ItemEligibility::new));
  }

  private static Arbitrary<SympsonHetter> conditional(AbilityClasses classes) {
    return Arbitraries.maps(items(), shares().list().ofSize(classes.count()))
        .ofMaxSize(4)
        .map(parameters -> new SympsonHetter(classes, parameters));
  }

  private static Arbitrary<ItemId> items() {
    return Arbitraries.of("q1", "q-2", "question.é", "\"\\", "漢😀").map(ItemId::new);
  }

  private static Arbitrary<ExposureRates> rates() {
    return ascending(0, 3).map(AbilityClasses::new).flatMap(RandomExposureControls::rates);
  }

  /** Counts that are shares of as many tests as there are, or fewer. */
  private static Arbitrary<ExposureRates> rates(AbilityClasses classes) {
    Arbitrary<List<Double>> halves =
        shares().map(share -> share / 2).list().ofSize(classes.count());
    Arbitrary<Map<ItemId, ItemExposure>> counts =
        Arbitraries.maps(items(), Combinators.combine(halves, halves).as(ItemExposure::new))
            .ofMaxSize(3);
    Arbitrary<List<Double>> tests =
        Arbitraries.doubles().between(1, 1e6).list().ofSize(classes.count());
    return Combinators.combine(Arbitraries.just(classes), tests, counts).as(ExposureRates::new);
  }
}
