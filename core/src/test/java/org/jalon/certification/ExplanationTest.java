package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.certification.TestRecords.BANK;
import static org.jalon.certification.TestRecords.LATER;
import static org.jalon.certification.TestRecords.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.ExplanationStep.AbilityMoved;
import org.jalon.certification.ExplanationStep.RuleChecked;
import org.jalon.certification.RecordHeader.Ending;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.item.Responses;
import org.jalon.referential.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a decision is told. */
class ExplanationTest {

  private static final FlashPolicy SHORT = new FlashPolicy(4, 0, true, false, 0.5, -3, 1);
  private static final AdaptiveCertification POLICY =
      TestRecords.policy(SHORT, ScoringConditions.REFERENCE.forTestOf(2));
  private static final CertificationScorer SCORER = POLICY.scorer(BANK);

  private static AdaptiveTestRecord test(Ending ending) {
    AdaptiveTestRecord record = record(32, 0, ending);
    List<AskedItem> asked = record.asked().subList(0, 3);
    return TestRecords.registeredFor(
        "basics",
        new AdaptiveTestRecord(
            record.header(),
            asked,
            List.of(new Incident(asked.get(1).item(), Incident.State.CONFIRMED))));
  }

  @Test
  void the_path_is_that_of_the_estimator_with_what_the_limit_kept_back() {
    Explanation explanation = SCORER.explain(test(Ending.COMPLETED));
    List<AbilityMoved> path = path(explanation);
    Responses answers = Responses.none(BANK);
    for (AbilityMoved moved : path) {
      answers = answers.with(BANK.index(moved.item().id()), moved.item().outcome().category());
    }
    List<AbilityEstimate> history = SHORT.estimator().history(answers);
    assertThat(path)
        .extracting(moved -> moved.move().after())
        .containsExactlyElementsOf(history.stream().map(AbilityEstimate::ability).toList());
    assertThat(path)
        .extracting(moved -> moved.move().standardError())
        .containsExactlyElementsOf(history.stream().map(AbilityEstimate::standardError).toList());
    assertThat(path.get(0).move().before()).isEqualTo(-3);
    for (AbilityMoved moved : path) {
      double gap = Math.max(0.5, Math.abs(moved.move().before()) * 0.5);
      if (moved.move().limited()) {
        assertThat(Math.abs(moved.move().after() - moved.move().before()))
            .isLessThanOrEqualTo(gap + 1e-12);
        assertThat(Math.abs(moved.move().unlimited() - moved.move().before())).isGreaterThan(gap);
      }
    }
  }

  @Test
  void missing_answers_are_told_apart_and_start_anew_from_the_ability_reached() {
    Explanation explanation = SCORER.explain(test(Ending.ABANDONED));
    assertThat(path(explanation))
        .extracting(AbilityMoved::simulated)
        .containsExactly(false, false, true, true);
    assertThat(path(explanation)).extracting(AbilityMoved::position).containsExactly(1, 2, 3, 4);
    double reached = path(explanation).get(1).move().after();
    double restarted = path(explanation).get(2).move().before();
    assertThat(explanation.steps())
        .contains(new ExplanationStep.MissingAnswersAdded(2, reached, restarted));
  }

  @Test
  void rules_are_told_in_order_up_to_the_one_that_decides() {
    assertThat(rules(SCORER.explain(test(Ending.COMPLETED))))
        .containsExactly(
            new RuleChecked(DecisionRule.CANCELLED_BY_JURY, false),
            new RuleChecked(DecisionRule.FRAUD, false),
            new RuleChecked(DecisionRule.TOO_FEW_ANSWERS_BY_FAILURE, false),
            new RuleChecked(DecisionRule.TOO_FEW_ANSWERS, false),
            new RuleChecked(DecisionRule.NO_POINTS, false),
            new RuleChecked(DecisionRule.OTHERWISE_VALIDATED, true));
    Explanation fraud =
        SCORER.explain(test(Ending.COMPLETED).with(new JuryEvent.FraudFound(LATER)));
    assertThat(rules(fraud))
        .containsExactly(
            new RuleChecked(DecisionRule.CANCELLED_BY_JURY, false),
            new RuleChecked(DecisionRule.FRAUD, true));
    assertThat(path(fraud)).isEmpty();
  }

  @Test
  void an_explanation_reads_as_sentences_in_english() {
    assertThat(SCORER.explain(test(Ending.ABANDONED)).in(Language.ENGLISH))
        .isEqualTo(text("explanation-en.txt"));
  }

  @Test
  void an_explanation_reads_as_sentences_in_french() {
    assertThat(SCORER.explain(test(Ending.ABANDONED)).in(Language.of("fr-CA")))
        .isEqualTo(text("explanation-fr.txt"));
  }

  @Test
  void other_languages_are_told_in_english() {
    Explanation explanation = SCORER.explain(test(Ending.COMPLETED));
    assertThat(explanation.in(Language.of("de"))).isEqualTo(explanation.in(Language.ENGLISH));
  }

  @Test
  void a_certification_of_bands_is_told_with_the_names_of_its_bands() {
    CertificationScorer bands = TestRecords.bands(Optional.of(TestRecords.jury())).scorer(BANK);
    TestRecord reached = TestRecords.registeredFor("law", record(32, 3, Ending.COMPLETED));
    assertThat(bands.explain(reached).in(Language.FRENCH))
        .contains("relève de la maille « avancé », de 1,0000 à 8,0000.")
        .contains("Certification law : en attente du jury externe (avancé).")
        .endsWith("Certification validée.\n");
    TestRecord below = TestRecords.registeredFor("law", record(32, -4, Ending.COMPLETED));
    assertThat(bands.explain(below).in(Language.ENGLISH))
        .contains("lies below the first band, which begins at -1.0000.")
        .contains("Rule “not eligible for what follows”: applies and decides.")
        .endsWith("Certification rejected: not eligible.\n");
  }

  static Stream<ExplanationWords> languages() {
    return Stream.of(new FrenchWords(), new EnglishWords());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void there_are_words_for_every_constant(ExplanationWords words) {
    Stream<String> all =
        Stream.of(
                Stream.of(DecisionRule.values()).map(words::rule),
                Stream.of(Ending.values()).map(words::ending),
                Stream.of(AnswerOutcome.values()).map(words::outcome),
                Stream.of(ComplementaryResult.Status.values()).map(words::status),
                Stream.of(CertificationResult.Status.values()).map(words::conclusion),
                Stream.of(ExplanationStep.Withdrawn.Reason.values()).map(words::reason),
                Stream.of(CertificationResult.RejectionCause.values()).map(words::cause),
                Stream.of(CertificationResult.CancellationCause.values()).map(words::cause),
                Stream.of(CertificationResult.ErrorCause.values()).map(words::cause))
            .flatMap(s -> s);
    assertThat(all).allMatch(text -> !text.isBlank() && !text.contains("_")).hasSizeGreaterThan(40);
  }

  private static List<AbilityMoved> path(Explanation explanation) {
    return explanation.steps().stream()
        .filter(AbilityMoved.class::isInstance)
        .map(AbilityMoved.class::cast)
        .toList();
  }

  private static List<ExplanationStep> rules(Explanation explanation) {
    return explanation.steps().stream().filter(RuleChecked.class::isInstance).toList();
  }

  private static String text(String name) {
    try (InputStream stream = ExplanationTest.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
