package org.jalon.json;

import static org.jalon.json.StandardStrategies.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jalon.exposure.AbilityClasses;
import org.jalon.exposure.ExposureRates;
import org.jalon.exposure.ItemEligibility;
import org.jalon.exposure.ItemExposure;
import org.jalon.exposure.NoExposureControl;
import org.jalon.exposure.RestrictedRate;
import org.jalon.exposure.SympsonHetter;
import org.jalon.internal.Checks;
import org.jalon.item.ItemId;

/** The written form of every exposure control of this library, and of what it knows of tests. */
final class ExposureStrategies {

  private ExposureStrategies() {}

  static List<StrategyType<?>> all() {
    return List.of(
        StrategyType.constant("no-exposure-control", new NoExposureControl()),
        sympsonHetter(),
        restrictedRate(),
        itemEligibility(),
        rates());
  }

  /** With one class its bounds are left out, and each item has a number instead of a list. */
  private static StrategyType<?> sympsonHetter() {
    return new StrategyType<>(
        SympsonHetter.class,
        "sympson-hetter",
        Set.of("SH"),
        p ->
            p.has("ability-bounds")
                ? new SympsonHetter(
                    new AbilityClasses(p.numbers("ability-bounds")),
                    byItem(p.groups("items"), g -> g.numbers("probabilities")))
                : new SympsonHetter(byItem(p.groups("items"), g -> g.number("probability"))),
        control ->
            control.classes().equals(AbilityClasses.SINGLE)
                ? map("items", items(control, k -> map("probability", k.get(0))))
                : map(
                    "ability-bounds",
                    control.classes().bounds(),
                    "items",
                    items(control, k -> map("probabilities", k))));
  }

  private static List<Map<String, Object>> items(
      SympsonHetter control, Function<List<Double>, Map<String, Object>> parameters) {
    List<Map<String, Object>> items = new ArrayList<>();
    control
        .probabilities()
        .forEach(
            (item, k) -> {
              Map<String, Object> group = map("item", item.value());
              group.putAll(parameters.apply(k));
              items.add(group);
            });
    return items;
  }

  private static StrategyType<?> restrictedRate() {
    return new StrategyType<>(
        RestrictedRate.class,
        "restricted-maximum-rate",
        Set.of("restricted"),
        p -> new RestrictedRate(p.number("maximum"), p.strategy("rates", ExposureRates.class)),
        control -> map("maximum", control.maximum(), "rates", control.rates()));
  }

  private static StrategyType<?> itemEligibility() {
    return new StrategyType<>(
        ItemEligibility.class,
        "item-eligibility",
        Set.of("IE"),
        p -> new ItemEligibility(p.number("maximum"), p.strategy("rates", ExposureRates.class)),
        control -> map("maximum", control.maximum(), "rates", control.rates()));
  }

  private static StrategyType<?> rates() {
    return StrategyType.of(
        ExposureRates.class,
        "exposure-rates",
        p ->
            new ExposureRates(
                new AbilityClasses(p.numbers("ability-bounds")),
                p.numbers("tests"),
                byItem(
                    p.groups("items"),
                    g -> new ItemExposure(g.numbers("administered"), g.numbers("withheld")))),
        rates ->
            map(
                "ability-bounds",
                rates.classes().bounds(),
                "tests",
                rates.tests(),
                "items",
                rates.items().entrySet().stream()
                    .map(e -> exposure(e.getKey(), e.getValue()))
                    .toList()));
  }

  private static Map<String, Object> exposure(ItemId item, ItemExposure counts) {
    return map(
        "item", item.value(),
        "administered", counts.administered(),
        "withheld", counts.withheld());
  }

  private static <T> Map<ItemId, T> byItem(
      List<Parameters> groups, Function<Parameters, T> content) {
    Map<ItemId, T> byItem = new LinkedHashMap<>();
    for (Parameters group : groups) {
      ItemId item = new ItemId(group.text("item"));
      boolean isNew = byItem.put(item, content.apply(group)) == null;
      Checks.require(isNew, "item", item, "must be named once");
    }
    return byItem;
  }
}
