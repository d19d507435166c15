package org.jalon.json;

import static org.jalon.json.StandardStrategies.map;
import static org.jalon.json.StandardStrategies.set;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jalon.constraint.AllOrNone;
import org.jalon.constraint.AscendingOrder;
import org.jalon.constraint.ContentConstraint;
import org.jalon.constraint.ContentTarget;
import org.jalon.constraint.CountBetween;
import org.jalon.constraint.CountsPerValue;
import org.jalon.constraint.Enemies;
import org.jalon.constraint.ExactTestAssembler;
import org.jalon.constraint.ExcludedItems;
import org.jalon.constraint.IncludedItems;
import org.jalon.constraint.ItemCondition;
import org.jalon.constraint.ItemGroups;
import org.jalon.constraint.MultinomialContent;
import org.jalon.constraint.PretestItems;
import org.jalon.constraint.ProportionalContent;
import org.jalon.constraint.SumBetween;
import org.jalon.constraint.TestAssembler;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.ScoredItemsOnly;
import org.jalon.selection.MaximumPriorityIndex;
import org.jalon.selection.SelectionCriterion;
import org.jalon.selection.ShadowTest;
import org.jalon.selection.SoftConstraint;
import org.jalon.selection.WeightedPenalty;

/** The written form of the rules about a whole test and of the criteria that heed them. */
final class ContentStrategies {

  private ContentStrategies() {}

  static List<StrategyType<?>> all() {
    return List.of(
        countBetween(),
        countsPerValue(),
        sumBetween(),
        proportionalContent(),
        multinomialContent(),
        onCondition(Enemies.class, "enemies", Enemies::new, Enemies::condition),
        onCondition(
            ExcludedItems.class, "excluded-items", ExcludedItems::new, ExcludedItems::condition),
        includedItems(),
        allOrNone(),
        pretestItems(),
        itemGroups(),
        StrategyType.of(
            AscendingOrder.class,
            "ascending-order",
            p -> new AscendingOrder(p.text("attribute")),
            rule -> map("attribute", rule.name())),
        StrategyType.constant("exact", new ExactTestAssembler()),
        scoredItemsOnly(),
        shadowTest(),
        maximumPriorityIndex(),
        weightedPenalty());
  }

  private static StrategyType<?> countBetween() {
    return StrategyType.of(
        CountBetween.class,
        "count-between",
        p ->
            new CountBetween(
                condition(p), p.integer("minimum"), p.integer("maximum"), p.integer("length")),
        rule ->
            map(
                "condition", rule.condition().toString(),
                "minimum", rule.minimum(),
                "maximum", rule.maximum(),
                "length", rule.length()));
  }

  private static StrategyType<?> countsPerValue() {
    return StrategyType.of(
        CountsPerValue.class,
        "counts-per-value",
        p ->
            new CountsPerValue(
                p.text("attribute"),
                p.groups("counts").stream().map(ContentStrategies::count).toList(),
                p.integer("length")),
        rule ->
            map(
                "attribute",
                rule.name(),
                "counts",
                rule.counts().stream()
                    .map(
                        c ->
                            map("value", c.value(), "minimum", c.minimum(), "maximum", c.maximum()))
                    .toList(),
                "length",
                rule.length()));
  }

  private static CountsPerValue.Count count(Parameters p) {
    return new CountsPerValue.Count(p.text("value"), p.integer("minimum"), p.integer("maximum"));
  }

  private static StrategyType<?> sumBetween() {
    return StrategyType.of(
        SumBetween.class,
        "sum-between",
        p ->
            new SumBetween(
                p.text("attribute"), p.number("minimum"), p.number("maximum"), p.integer("length")),
        rule ->
            map(
                "attribute", rule.name(),
                "minimum", rule.minimum(),
                "maximum", rule.maximum(),
                "length", rule.length()));
  }

  private static StrategyType<?> proportionalContent() {
    return new StrategyType<>(
        ProportionalContent.class,
        "proportional-content",
        Set.of("CCAT"),
        p -> new ProportionalContent(p.text("attribute"), targets(p)),
        rule -> map("attribute", rule.name(), "targets", targets(rule.targets())));
  }

  private static StrategyType<?> multinomialContent() {
    return new StrategyType<>(
        MultinomialContent.class,
        "multinomial-content",
        Set.of("MMM"),
        p -> new MultinomialContent(p.text("attribute"), targets(p), p.integer("length")),
        rule ->
            map(
                "attribute", rule.name(),
                "targets", targets(rule.targets()),
                "length", rule.length()));
  }

