package org.jalon.json;

import java.util.List;
import java.util.Set;
import org.jalon.constraint.AllOrNone;
import org.jalon.constraint.AscendingOrder;
import org.jalon.constraint.Blueprint;
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
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.estimation.ScoredItemsOnly;
import org.jalon.selection.Best;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.MaximumPriorityIndex;
import org.jalon.selection.SelectionCriterion;
import org.jalon.selection.ShadowTest;
import org.jalon.selection.SoftConstraint;
import org.jalon.selection.WeightedPenalty;
import org.jalon.session.AssessmentPlan;
import org.jalon.stopping.ItemCount;

/** Plans with rules about a whole test, and with the criteria that heed them. */
final class ContentSamples {

  private static final ItemCondition AUDIO = ItemCondition.parse("format == 'audio' & LEVEL >= 2");
  private static final List<SoftConstraint> WISHES =
      List.of(
          new SoftConstraint(AUDIO, 0, 4, 1),
          new SoftConstraint(ItemCondition.parse("!(topic %in% c(\"a\", 'b'))"), 2, 8, 0.5));

  private ContentSamples() {}

  static AssessmentPlan wholeTest() {
    List<ContentTarget> targets =
        List.of(new ContentTarget("1", 0.25), new ContentTarget("2", 0.75));
    return plan(
        new MaximumInformation(),
        Blueprint.of(
            new CountBetween(AUDIO, 2, 6, 12),
            new CountsPerValue("topic", List.of(new Count("a", 1, 3), new Count("b", 0, 2)), 12),
            new SumBetween("seconds", 60, 900.5, 12),
            new Enemies(ItemCondition.oneOf("q1", "it's", "q\\3")),
            new ExcludedItems(ItemCondition.parse("status != 'ready'")),
            new IncludedItems(ItemCondition.oneOf("q9"), 12),
            new AllOrNone(ItemCondition.parse("passage == 'p1' | passage == 'p2'"), 12),
            new ItemGroups("passage", 12),
            new PretestItems("use", Set.of("pretest", "draft"), Set.of(12, 3)),
            new AscendingOrder("order"),
            new ProportionalContent("domain", targets),
            new MultinomialContent("competence", targets, 12)));
  }

  static AssessmentPlan shadowTest() {
    return plan(ShadowTest.ofLength(12), Blueprint.of(new CountBetween(AUDIO, 2, 6, 12)));
  }

  static AssessmentPlan priorityIndex() {
    return plan(new MaximumPriorityIndex(new MaximumInformation(), WISHES), Blueprint.of());
  }

  static AssessmentPlan weightedPenalty() {
    return plan(
        new WeightedPenalty(new MaximumInformation(), WISHES, 12, 0.9, 0.1), Blueprint.of());
  }

  private static AssessmentPlan plan(SelectionCriterion criterion, Blueprint blueprint) {
    ExpectedAPosteriori estimator =
        new ExpectedAPosteriori(
            Prior.Normal.STANDARD,
            QuadratureGrid.of(new double[] {-2, 0, 2}, new double[] {1, 1, 1}));
    return new AssessmentPlan(
        "content",
        new ScoredItemsOnly(estimator, "use", Set.of("pretest", "draft")),
        ItemSelector.of(criterion, new Best()),
        blueprint,
        ItemCount.atLeast(12));
  }
}
