package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jalon.certification.AdaptiveCertification;
import org.jalon.certification.Award;
import org.jalon.certification.CertificationPolicy;
import org.jalon.certification.CertificationScore;
import org.jalon.certification.ScoringConditions;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.estimation.Prior;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.knowledge.Elements;
import org.jalon.knowledge.Knowledge;
import org.jalon.knowledge.KnowledgeBounds;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.knowledge.RetryPolicy;
import org.jalon.knowledge.TopicBounds;
import org.jalon.placement.PlacementAssessment;
import org.jalon.placement.PlacementLog;
import org.jalon.placement.PlacementPlan;
import org.jalon.placement.ReferencePlacement;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Points;
import org.jalon.referential.Referential;
import org.jalon.referential.TopicId;
import org.jalon.reproducibility.Provenance;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.Best;
import org.jalon.selection.BestAtAbilities;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.MinimumExpectedPosteriorVariance;
import org.jalon.selection.PosteriorWeightedInformation;
import org.jalon.selection.Randomesque;
import org.jalon.session.AssessmentPlan;
import org.jalon.stopping.ItemCount;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents of every format and version ever written. A fixture is never changed: it stands for
 * what somebody has stored. A new version of a format gets a folder of its own, and the old ones
 * are read for ever.
 */
class FixtureTest {

  private static final AssessmentJson JSON = AssessmentJson.withDefaults();

