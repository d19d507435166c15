package org.jalon.benchmarks.baseline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Choosing from a list of items, leaving out those whose identifiers are in a set. */
public final class NaiveItems {

  private final List<NaiveItem> items;

  /** From these items. */
  public NaiveItems(List<NaiveItem> items) {
    this.items = items;
  }

  /** How good an item is: the higher the better. */
  public interface Value {

    /** The value of an item. */
    double of(NaiveItem item);
  }

  private record Candidate(NaiveItem item, double value) {}

  /** An item by its place in the bank. */
  public NaiveItem get(int number) {
    return items.get(number);
  }

  /** The item of greatest information, the first of equally good ones. */
  public NaiveItem mostInformative(double ability, Set<String> asked) {
    @Nullable NaiveItem best = null;
    double highest = Double.NEGATIVE_INFINITY;
    for (NaiveItem item : items) {
      if (!asked.contains(item.id())) {
        double information = item.information(ability);
        if (information > highest) {
          highest = information;
          best = item;
        }
      }
    }
    return found(best);
  }

  /** The same among the items of one competence. */
  public NaiveItem mostInformative(double ability, Set<String> asked, String competence) {
    @Nullable NaiveItem best = null;
    double highest = Double.NEGATIVE_INFINITY;
    for (NaiveItem item : items) {
      if (item.competence().equals(competence) && !asked.contains(item.id())) {
        double information = item.information(ability);
        if (information > highest) {
          highest = information;
          best = item;
        }
      }
    }
    return found(best);
  }

  /** The most informative items, the best one first. */
  public List<NaiveItem> mostInformative(double ability, Set<String> asked, int count) {
    List<NaiveItem> left = new ArrayList<>();
    for (NaiveItem item : items) {
      if (!asked.contains(item.id())) {
        left.add(item);
      }
    }
    return mostInformative(left, ability, count);
  }

  /** The most informative of some items, the best one first, the first of equally good ones. */
  static List<NaiveItem> mostInformative(List<NaiveItem> items, double ability, int count) {
    List<Candidate> best = new ArrayList<>();
    for (NaiveItem item : items) {
      double information = item.information(ability);
      if (best.size() < count || information > best.get(count - 1).value()) {
        best.add(new Candidate(item, information));
        best.sort(Comparator.comparingDouble(Candidate::value).reversed());
        if (best.size() > count) {
          best.remove(count);
        }
      }
    }
    return best.stream().map(Candidate::item).toList();
  }

  /** The item of highest value, the first of equally good ones. */
  public NaiveItem best(Value value, Set<String> asked) {
    @Nullable NaiveItem best = null;
    double highest = Double.NEGATIVE_INFINITY;
    for (NaiveItem item : items) {
      if (!asked.contains(item.id())) {
        double worth = value.of(item);
        if (worth > highest) {
          highest = worth;
          best = item;
        }
      }
    }
    return found(best);
  }

  private static NaiveItem found(@Nullable NaiveItem item) {
    if (item == null) {
      throw new IllegalStateException("There is no item left.");
    }
    return item;
  }
}
