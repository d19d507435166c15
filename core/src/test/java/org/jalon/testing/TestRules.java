package org.jalon.testing;

import static org.jalon.testing.TestContent.FORMAT;
import static org.jalon.testing.TestContent.SECONDS;
import static org.jalon.testing.TestContent.TOPIC;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jalon.constraint.AllOrNone;
import org.jalon.constraint.AscendingOrder;
import org.jalon.constraint.ContentConstraint;
import org.jalon.constraint.ContentTarget;
import org.jalon.constraint.CountBetween;
import org.jalon.constraint.CountsPerValue;
import org.jalon.constraint.CountsPerValue.Count;
import org.jalon.constraint.Enemies;
import org.jalon.constraint.ExcludedItems;
import org.jalon.constraint.IncludedItems;
import org.jalon.constraint.ItemCondition;
import org.jalon.constraint.ItemGroups;
import org.jalon.constraint.MultinomialContent;
import org.jalon.constraint.PretestItems;
import org.jalon.constraint.ProportionalContent;
import org.jalon.constraint.SumBetween;

/** Random rules about whole tests of 1 to 8 items, on the banks of {@link TestContent}. */
public final class TestRules {

  private TestRules() {}

  /** Rules of every kind. */
  public static Arbitrary<ContentConstraint> constraints() {
    return lengths().flatMap(length -> Arbitraries.oneOf(inAnyOrder(length), inOrder(length)));
  }

  /** Rules that say something about which items are in a test of a length. */
  public static Arbitrary<ContentConstraint> inAnyOrder(int length) {
    Arbitrary<Integer> counts = Arbitraries.integers().between(0, length);
    return Arbitraries.oneOf(
        Combinators.combine(conditions(), counts, counts)
            .as(
                (condition, one, other) ->
                    new CountBetween(
                        condition, Math.min(one, other), Math.max(one, other), length)),
        countsPerValue(length),
        Combinators.combine(
                Arbitraries.of(0.0, 15.0, 40.5, 70.0),
                Arbitraries.of(75.0, 100.2, 150.0, SumBetween.LARGEST))
            .as((least, most) -> new SumBetween(SECONDS, least, most, length)),
        conditions().map(Enemies::new),
        conditions().map(ExcludedItems::new),
        conditions().map(condition -> new IncludedItems(condition, length)),
        conditions().map(condition -> new AllOrNone(condition, length)));
  }

  private static Arbitrary<ContentConstraint> countsPerValue(int length) {
    Arbitrary<Integer> small = Arbitraries.integers().between(0, 2);
    Arbitrary<Count> web =
        Combinators.combine(small, small)
            .as((least, more) -> new Count("web", least, least + more));
    Arbitrary<Count> mail =
        Combinators.combine(small, small)
            .as((least, more) -> new Count("mail", least, least + more));
    return Combinators.combine(web, mail)
        .as((one, other) -> List.of(one, other))
        .map(
            counts ->
                new CountsPerValue(
                    TOPIC,
                    counts,
                    Math.max(length, counts.stream().mapToInt(Count::minimum).sum())));
  }

  private static Arbitrary<ContentConstraint> inOrder(int length) {
    Arbitrary<String> names = Arbitraries.of(TOPIC, FORMAT);
    Arbitrary<Set<Integer>> positions =
        Arbitraries.integers().between(1, 5).set().ofMinSize(1).ofMaxSize(3);
    Arbitrary<List<ContentTarget>> targets = targets();
    return Arbitraries.oneOf(
        names.map(name -> new ItemGroups(name, length)),
        positions.map(at -> new PretestItems(FORMAT, Set.of("audio"), at)),
        Arbitraries.just(new AscendingOrder(SECONDS)),
        targets.map(shares -> new ProportionalContent(TOPIC, shares)),
        targets.map(shares -> new MultinomialContent(TOPIC, shares, length)));
  }

  private static Arbitrary<List<ContentTarget>> targets() {
    Arbitrary<Double> shares = Arbitraries.of(0.1, 0.25, 0.5, 1.0, 3.0);
    return Combinators.combine(
            Arbitraries.of("mail", "web", "files", "unheard-of")
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(3),
            shares,
            shares)
        .as(
            (values, first, others) ->
                values.stream()
                    .map(v -> new ContentTarget(v, v.equals(values.get(0)) ? first : others))
                    .toList());
  }

  private static Arbitrary<Integer> lengths() {
    return Arbitraries.integers().between(1, 8);
  }

  private static Arbitrary<ItemCondition> conditions() {
    return Arbitraries.of(TestContent.CONDITIONS.keySet().stream().sorted().toList())
        .map(ItemCondition::parse);
  }
}
