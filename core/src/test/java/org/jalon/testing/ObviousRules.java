package org.jalon.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jalon.constraint.Blueprint;
import org.jalon.constraint.ContentConstraint;
import org.jalon.item.Item;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jspecify.annotations.Nullable;

/**
 * The rules as one would say them, over the items' own texts and without any index: what the real
 * ones are compared with.
 */
public final class ObviousRules {

  private final Responses responses;
  private final RandomSeed seed;
  private final List<Item> items;
  private final List<Item> asked;

  public ObviousRules(Responses responses) {
    this(responses, TestContent.SEED);
  }

  /** The rules of a test with a seed of its own. */
  public ObviousRules(Responses responses, RandomSeed seed) {
    this.responses = responses;
    this.seed = seed;
    this.items = responses.bank().declaration().items();
    this.asked =
        IntStream.range(0, responses.size()).mapToObj(i -> item(responses.item(i))).toList();
  }

  /** What a whole blueprint comes to. */
  public record Verdict(
      List<Integer> eligible, Map<Integer, String> reasons, List<ContentConstraint> setAside) {}

  public Verdict apply(Blueprint blueprint) {
    Map<Integer, String> reasons = new HashMap<>();
    List<ContentConstraint> setAside = new ArrayList<>();
    List<Integer> left = IntStream.range(0, items.size()).boxed().toList();
    left = strike(left, notAsked(), "already asked", reasons);
    List<Integer> prospects = notAsked();
    for (ContentConstraint rule : blueprint.constraints()) {
      prospects = rule.lasts() ? leaves(rule, prospects, prospects) : prospects;
    }
    for (ContentConstraint rule : blueprint.constraints()) {
      List<Integer> leaves = leaves(rule, left, prospects);
      if (rule.givesWay() && !left.isEmpty() && leaves.isEmpty()) {
        setAside.add(rule);
      } else {
        left = strike(left, leaves, rule.describe(), reasons);
      }
    }
    return new Verdict(left, reasons, setAside);
  }

  /** The items not asked yet. */
  public List<Integer> notAsked() {
    return IntStream.range(0, items.size()).filter(i -> !asked.contains(item(i))).boxed().toList();
  }

  /** What a rule by itself leaves of the items not asked yet. */
  public List<Integer> leaves(ContentConstraint rule) {
    return leaves(rule, notAsked(), notAsked());
  }

  private List<Integer> leaves(
      ContentConstraint rule, List<Integer> left, List<Integer> prospects) {
    return rule.getClass().getEnclosingClass() == ContentConstraint.class
        ? left.stream().filter(i -> allows(rule, item(i))).toList()
        : new ObviousTestRules(responses, left, prospects, seed).leaves(rule);
  }

  private static String unknown(ContentConstraint rule) {
    return "Write down what the rule (" + rule + ") means.";
  }

  /** Whether a rule that looks at each item by itself lets it through. */
  private boolean allows(ContentConstraint rule, Item item) {
    if (rule instanceof ContentConstraint.AtMostPerValue r) {
      return lacks(item, r.name()) || timesAsked(item, r.name(), asked) < r.maximum();
    }
    if (rule instanceof ContentConstraint.EveryValueFirst r) {
      return lacks(item, r.name()) || timesAsked(item, r.name(), asked) == 0;
    }
    if (rule instanceof ContentConstraint.Spacing r) {
      List<Item> last = asked.subList(Math.max(0, asked.size() - r.answers()), asked.size());
      return lacks(item, r.name()) || timesAsked(item, r.name(), last) == 0;
    }
    if (rule instanceof ContentConstraint.ForcedValues r) {
      Set<String> due = due(r);
      return due.isEmpty() || due.contains(value(item, r.name()));
    }
    if (rule instanceof ContentConstraint.AllowedValues r) {
      return !lacks(item, r.name()) && r.values().contains(value(item, r.name()));
    }
    if (rule instanceof ContentConstraint.ExcludedValues r) {
      return lacks(item, r.name()) || !r.values().contains(value(item, r.name()));
    }
    if (rule instanceof ContentConstraint.AvailableIn r) {
      return item.isAvailableIn(r.language());
    }
    throw new IllegalArgumentException(unknown(rule));
  }

  private Set<String> due(ContentConstraint.ForcedValues rule) {
    Set<String> due = new LinkedHashSet<>();
    if (asked.size() >= rule.after()) {
      due.addAll(rule.values());
      due.removeIf(value -> items.stream().noneMatch(i -> value.equals(value(i, rule.name()))));
      asked.stream().skip(rule.after()).forEach(item -> due.remove(value(item, rule.name())));
    }
    return due;
  }

  private static List<Integer> strike(
      List<Integer> left, List<Integer> leaves, String reason, Map<Integer, String> reasons) {
    left.stream().filter(i -> !leaves.contains(i)).forEach(i -> reasons.put(i, reason));
    return leaves;
  }

  private Item item(int number) {
    return responses.bank().item(number);
  }

  private static long timesAsked(Item item, String name, List<Item> among) {
    return among.stream().filter(other -> value(item, name).equals(value(other, name))).count();
  }

  private static boolean lacks(Item item, String name) {
    return value(item, name) == null;
  }

  private static @Nullable String value(Item item, String name) {
    return item.attributes().get(name);
  }
}
