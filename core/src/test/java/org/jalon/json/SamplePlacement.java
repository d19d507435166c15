package org.jalon.json;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.answer.AnswerOutcome;
import org.jalon.item.ItemId;
import org.jalon.knowledge.Elements;
import org.jalon.knowledge.KnowledgeState;
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
import org.jalon.reproducibility.Fingerprint;
import org.jalon.reproducibility.Provenance;
import org.jalon.reproducibility.RandomSeed;

/** What the fixtures of placement tests contain: both plans, every policy, a log with each. */
final class SamplePlacement {

  private SamplePlacement() {}

  static Map<String, Object> all() {
    Map<String, Object> samples = new LinkedHashMap<>();
    samples.put("placement-plan-reference", PlacementPlan.reference());
    samples.put(
        "placement-plan-reference-improving",
        new ReferencePlacement(
            0,
            8,
            1,
            new RetryPolicy.FailuresAfter(Duration.ofDays(4).plusNanos(1)),
            InferenceScope.ALL_KNOWN));
    samples.put("placement-plan-probabilistic", PlacementPlan.probabilistic());
    samples.put("placement-plan-probabilistic-campaign", probabilistic());
    samples.put("placement-log", log());
    samples.put("placement-log-without-answers", logWithoutAnswers());
    return samples;
  }

  private static ProbabilisticPlacement probabilistic() {
    return new ProbabilisticPlacement(
        ErrorRates.known(0.001, 0.1 + 0.2),
        new MatrixPrior(-2, 0.01, 10, 1.0 / 3),
        InformationTarget.POINTS,
        Math.nextUp(0.5),
        1,
        new RetryPolicy.EarlierFailures());
  }

  private static PlacementLog log() {
    Set<OutcomeId> outcomes = new LinkedHashSet<>();
    List.of("share2", "search1", "😀").forEach(id -> outcomes.add(new OutcomeId(id)));
    PlacementAssessment assessment =
        new PlacementAssessment(
            "assessment-1",
            Long.MIN_VALUE,
            outcomes,
            Optional.of(Language.of("fr-BE")),
            SampleKnowledge.elements(),
            Elements.day(3));
    List<PlacementAnswer> answers = new ArrayList<>();
    for (AnswerOutcome outcome : AnswerOutcome.values()) {
      Instant at = Elements.day(3).plusNanos(answers.size());
      answers.add(new PlacementAnswer(new ItemId("q-" + answers.size()), outcome, at));
    }
    return new PlacementLog(
        PlacementPlan.reference(), assessment, provenance(Long.MIN_VALUE), answers);
  }

  private static PlacementLog logWithoutAnswers() {
    return new PlacementLog(
        probabilistic(),
        PlacementAssessment.of("1", List.of(new OutcomeId("search1")), Instant.EPOCH)
            .knowing(KnowledgeState.empty()),
        provenance(0),
        List.of());
  }

  private static Provenance provenance(long seed) {
    Map<String, Fingerprint> fingerprints = new LinkedHashMap<>();
    for (String role : List.of("items", "plan", "referential")) {
      fingerprints.put(role, Fingerprint.of("sample").add("role", role).build());
    }
    return new Provenance("0.1.0", new RandomSeed(seed), fingerprints);
  }
}
