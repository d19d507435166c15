package org.jalon.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jalon.certification.AbilityScore;
import org.jalon.certification.CertificationScore;
import org.jalon.constraint.Blueprint;
import org.jalon.constraint.ContentConstraint;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.Convergence;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.MovingPriorExpectedAPosteriori;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.item.Calibration;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemBank.NegativeDiscrimination;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Language;
import org.jalon.referential.Level;
import org.jalon.referential.OutcomeId;
import org.jalon.reproducibility.Fingerprint;
import org.jalon.selection.Best;
import org.jalon.selection.GeometricPick;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.SuccessProbability;
import org.jalon.selection.SuccessProbability.Stretch;
import org.jalon.session.AssessmentPlan;
import org.jalon.simulation.PersonRange;
import org.jalon.simulation.SimulationState;
import org.jalon.stopping.BankExhausted;
import org.jalon.stopping.ItemCount;
import org.jalon.stopping.StandardError;
import org.jalon.stopping.StoppingRule;

/**
 * A document for each thing that documents can contain, by the name of its fixture, which is of
 * version 1 unless the name begins with another one. Whoever adds a strategy or an alternative adds
 * a sample with a fixture of its own here: fixtures never change.
 */
final class Samples {

  private Samples() {}

  static Map<String, Object> all() {
    Map<String, Object> samples = new LinkedHashMap<>();
    samples.put("referential", SampleReferential.referential());
    samples.put("item-bank", bank());
    samples.put("item-bank-simulated", simulatedBank());
    samples.put("item-bank-without-items", ItemBank.of("empty", "1", List.of()));
    samples.put("question-bank", QuestionSamples.bank());
    samples.put("question-bank-unusual", QuestionSamples.unusualBank());
    samples.put("assessment-plan", fullPlan());
    samples.put("assessment-plan-normal-prior", plan(new Prior.Normal(-0.5, 1.25)));
    samples.put("assessment-plan-uniform-prior", plan(new Prior.Uniform(-1.5, 3)));
    samples.put(
        "assessment-plan-histogram-prior",
        plan(new Prior.Histogram(List.of(-2.0, 0.0, 2.5), List.of(0.1, 0.0, 4.9E-324))));
    SelectionSamples.selectors()
        .forEach((name, selector) -> samples.put("assessment-plan-" + name, plan(selector)));
    samples.putAll(SampleEstimators.plans());
    samples.put("assessment-plan-stopping-rules", StoppingSamples.plan());
    ExposureSamples.plans().forEach((name, plan) -> samples.put("assessment-plan-" + name, plan));
    samples.put("assessment-plan-whole-test", ContentSamples.wholeTest());
    samples.put("assessment-plan-shadow-test", ContentSamples.shadowTest());
    samples.put("assessment-plan-priority-index", ContentSamples.priorityIndex());
    samples.put("assessment-plan-weighted-penalty", ContentSamples.weightedPenalty());
    samples.put("session-log", SampleLog.log());
    samples.put("session-log-timed", SampleLog.timedLog());
    samples.put("battery-plan", SampleBattery.plan());
    samples.put("battery-log", SampleBattery.log());
    samples.put("simulation-state", simulationState());
    CertificationSamples.addTo(samples);
    ProfileSamples.addTo(samples);
    samples.put("v2/certification-score", score());
    samples.put("v2/certification-score-below-all-bands", lowestScore());
    samples.put("v2/certification-score-at-bound", score(Convergence.AT_BOUND));
    samples.put("v2/certification-score-by-rule", score(Convergence.BY_RULE));
    samples.put("knowledge", SampleKnowledge.elements());
    samples.put("v2/knowledge", SampleKnowledge.bounds());
    samples.putAll(SamplePlacement.all());
    return samples;
  }

  private static ItemBank bank() {
    return ItemBank.of(
            "sample",
            "2026.1",
            List.of(
                Item.of("q1", LogisticModel.onePL(-1.5)),
                Item.of("q2", LogisticModel.twoPL(1e50, -0.0))
                    .testing(new OutcomeId("query-1"))
                    .in(Language.of("fr-BE"), Language.ENGLISH)
                    .with("format", "audio")
                    .with("clé", "« é » 😀 \"quoted\" \\ \t"),
                Item.of("q3", LogisticModel.threePL(-0.5, Double.MIN_VALUE, 0.25)),
                Item.of("q4", new LogisticModel(1, 0.1 + 0.2, 0, 0.9)),
                Item.of("q5", GradedResponse.of(1.1, -1, 0, 1.5)),
                Item.of("q6", GeneralizedPartialCredit.of(-0.5, 1, -0.25)),
                Item.of("q7", GeneralizedPartialCredit.partialCredit(0.5, 0.1)),
                Item.of("q8", NominalResponse.relativeToFirst(1, 0.5, -2, 3))))
        .with(new Calibration(Calibration.Origin.EMPIRICAL, "2 000 people, spring"))
        .with(NegativeDiscrimination.ACCEPTED);
  }

