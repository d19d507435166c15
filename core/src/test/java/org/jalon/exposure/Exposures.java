package org.jalon.exposure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.testing.TestContent;

/** Counts, tests and contexts of exposure to test with. */
public final class Exposures {

  private Exposures() {}

  /** Counts of tests in one class; each text is {@code item administered withheld}. */
  public static ExposureRates rates(double tests, String... items) {
    Map<ItemId, ItemExposure> counts = new LinkedHashMap<>();
    for (String item : items) {
      String[] words = item.split(" ", -1);
      counts.put(
          new ItemId(words[0]),
          new ItemExposure(
              List.of(Double.parseDouble(words[1])), List.of(Double.parseDouble(words[2]))));
    }
    return new ExposureRates(AbilityClasses.SINGLE, List.of(tests), counts);
  }

  /** Counts in three classes, parted at −1 and 1. */
  public static ExposureRates inThreeClasses() {
    return new ExposureRates(
        new AbilityClasses(List.of(-1.0, 1.0)),
        List.of(10.0, 20.0, 0.0),
        Map.of(
            new ItemId("q0"), new ItemExposure(List.of(10.0, 4.0, 0.0), List.of(0.0, 10.0, 0.0)),
            new ItemId("q1"), new ItemExposure(List.of(0.0, 20.0, 0.0), List.of(5.0, 0.0, 0.0))));
  }

  /** What a test adds in one class. */
  public static TestExposure.Visit visit(int abilityClass, String administered, String withheld) {
    return new TestExposure.Visit(abilityClass, items(administered), items(withheld));
  }

  /** A bank of q0, q1 and so on. */
  public static ResolvedItemBank bank(int size) {
    String[] contents = new String[size];
    Arrays.fill(contents, "/");
    return TestContent.bankOf(contents);
  }

  public static ExposureContext context(ResolvedItemBank bank, double ability, long seed) {
    return new ExposureContext(Responses.none(bank), ability, new RandomSeed(seed));
  }

  private static Set<ItemId> items(String names) {
    Set<ItemId> items = new LinkedHashSet<>();
    Stream.of(names.split(" ", -1)).filter(n -> !n.isEmpty()).map(ItemId::new).forEach(items::add);
    return items;
  }
}
