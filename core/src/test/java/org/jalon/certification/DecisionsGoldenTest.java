package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jalon.testing.GoldenFile.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.Award.Bands.NamedBand;
import org.jalon.certification.RecordHeader.Ending;
import org.jalon.certification.ScoringConditions.MissingAnswers;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.LocalizedText;
import org.jalon.testing.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole tests and the decisions that the reference made of them. */
class DecisionsGoldenTest {

  private static final GoldenFile FILE =
      GoldenFile.read(DecisionsGoldenTest.class, "decisions.json");
  private static final ResolvedItemBank BANK =
      FlashGolden.bank(FlashGolden.FILE.member("degradations").get(0));
  private static final Instant START = Instant.parse("2026-01-31T09:00:00Z");

  static Stream<Arguments> decisions() {
    return FILE.casesOf("decisions", "framework", "ending", "status");
  }

  @Test
  void no_case_is_left_out() {
    assertThat(decisions()).hasSize(84);
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void a_test_is_decided_as_the_reference_does(JsonNode testCase) {
    CertificationDecision decision = scorer(testCase).decide(record(testCase));

    CertificationResult result = decision.result();
    assertThat(result.status().name()).isEqualTo(testCase.required("status").textValue());
    assertThat(result.causeOf().map(Enum::name))
        .isEqualTo(Optional.ofNullable(testCase.required("cause").textValue()));
    assertThat(decision.complementary().map(c -> c.status() == ComplementaryResult.Status.ACQUIRED))
        .isEqualTo(acquired(testCase, result));
    if (testCase.required("ability").isNull()) {
      assertThat(result.keptScore()).isEmpty();
    } else {
      assertScore((AbilityScore) result.keptScore().orElseThrow(), testCase);
    }
  }

  private static void assertScore(AbilityScore score, JsonNode testCase) {
    assertThat(score.estimate().ability())
        .isCloseTo(testCase.required("ability").doubleValue(), within(1e-12));
    assertThat(score.points()).isEqualTo(number(testCase.required("points")));
    assertThat(score.band()).isEqualTo(number(testCase.required("band")));
    if (testCase.required("status").textValue().equals("VALIDATED")) {
      assertThat(score.competenceLevels().values())
          .containsExactlyElementsOf(
              stream(testCase.required("levels")).map(DecisionsGoldenTest::number).toList());
    }
  }

  /** The reference tells only of the double certification. */
  private static Optional<Boolean> acquired(JsonNode testCase, CertificationResult result) {
    return testCase.required("scale").textValue().equals("singleBand")
            && result.status() != CertificationResult.Status.CANCELLED
        ? Optional.of(
            result.status() == CertificationResult.Status.VALIDATED
                && !testCase.required("framework").textValue().equals("teaching"))
        : Optional.ofNullable(testCase.required("acquired"))
            .filter(node -> !node.isNull())
            .map(JsonNode::booleanValue);
  }

  private static CertificationScorer scorer(JsonNode testCase) {
    String framework = testCase.required("framework").textValue();
    return switch (framework) {
      case "core", "basic-skills" -> core(testCase).scorer(BANK);
      case "teaching" -> bands(framework, Optional.of(jury())).scorer(BANK);
      default -> bands(framework, Optional.empty()).scorer(BANK);
    };
  }

  private static AdaptiveCertification core(JsonNode testCase) {
    Map<CompetenceId, CompetenceLevelScale> levels = new LinkedHashMap<>();
    CertificationGolden.LEVEL_SCALES.entrySet().stream()
        .limit(2)
        .forEach(entry -> levels.put(entry.getKey(), entry.getValue()));
    return new AdaptiveCertification(
        PolicyRelease.of("golden", "1"),
        AdaptiveCertification.CORE,
        FlashPolicy.REFERENCE,
        ScoringConditions.REFERENCE,
        new Award.Points(CertificationGolden.scale(testCase.required("scale").textValue()), levels),
        List.of(new DoubleCertification("basic-skills", LocalizedText.of("socle", "basics"), 70)));
  }

  private static AdaptiveCertification bands(String framework, Optional<Award.ExternalJury> jury) {
    NamedBand band = new NamedBand(-1, 8, LocalizedText.of("atteint", "reached"));
    return new AdaptiveCertification(
        PolicyRelease.of("golden", "1"),
        framework,
        FlashPolicy.REFERENCE,
        new ScoringConditions(20, Duration.ofMinutes(105), MissingAnswers.COUNT_AS_WRONG),
        new Award.Bands(List.of(band), jury),
        List.of());
  }

  private static Award.ExternalJury jury() {
    return new Award.ExternalJury(Map.of("expert", LocalizedText.of("expert", "expert")));
  }

  private static AdaptiveTestRecord record(JsonNode testCase) {
    List<JuryEvent> events =
        testCase.required("cancelled").booleanValue()
            ? List.of(new JuryEvent.Cancelled(START))
            : List.of();
    return AdaptiveTestRecord.of(
        new RecordHeader(
            "t1",
            testCase.required("framework").textValue(),
            START,
            Ending.valueOf(testCase.required("ending").textValue()),
            testCase.required("fraud").booleanValue(),
            events),
        GoldenFile.words(testCase.required("answers")).stream()
            .filter(answer -> !answer.isEmpty())
            .map(DecisionsGoldenTest::asked)
            .toList());
  }

  private static AskedItem asked(String answer) {
    ItemId item = new ItemId(answer.substring(1));
    return new AskedItem(
        item,
        (LogisticModel) BANK.model(BANK.index(item)),
        answer.startsWith("+") ? AnswerOutcome.CORRECT : AnswerOutcome.INCORRECT);
  }

  private static OptionalInt number(JsonNode value) {
    return value.isNull() ? OptionalInt.empty() : OptionalInt.of(value.intValue());
  }
}