  private static List<ContentTarget> targets(Parameters p) {
    return p.groups("targets").stream()
        .map(target -> new ContentTarget(target.text("value"), target.number("share")))
        .toList();
  }

  private static List<Map<String, Object>> targets(List<ContentTarget> targets) {
    return targets.stream()
        .map(target -> map("value", target.value(), "share", target.share()))
        .toList();
  }

  private static StrategyType<?> includedItems() {
    return StrategyType.of(
        IncludedItems.class,
        "included-items",
        p -> new IncludedItems(condition(p), p.integer("length")),
        rule -> map("condition", rule.condition().toString(), "length", rule.length()));
  }

  private static StrategyType<?> allOrNone() {
    return StrategyType.of(
        AllOrNone.class,
        "all-or-none",
        p -> new AllOrNone(condition(p), p.integer("length")),
        rule -> map("condition", rule.condition().toString(), "length", rule.length()));
  }

  private static StrategyType<?> pretestItems() {
    return StrategyType.of(
        PretestItems.class,
        "pretest-items",
        p ->
            new PretestItems(
                p.text("attribute"),
                set(p.texts("values")),
                new TreeSet<>(p.integers("positions"))),
        rule ->
            map(
                "attribute", rule.name(),
                "values", rule.values(),
                "positions", rule.positions()));
  }

  private static StrategyType<?> itemGroups() {
    return StrategyType.of(
        ItemGroups.class,
        "item-groups",
        p -> new ItemGroups(p.text("attribute"), p.integer("length")),
        rule -> map("attribute", rule.name(), "length", rule.length()));
  }

  private static <C extends ContentConstraint> StrategyType<C> onCondition(
      Class<C> type,
      String name,
      Function<ItemCondition, C> make,
      Function<C, ItemCondition> condition) {
    return StrategyType.of(
        type,
        name,
        p -> make.apply(condition(p)),
        rule -> map("condition", condition.apply(rule).toString()));
  }

  private static StrategyType<?> scoredItemsOnly() {
    return StrategyType.of(
        ScoredItemsOnly.class,
        "scored-items-only",
        p ->
            new ScoredItemsOnly(
                p.strategy("estimator", AbilityEstimator.class),
                p.text("attribute"),
                set(p.texts("unscored"))),
        estimator ->
            map(
                "estimator", estimator.estimator(),
                "attribute", estimator.name(),
                "unscored", estimator.unscored()));
  }

  private static StrategyType<?> shadowTest() {
    return StrategyType.of(
        ShadowTest.class,
        "shadow-test",
        p ->
            new ShadowTest(
                p.strategy("criterion", SelectionCriterion.class),
                p.integer("length"),
                p.strategy("assembler", TestAssembler.class)),
        criterion ->
            map(
                "criterion", criterion.criterion(),
                "length", criterion.length(),
                "assembler", criterion.assembler()));
  }

  private static StrategyType<?> maximumPriorityIndex() {
    return new StrategyType<>(
        MaximumPriorityIndex.class,
        "maximum-priority-index",
        Set.of("MPI"),
        p -> new MaximumPriorityIndex(p.strategy("criterion", SelectionCriterion.class), wishes(p)),
        criterion ->
            map(
                "criterion", criterion.criterion(),
                "constraints", wishes(criterion.constraints())));
  }

  private static StrategyType<?> weightedPenalty() {
    return new StrategyType<>(
        WeightedPenalty.class,
        "weighted-penalty",
        Set.of("WPM"),
        p ->
            new WeightedPenalty(
                p.strategy("criterion", SelectionCriterion.class),
                wishes(p),
                p.integer("length"),
                p.number("content-weight"),
                p.number("information-weight")),
        criterion ->
            map(
                "criterion", criterion.criterion(),
                "constraints", wishes(criterion.constraints()),
                "length", criterion.length(),
                "content-weight", criterion.contentWeight(),
                "information-weight", criterion.informationWeight()));
  }

  private static List<SoftConstraint> wishes(Parameters p) {
    return p.groups("constraints").stream()
        .map(
            wish ->
                new SoftConstraint(
                    condition(wish),
                    wish.integer("minimum"),
                    wish.integer("maximum"),
                    wish.number("weight")))
        .toList();
  }

  private static List<Map<String, Object>> wishes(List<SoftConstraint> wishes) {
    return wishes.stream()
        .map(
            wish ->
                map(
                    "condition", wish.condition().toString(),
                    "minimum", wish.minimum(),
                    "maximum", wish.maximum(),
                    "weight", wish.weight()))
        .toList();
  }

  private static ItemCondition condition(Parameters p) {
    return ItemCondition.parse(p.text("condition"));
  }
}