  private static ItemBank simulatedBank() {
    return ItemBank.of("drawn", "1", List.of(Item.of("q1", LogisticModel.twoPL(1.2, 1e-7))))
        .with(new Calibration(Calibration.Origin.SIMULATED, "seed 42"));
  }

  private static AssessmentPlan fullPlan() {
    return new AssessmentPlan(
        "with everything",
        new MovingPriorExpectedAPosteriori(grid(), -3, 1.5, 0.1125, 0.5, 5, 8),
        ItemSelector.of(new MaximumInformation(), new GeometricPick(5, 0.51))
            .preferring(
                new SuccessProbability(
                    List.of(new Stretch(0, 0, 0.8, 0.8), new Stretch(1, 7, 0.8, 0.5)))),
        Blueprint.of(
            new ContentConstraint.AvailableIn(Language.of("fr-BE")),
            new ContentConstraint.AllowedValues("format", Set.of("text", "audio")),
            new ContentConstraint.ExcludedValues("domain", Set.of("5")),
            new ContentConstraint.AtMostPerValue("topic", 1),
            new ContentConstraint.EveryValueFirst("competence"),
            new ContentConstraint.ForcedValues("competence", Set.of("1.2", "1.1"), 4),
            new ContentConstraint.Spacing("competence", 2)),
        stoppingRule());
  }

  private static StoppingRule stoppingRule() {
    return ItemCount.atLeast(8)
        .and(StandardError.below(0.3))
        .or(ItemCount.atLeast(32))
        .or(new BankExhausted());
  }

  private static CertificationScore score(Convergence convergence) {
    return new AbilityScore(
        new AbilityEstimate(6, 2.5, convergence, 3),
        OptionalInt.of(895),
        OptionalInt.empty(),
        Optional.empty(),
        Map.of());
  }

  /** A plan without anything special but its prior. */
  static AssessmentPlan plan(Prior prior) {
    return plan(new ExpectedAPosteriori(prior, grid()));
  }

  /** A plan of which only the estimator matters. */
  static AssessmentPlan plan(AbilityEstimator estimator) {
    return new AssessmentPlan(
        "simple",
        estimator,
        ItemSelector.of(new MaximumInformation(), new Best()),
        Blueprint.of(),
        ItemCount.atLeast(10));
  }

  private static AssessmentPlan plan(ItemSelector selector) {
    return new AssessmentPlan(
        "selecting",
        new ExpectedAPosteriori(Prior.Normal.STANDARD, grid()),
        selector,
        Blueprint.of(),
        ItemCount.atLeast(10));
  }

  static QuadratureGrid grid() {
    return QuadratureGrid.of(new double[] {-2, -0.5, 0, 2}, new double[] {0.75, 1, 1.25, 1});
  }

  private static CertificationScore score() {
    Map<CompetenceId, OptionalInt> levels = new LinkedHashMap<>();
    levels.put(new CompetenceId("search"), OptionalInt.of(1));
    levels.put(new CompetenceId("manage"), OptionalInt.empty());
    return new AbilityScore(
        new AbilityEstimate(0.1234567890123456, 0.25, Convergence.CONVERGED, 32),
        OptionalInt.of(225),
        OptionalInt.of(2),
        Optional.of(Level.of(2)),
        levels);
  }

  private static CertificationScore lowestScore() {
    return new AbilityScore(
        new AbilityEstimate(-9, Double.POSITIVE_INFINITY, Convergence.NOT_CONVERGED, 3),
        OptionalInt.of(0),
        OptionalInt.empty(),
        Optional.empty(),
        Map.of());
  }

  private static SimulationState simulationState() {
    return new SimulationState(
        Fingerprint.of("simulation-study").build(),
        List.of(
            new PersonRange(0, 3_999_999_990L), new PersonRange(4_000_000_000L, 4_000_000_010L)),
        List.of(-1.3, -0.9, -0.5, -0.25, 0.0, 0.0, 0.1 + 0.2, 0.8, 1e50),
        Map.of("plan-0.lengths", List.of(0L, 3L, 3_999_999_997L)),
        Map.of("plan-0.errors", List.of("-5p-3", "0", "1f00000000000000000000d7p-60")));
  }
}
