package org.jalon.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jalon.calibration.LikelihoodRatioDifResult.Effect;
import org.jalon.calibration.LikelihoodRatioDifResult.ItemTest;
import org.jalon.item.ItemId;
import org.jalon.reproducibility.RandomSeed;
import org.junit.jupiter.api.Test;

/** Differential item functioning against the R package mirt 1.47. */
class LikelihoodRatioDifTest {

  private static final LikelihoodRatioDifResult RESULT =
      LikelihoodRatioDif.of(MarginalMaximumLikelihood.withDefaults()).analyse(Mirt.data("dif"));

  private static final JsonNode GOLDEN = Mirt.section("dif");

  @Test
  void finds_the_same_baseline() {
    assertThat(RESULT.baseline().converged()).isTrue();
    assertThat(RESULT.baselineLogLikelihood())
        .isCloseTo(GOLDEN.required("baselineLogLik").asDouble(), within(1e-3));
  }

  /** The tolerance of mirt's own estimates here is 10⁻⁴, that of their likelihoods some 10⁻⁴. */
  @Test
  void every_item_has_the_same_test() {
    JsonNode rows = GOLDEN.required("rows");
    int adjusted = GOLDEN.required("columns").size() - 1;

    assertThat(rows).hasSize(20);
    assertThat(RESULT.items()).hasSize(20);
    for (int i = 0; i < 20; i++) {
      ItemTest item = RESULT.items().get(i);
      ChiSquareTest test = item.test().orElseThrow();
      JsonNode row = rows.get(i);
      assertThat(item.converged()).isTrue();
      assertThat(test.statistic()).isCloseTo(row.get(6).asDouble(), within(1e-3));
      assertThat(test.degreesOfFreedom()).isEqualTo(row.get(7).asInt());
      assertThat(test.pValue())
          .isCloseTo(row.get(8).asDouble(), within(5e-4 * row.get(8).asDouble()));
      assertThat(item.adjustedP().getAsDouble())
          .isCloseTo(row.get(adjusted).asDouble(), within(5e-4 * row.get(adjusted).asDouble()));
    }
  }

  @Test
  void only_the_items_made_harder_for_the_focal_group_are_found() {
    assertThat(RESULT.items())
        .filteredOn(item -> item.adjustedP().getAsDouble() < 0.05)
        .extracting(item -> item.id().value())
        .containsExactly("I3", "I9");
    for (String id : List.of("I3", "I9")) {
      Effect effect = RESULT.item(new ItemId(id)).effects().get(0);
      assertThat(effect.group()).isEqualTo("focal");
      assertThat(effect.difficultyDifference().getAsDouble()).isCloseTo(0.6, within(0.25));
      assertThat(effect.signedDifference()).isLessThan(-0.08);
      assertThat(effect.unsignedDifference()).isGreaterThanOrEqualTo(-effect.signedDifference());
    }
  }

  @Test
  void an_item_without_answers_in_a_group_has_no_test() {
    ResponseMatrix data = Mirt.data("dif");
    ResponseMatrix.Builder builder = ResponseMatrix.builder(data.items());
    int[] row = new int[20];
    for (int person = 0; person < 400; person++) {
      int which = person % 2 == 0 ? person : 1_999 - person;
      data.copyRow(which, row);
      row[4] = data.group(which) == 0 ? row[4] : ResponseMatrix.MISSING;
      row[5] = 1;
      builder.addRow(data.groups().get(data.group(which)), row);
    }
    LikelihoodRatioDifResult result =
        LikelihoodRatioDif.of(MarginalMaximumLikelihood.withDefaults())
            .analyse(builder.build(), data.items().subList(3, 6));

    assertThat(result.items()).hasSize(3);
    assertThat(result.items().get(0).test()).isPresent();
    assertThat(result.items().get(1).reason()).hasValue("Group focal: Nobody answered it.");
    assertThat(result.items().get(2).reason())
        .hasValueSatisfying(reason -> assertThat(reason).startsWith("All 400 answers are in"));
    assertThat(result.items().get(2).adjustedP()).isEmpty();
  }

  /** Of items that work alike; a prior that is counted twice would shift all of them. */
  @Test
  void priors_do_not_count_as_a_difference() {
    ItemPriors narrow = ItemPriors.NONE.withDiscrimination(new ParameterPrior.Normal(1.3, 0.1));
    ItemPriors wide = ItemPriors.NONE.withDifficulty(new ParameterPrior.Normal(0, 20));

    assertThat(meanStatistic(MarginalMaximumLikelihood.withDefaults())).isBetween(1.2, 3.0);
    assertThat(meanStatistic(MarginalMaximumLikelihood.withDefaults().withPriors(wide)))
        .isBetween(1.2, 3.0);
    assertThat(meanStatistic(MarginalMaximumLikelihood.withDefaults().withPriors(narrow)))
        .isBetween(0.1, 2.0);
  }

  private static double meanStatistic(MarginalMaximumLikelihood calibrator) {
    SimulatedAnswers answers =
        new SimulatedAnswers(41, MarginalMaximumLikelihoodTest.draw(ModelFamily.TWO_PL, 42, 30));
    ResponseMatrix.Builder builder = answers.builder();
    RandomSeed seed = new RandomSeed(43);
    answers.add(builder, "a", 700, 1, n -> seed.split(n).at(0, "a").nextGaussian());
    answers.add(builder, "b", 300, 1, n -> seed.split(n).at(0, "b").nextGaussian() - 0.5);
    return LikelihoodRatioDif.of(calibrator.withStandardErrors(StandardErrorMethod.NONE))
        .analyse(builder.build())
        .items()
        .stream()
        .mapToDouble(item -> item.test().orElseThrow().statistic())
        .average()
        .orElseThrow();
  }

  @Test
  void a_single_group_is_refused() {
    LikelihoodRatioDif dif = LikelihoodRatioDif.of(MarginalMaximumLikelihood.withDefaults());

    assertThatThrownBy(() -> dif.analyse(Mirt.data("twoPL")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("number of groups (1)");
  }
}