  @TestFactory
  Stream<DynamicTest> a_fixture_is_read_to_what_it_says() {
    return Samples.all().entrySet().stream()
        .map(
            sample ->
                dynamicTest(
                    sample.getKey(),
                    () ->
                        assertThat(read(sample.getValue().getClass(), sample.getKey()))
                            .isEqualTo(sample.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> what_it_says_is_written_as_the_bytes_of_the_fixture() {
    return Samples.all().entrySet().stream()
        .map(
            sample ->
                dynamicTest(
                    sample.getKey(),
                    () ->
                        assertThat(JSON.write(sample.getValue()))
                            .isEqualTo(Fixtures.document(sample.getKey()))));
  }

  @Test
  void a_referential_with_a_file_for_each_competence_is_the_one_in_a_single_file() {
    Referential read = JSON.readReferential(Fixtures.in("v1/files"), "referential.json");

    assertThat(read).isEqualTo(SampleReferential.referential());
    assertThat(read.fingerprint()).isEqualTo(SampleReferential.referential().fingerprint());
  }

  @Test
  void usual_values_of_a_referential_may_be_written_out() {
    assertThat(read(Referential.class, "also-read/referential"))
        .isEqualTo(SampleReferential.referential());
  }

  @Test
  void all_that_an_item_bank_may_leave_out_has_a_usual_value() {
    assertThat(read(ItemBank.class, "also-read/item-bank"))
        .isEqualTo(ItemBank.of("short", "1", List.of(Item.of("q1", LogisticModel.onePL(2)))));
  }

  @Test
  void a_plan_may_use_aliases_and_say_how_its_grid_is_spaced() {
    assertThat(read(AssessmentPlan.class, "also-read/assessment-plan"))
        .isEqualTo(
            new AssessmentPlan(
                "short",
                new ExpectedAPosteriori(
                    Prior.Normal.STANDARD, QuadratureGrid.evenlySpaced(-4, 4, 17)),
                ItemSelector.of(new MaximumInformation(), new Best()),
                Blueprint.of(),
                ItemCount.atLeast(10)));
  }

  @Test
  void criteria_may_be_called_by_the_abbreviations_of_the_field_and_leave_out_what_is_usual() {
    ItemSelector read =
        read(AssessmentPlan.class, "also-read/assessment-plan-selection").selector();

    assertThat(read)
        .isEqualTo(
            ItemSelector.of(PosteriorWeightedInformation.withDefaults(), Randomesque.of(5))
                .startingWith(
                    new BestAtAbilities(
                        List.of(0.0),
                        MinimumExpectedPosteriorVariance.withDefaults(),
                        new Best())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "certification-policy",
        "certification-policy-as-published",
        "also-read/certification-policy"
      })
  void a_policy_of_version_1_is_the_main_certification_under_the_reference_conditions(String name) {
    AdaptiveCertification policy = (AdaptiveCertification) read(CertificationPolicy.class, name);

    assertThat(policy.framework()).isEqualTo(AdaptiveCertification.CORE);
    assertThat(policy.conditions()).isEqualTo(ScoringConditions.REFERENCE);
    assertThat(policy.doubleCertifications()).isEmpty();
    AdaptiveCertification today =
        (AdaptiveCertification)
            Samples.all().get("v2/" + name.substring(name.lastIndexOf('/') + 1));
    Award.Points award = (Award.Points) today.award();
    assertThat(policy.award()).isEqualTo(new Award.Points(award.scale(), award.competenceLevels()));
    assertThat(policy.test()).isEqualTo(today.test());
    assertThat(policy.release().version()).isEqualTo(today.release().version());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "certification-score",
        "certification-score-at-bound",
        "certification-score-below-all-bands",
        "certification-score-by-rule"
      })
  void a_score_of_version_1_is_one_from_an_ability(String name) {
    assertThat(read(CertificationScore.class, name)).isEqualTo(Samples.all().get("v2/" + name));
  }

  @Test
  void what_a_score_lacks_may_be_left_out() {
    assertThat(read(CertificationScore.class, "also-read/certification-score"))
        .isEqualTo(Samples.all().get("v2/certification-score-below-all-bands"));
  }

  @Test
  void knowledge_of_either_version_is_read_without_knowing_which() {
    assertThat(read(Knowledge.class, "knowledge")).isEqualTo(SampleKnowledge.elements());
    assertThat(read(Knowledge.class, "v2/knowledge")).isEqualTo(SampleKnowledge.bounds());
  }

  @Test
  void elements_may_stand_in_any_order_twice_with_points_and_dates_in_other_words() {
    assertThat(read(KnowledgeState.class, "also-read/knowledge"))
        .isEqualTo(
            KnowledgeState.of(
                List.of(
                    Elements.success("search2", 0, Points.of(8, 3)),
                    Elements.failure("filter5", 1))));
  }

  @Test
  void direct_levels_may_stand_in_any_order() {
    assertThat(read(KnowledgeBounds.class, "v2/also-read/knowledge"))
        .isEqualTo(
            new KnowledgeBounds(
                Map.of(
                    new TopicId("search"),
                    new TopicBounds(3, Optional.empty(), Set.of(1, 3), Elements.day(0)))));
  }

  @Test
  void what_a_placement_plan_leaves_out_is_as_usual() {
    assertThat(read(PlacementPlan.class, "also-read/placement-plan-reference"))
        .isEqualTo(PlacementPlan.reference());
    assertThat(read(ReferencePlacement.class, "also-read/placement-plan-reference-improving"))
        .isEqualTo(
            PlacementPlan.reference()
                .with(new RetryPolicy.FailuresAfter(RetryPolicy.FailuresAfter.USUAL_DELAY)));
    assertThat(read(PlacementPlan.class, "also-read/placement-plan-probabilistic"))
        .isEqualTo(PlacementPlan.probabilistic());
  }

  @Test
  void a_log_of_a_placement_test_may_leave_out_what_was_known_and_the_language() {
    assertThat(read(PlacementLog.class, "also-read/placement-log"))
        .isEqualTo(
            new PlacementLog(
                PlacementPlan.probabilistic(),
                PlacementAssessment.of("1", List.of(new OutcomeId("o1")), Elements.day(0))
                    .seededBy(7),
                new Provenance("0.1.0", new RandomSeed(7), Map.of()),
                List.of()));
  }

  private static <T> T read(Class<T> type, String fixture) {
    return JSON.read(type, Fixtures.document(fixture));
  }
}
