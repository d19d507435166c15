package org.jalon.exposure;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jalon.internal.Checks;
import org.jalon.item.ItemId;

/**
 * What one test adds to the counts of exposure: to be added to a counter, or to the caller's own.
 *
 * @param classes the classes of ability in which it is counted
 * @param visits what it adds in each class in which it chose an item or was left without one; each
 *     class at most once
 */
public record TestExposure(AbilityClasses classes, List<Visit> visits) {

  /**
   * Creates the record from a copy of the list.
   *
   * @throws IllegalArgumentException if a class does not exist or is visited twice
   */
  public TestExposure {
    visits = List.copyOf(visits);
    Set<Integer> seen = new LinkedHashSet<>();
    for (Visit visit : visits) {
      Checks.inRange("ability class", visit.abilityClass, 0, classes.count() - 1);
      Checks.require(
          seen.add(visit.abilityClass),
          "ability class",
          visit.abilityClass,
          "must be counted once for a test");
    }
  }

  /**
   * What a test adds in one class of ability: 1 to the number of tests, and 1 to the counts of some
   * items.
   *
   * @param abilityClass the class, from 0
   * @param administered the items that were asked in this class
   * @param withheld the items that exposure control withheld in this class and that were not asked
   */
  public record Visit(int abilityClass, Set<ItemId> administered, Set<ItemId> withheld) {

    /**
     * Creates the record from copies of the sets.
     *
     * @throws IllegalArgumentException if an item was both asked and withheld
     */
    public Visit {
      administered = Collections.unmodifiableSet(new LinkedHashSet<>(administered));
      withheld = Collections.unmodifiableSet(new LinkedHashSet<>(withheld));
      for (ItemId item : withheld) {
        Checks.require(
            !administered.contains(item), "item", item, "must not be both asked and withheld");
      }
    }
  }

  void requireClasses(AbilityClasses expected) {
    Checks.require(
        classes.equals(expected),
        "ability classes of the test",
        classes.bounds(),
        "must be those of the counts: " + expected.bounds());
  }
}
