package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jalon.item.ResolvedItemBank;
import org.jalon.testing.CatIrt;
import org.jalon.testing.GoldenFile;
import org.jalon.testing.TestContexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The Kullback–Leibler information of every item at a point, against catIrt 0.5.1. */
class CatIrtDivergenceTest {

  @ParameterizedTest
  @MethodSource("cases")
  void the_divergence_at_a_cut_score_agrees_for_every_item(JsonNode testCase) {
    ResolvedItemBank bank = CatIrt.bank(testCase);
    double cut = testCase.required("klTheta").asDouble();
    double halfWidth = testCase.required("klDelta").asDouble();
    IntToDoubleFunction divergence =
        new CutScoreDivergence(CutScores.at(cut), halfWidth).values(TestContexts.start(bank, 0));

    assertThat(IntStream.range(0, bank.size()).mapToDouble(divergence).toArray())
        .containsExactly(GoldenFile.doubles(testCase.required("klOfEveryItem")), within(1e-13));
  }

  @Test
  void there_are_16_cases() {
    assertThat(cases()).hasSize(16);
  }

  private static Stream<Arguments> cases() {
    return CatIrt.cases();
  }
}
