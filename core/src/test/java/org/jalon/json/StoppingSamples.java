package org.jalon.json;

import java.time.Duration;
import java.util.List;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.selection.Best;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.session.AssessmentPlan;
import org.jalon.stopping.AbilityChange;
import org.jalon.stopping.AnyOf;
import org.jalon.stopping.ConfidenceInterval;
import org.jalon.stopping.EveryValueAnswered;
import org.jalon.stopping.GeneralizedLikelihoodRatio;
import org.jalon.stopping.ItemCount;
import org.jalon.stopping.MinimumInformation;
import org.jalon.stopping.SequentialProbabilityRatio;
import org.jalon.stopping.StandardErrorChange;
import org.jalon.stopping.StoppingRule;
import org.jalon.stopping.TimeUsed;

/** A plan with the stopping rules that no other sample has. */
final class StoppingSamples {

  private StoppingSamples() {}

  static AssessmentPlan plan() {
    return new AssessmentPlan(
        "every way to end",
        new ExpectedAPosteriori(
            Prior.Normal.STANDARD,
            QuadratureGrid.of(new double[] {-2, 0, 2}, new double[] {1, 2, 1})),
        ItemSelector.of(new MaximumInformation(), new Best()),
        Blueprint.of(),
        new AnyOf(
            List.of(
                MinimumInformation.below(0.125),
                new AbilityChange(0.05, 3),
                new StandardErrorChange(0.01, 1),
                new ConfidenceInterval(List.of(-0.5, 0.75), 0.95),
                new SequentialProbabilityRatio(List.of(0.5), 0.25, 0.05, 0.1),
                new GeneralizedLikelihoodRatio(List.of(-1.0, 1.0), 0.25, 0.05, 0.1),
                new EveryValueAnswered("competence", 2).and(moreThan(3)),
                TimeUsed.atLeast(Duration.ofMillis(5_400_001)))));
  }

  private static StoppingRule moreThan(int answers) {
    return ItemCount.atLeast(answers + 1).and(ItemCount.atLeast(99).not());
  }
}
