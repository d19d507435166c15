package org.jalon.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jalon.constraint.AllOrNone;
import org.jalon.constraint.AscendingOrder;
import org.jalon.constraint.ContentConstraint;
import org.jalon.constraint.ContentTarget;
import org.jalon.constraint.CountBetween;
import org.jalon.constraint.CountsPerValue;
import org.jalon.constraint.Enemies;
import org.jalon.constraint.ExcludedItems;
import org.jalon.constraint.IncludedItems;
import org.jalon.constraint.ItemGroups;
import org.jalon.constraint.MultinomialContent;
import org.jalon.constraint.PretestItems;
import org.jalon.constraint.ProportionalContent;
import org.jalon.constraint.SumBetween;
import org.jalon.item.Item;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jspecify.annotations.Nullable;

/**
 * The rules about a whole test as one would say them, each as the items that it leaves of those
 * before it.
 *
 * @param responses the answers so far
 * @param left the items that the rules before have left
 * @param prospects the items that may still come
 * @param seed the seed of the rules that draw
 */
record ObviousTestRules(
    Responses responses, List<Integer> left, List<Integer> prospects, RandomSeed seed) {

  List<Integer> leaves(ContentConstraint rule) {
    if (rule instanceof CountBetween r) {
      return counted(
          List.of(new Counted(meets(r.condition()), r.minimum(), r.maximum())), r.length());
    }
    if (rule instanceof CountsPerValue r) {
      return counted(
          r.counts().stream()
              .map(c -> new Counted(has(r.name(), c.value()), c.minimum(), c.maximum()))
              .toList(),
          r.length());
    }
    if (rule instanceof IncludedItems r) {
      int all = (int) everything().filter(meets(r.condition())).count();
      return counted(List.of(new Counted(meets(r.condition()), all, all)), r.length());
    }
    if (rule instanceof SumBetween r) {
      return summed(r);
    }
    if (rule instanceof Enemies r) {
      boolean met = asked().stream().anyMatch(meets(r.condition()));
      return keep(item -> !met || !meets(r.condition()).test(item));
    }
    if (rule instanceof ExcludedItems r) {
      return keep(meets(r.condition()).negate());
    }
    if (rule instanceof AllOrNone r) {
      return allOrNone(r);
    }
    return inOrder(rule);
  }

  private List<Integer> inOrder(ContentConstraint rule) {
    if (rule instanceof ItemGroups r) {
      return together(r);
    }
    if (rule instanceof PretestItems r) {
      Predicate<Integer> pretest =
          item -> r.values().stream().anyMatch(v -> has(r.name(), v).test(item));
      boolean now = r.positions().contains(asked().size() + 1);
      return now && left.stream().noneMatch(pretest)
          ? left
          : keep(item -> pretest.test(item) == now);
    }
    if (rule instanceof AscendingOrder r) {
      return keep(item -> asked().stream().noneMatch(other -> exceeds(other, item, r.name())));
    }
    if (rule instanceof ProportionalContent r) {
      return proportional(r);
    }
    if (rule instanceof MultinomialContent r) {
      return multinomial(r);
    }
    throw new IllegalArgumentException("Write down what the rule (" + rule + ") means.");
  }

  private record Counted(Predicate<Integer> items, int minimum, int maximum) {}

  private List<Integer> counted(List<Counted> rules, int length) {
    int room = Math.max(0, length - asked().size());
    Predicate<Integer> full =
        item -> rules.stream().anyMatch(c -> c.items.test(item) && times(c, asked()) >= c.maximum);
    if (room == 0) {
      return keep(full.negate());
    }
    ToIntFunction<List<Integer>> missed =
        set ->
            rules.stream()
                .mapToInt(c -> Math.max(0, c.minimum - times(c, asked()) - times(c, set)))
                .sum();
    List<List<Integer>> best =
        new ObviousCompletions(prospects, room)
            .best(set -> rules.stream().allMatch(c -> keepsMaximum(c, set)), missed);
    Set<Integer> useful = new TreeSet<>();
    best.forEach(useful::addAll);
    boolean roomToSpare =
        best.stream()
            .anyMatch(
                set ->
                    set.stream()
                        .anyMatch(
                            i -> missed.applyAsInt(without(set, i)) == missed.applyAsInt(set)));
    // What may not come for another reason is judged like the others of its kind.
    Predicate<Integer> like =
        item ->
            !full.test(item)
                && (roomToSpare
                    || rules.stream()
                        .anyMatch(c -> c.items.test(item) && useful.stream().anyMatch(c.items)));
    return keep(item -> prospects.contains(item) ? useful.contains(item) : like.test(item));
  }

  private static List<Integer> without(List<Integer> set, Integer item) {
    return set.stream().filter(other -> !other.equals(item)).toList();
  }

  private boolean keepsMaximum(Counted rule, List<Integer> set) {
    int more = times(rule, set);
    return more == 0 || times(rule, asked()) + more <= rule.maximum;
  }

  private static int times(Counted rule, List<Integer> items) {
    return (int) items.stream().filter(rule.items).count();
  }

  private List<Integer> summed(SumBetween rule) {
    int room = Math.max(0, rule.length() - asked().size());
    long sum = ObviousCompletions.sum(asked(), item -> tenths(item, rule.name()));
    long most = Math.round(Math.floor(10 * rule.maximum())) - sum;
    ObviousCompletions completions = new ObviousCompletions(prospects, room);
    List<List<Integer>> within = completions.longestWithin(item -> tenths(item, rule.name()), most);
    int longest = within.isEmpty() ? 0 : within.get(0).size();
    if (longest == 0) {
      return keep(item -> tenths(item, rule.name()) <= most);
    }
    List<Integer> small = keep(item -> others(item, longest, rule).min().orElseThrow() <= most);
    long least = Math.round(Math.ceil(10 * rule.minimum())) - sum;
    long best =
        completions.ofSize(longest).stream().mapToLong(set -> sum(set, rule)).max().orElse(0);
    List<Integer> enough =
        small.stream()
            .filter(
                item -> others(item, longest, rule).max().orElseThrow() >= Math.min(least, best))
            .toList();
    return enough.isEmpty() ? small : enough;
  }

  /** What an item comes to with all sets of others that make up a number. */
  private LongStream others(Integer item, int count, SumBetween rule) {
    return new ObviousCompletions(prospects, count - 1)
        .without(item, count - 1).stream()
            .mapToLong(set -> sum(set, rule) + tenths(item, rule.name()));
  }

  private long sum(List<Integer> set, SumBetween rule) {
    return ObviousCompletions.sum(set, item -> tenths(item, rule.name()));
  }

  private List<Integer> allOrNone(AllOrNone rule) {
    int room = rule.length() - asked().size();
    Predicate<Integer> member = meets(rule.condition());
    List<Integer> missing = prospects.stream().filter(member).toList();
    long size = everything().filter(member).count();
    if (room <= 0 || asked().stream().filter(member).count() == size) {
      return left;
    }
    if (asked().stream().anyMatch(member)) {
      return missing.isEmpty() || missing.size() < room ? left : keep(member);
    }
    return size <= room && missing.size() == size ? left : keep(member.negate());
  }

  private List<Integer> together(ItemGroups rule) {
    int room = rule.length() - asked().size();
    String last = asked().isEmpty() ? null : value(asked().get(asked().size() - 1), rule.name());
    List<Integer> others = keep(item -> last != null && last.equals(value(item, rule.name())));
    if (!others.isEmpty() || room <= 0) {
      return others.isEmpty() ? left : others;
    }
    return keep(
        item -> {
          String group = value(item, rule.name());
          return group == null
              || prospects.stream().filter(o -> group.equals(value(o, rule.name()))).count()
                  <= room;
        });
  }

  private List<Integer> proportional(ProportionalContent rule) {
    double shares = rule.targets().stream().mapToDouble(ContentTarget::share).sum();
    double answers = rule.targets().stream().mapToLong(t -> answers(rule.name(), t)).sum();
    return ofBest(
        rule.name(),
        rule.targets(),
        target ->
            answers == 0
                ? target.share()
                : target.share() / shares * answers - answers(rule.name(), target));
  }

  private List<Integer> ofBest(
      String name, List<ContentTarget> targets, ToDoubleFunction<ContentTarget> score) {
    List<ContentTarget> available = available(name, targets);
    double best = available.stream().mapToDouble(score).max().orElse(0);
    return available.stream()
        .filter(target -> score.applyAsDouble(target) == best)
        .findFirst()
        .map(target -> keep(has(name, target.value())))
        .orElse(left);
  }

  private List<Integer> multinomial(MultinomialContent rule) {
    double shares = rule.targets().stream().mapToDouble(ContentTarget::share).sum();
    List<ContentTarget> available = available(rule.name(), rule.targets());
    List<ContentTarget> open = new ArrayList<>(available);
    open.removeIf(t -> answers(rule.name(), t) >= t.share() / shares * rule.length());
    List<ContentTarget> from = open.isEmpty() ? available : open;
    double draw =
        seed.at(asked().size(), "content of " + rule.name()).nextDouble()
            * from.stream().mapToDouble(ContentTarget::share).sum();
    for (ContentTarget target : from) {
      draw -= target.share();
      if (draw < 0) {
        return keep(has(rule.name(), target.value()));
      }
    }
    return left;
  }

  private List<ContentTarget> available(String name, List<ContentTarget> targets) {
    return targets.stream().filter(t -> left.stream().anyMatch(has(name, t.value()))).toList();
  }

  private long answers(String name, ContentTarget target) {
    return asked().stream().filter(has(name, target.value())).count();
  }

  private boolean exceeds(int one, int other, String name) {
    String a = value(one, name);
    String b = value(other, name);
    return a != null && b != null && new BigDecimal(a).compareTo(new BigDecimal(b)) > 0;
  }

  private Predicate<Integer> meets(Object condition) {
    Predicate<Item> meaning = TestContent.CONDITIONS.get(condition.toString());
    return item -> meaning.test(item(item));
  }

  private Predicate<Integer> has(String name, String value) {
    return item -> value.equals(value(item, name));
  }

  private long tenths(int item, String name) {
    String value = value(item, name);
    return value == null ? 0 : new BigDecimal(value).movePointRight(1).longValueExact();
  }

  private @Nullable String value(int item, String name) {
    return item(item).attributes().get(name);
  }

  private Item item(int number) {
    return responses.bank().item(number);
  }

  private Stream<Integer> everything() {
    return IntStream.range(0, responses.bank().size()).boxed();
  }

  private List<Integer> asked() {
    return IntStream.range(0, responses.size())
        .mapToObj(responses::item)
        .collect(Collectors.toList());
  }

  private List<Integer> keep(Predicate<Integer> keeps) {
    return left.stream().filter(keeps).toList();
  }
}
