package org.jalon.json;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jalon.answer.AnswerOutcome;
import org.jalon.item.ItemId;
import org.jalon.knowledge.RandomKnowledge;
import org.jalon.knowledge.RetryPolicy;
import org.jalon.placement.ErrorRates;
import org.jalon.placement.InferenceScope;
import org.jalon.placement.InformationTarget;
import org.jalon.placement.MatrixPrior;
import org.jalon.placement.PlacementAnswer;
import org.jalon.placement.PlacementAssessment;
import org.jalon.placement.PlacementLog;
import org.jalon.placement.PlacementPlan;
import org.jalon.placement.ProbabilisticPlacement;
import org.jalon.placement.ReferencePlacement;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomeId;
import org.jalon.reproducibility.Provenance;
import org.jalon.reproducibility.RandomSeed;

/** Random placement plans and logs, also such as no session leaves behind. */
final class RandomPlacements {

  private RandomPlacements() {}

  static Arbitrary<PlacementPlan> plans() {
    return Arbitraries.<PlacementPlan>oneOf(references(), probabilistic()).withoutEdgeCases();
  }

  private static Arbitrary<ReferencePlacement> references() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 8),
            Arbitraries.integers().between(1, 8),
            Arbitraries.integers().between(0, 8),
            policies(),
            Arbitraries.of(InferenceScope.class))
        .as(ReferencePlacement::new);
  }

  private static Arbitrary<ProbabilisticPlacement> probabilistic() {
    Arbitrary<ErrorRates> rates = Combinators.combine(rates(), rates()).as(ErrorRates::new);
    Arbitrary<MatrixPrior> priors =
        Combinators.combine(between(-2, 10), between(0.01, 10), between(0.1, 10), between(0.05, 10))
            .as(MatrixPrior::new);
    return Combinators.combine(
            rates,
            priors,
            Arbitraries.of(InformationTarget.class),
            between(Math.nextUp(0.5), Math.nextDown(1)),
            Arbitraries.integers().between(1, Integer.MAX_VALUE),
            policies())
        .as(ProbabilisticPlacement::new);
  }

  private static Arbitrary<List<Double>> rates() {
    return between(0.001, 0.499).list().ofMinSize(1).ofMaxSize(10);
  }

  private static Arbitrary<Double> between(double lower, double upper) {
    return Arbitraries.oneOf(
        Arbitraries.of(lower, upper),
        Arbitraries.longs()
            .between(0, Long.MAX_VALUE)
            .map(part -> Math.min(upper, lower + (upper - lower) * (part / 0x1p63))));
  }

  private static Arbitrary<RetryPolicy> policies() {
    return Arbitraries.oneOf(
        Arbitraries.of(new RetryPolicy.KeepAll(), new RetryPolicy.EarlierFailures()),
        Combinators.combine(
                Arbitraries.longs().greaterOrEqual(0),
                Arbitraries.integers().between(0, 999_999_999))
            .as(
                (seconds, nanos) ->
                    new RetryPolicy.FailuresAfter(Duration.ofSeconds(seconds, nanos))));
  }

  static Arbitrary<PlacementLog> logs() {
    return Combinators.combine(
            plans(), assessments(), RandomLogs.provenances(), answers().list().ofMaxSize(5))
        .as(
            (plan, assessment, provenance, answers) ->
                new PlacementLog(
                    plan,
                    assessment,
                    new Provenance(
                        provenance.libraryVersion(),
                        new RandomSeed(assessment.seed()),
                        provenance.fingerprints()),
                    answers))
        .withoutEdgeCases();
  }

  private static Arbitrary<PlacementAssessment> assessments() {
    return Combinators.combine(
            Arbitraries.of("1", "assessment-é", "\"\\", "漢😀"),
            Arbitraries.longs(),
            Arbitraries.of("o1", "o.2", "\"", "漢😀")
                .map(OutcomeId::new)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .map(LinkedHashSet::new),
            Arbitraries.of("fr", "en-GB", "zh-Hant-TW").map(Language::of).optional(),
            RandomKnowledge.states(),
            RandomKnowledge.instants())
        .as(PlacementAssessment::new);
  }

  private static Arbitrary<PlacementAnswer> answers() {
    return Combinators.combine(
            Arbitraries.of("q1", "question.é", "\"\\", "漢😀").map(ItemId::new),
            Arbitraries.of(AnswerOutcome.class),
            RandomKnowledge.instants())
        .as(PlacementAnswer::new);
  }
}
