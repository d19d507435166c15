package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.testing.CatR;
import org.jalon.testing.GoldenFile;
import org.jalon.testing.TestContexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** First items and strata against catR 3.17. */
class CatRStartTest {

  @ParameterizedTest
  @MethodSource("startItems")
  void the_first_items_are_the_same(JsonNode testCase) {
    List<Double> abilities =
        GoldenFile.stream(testCase.required("theta")).map(JsonNode::asDouble).toList();
    SelectionCriterion criterion = CatRCriteria.named(testCase.required("startSelect").asText());
    // Behind the start rule stands a criterion that would give itself away.
    ItemSelector selector =
        ItemSelector.of(new RandomValue(), new Best())
            .startingWith(new BestAtAbilities(abilities, criterion, new Best()));

    assertThat(abilities).hasSize(testCase.required("nrItems").asInt());
    assertThat(first(selector, CatR.bank(testCase), abilities.size()))
        .isEqualTo(GoldenFile.stream(testCase.required("items")).map(JsonNode::asInt).toList());
  }

  @ParameterizedTest
  @MethodSource("strata")
  void the_strata_are_the_same(JsonNode testCase) {
    int[] ours =
        Stratification.DISCRIMINATION.strata(CatR.bank(testCase), testCase.required("K").asInt());

    assertThat(IntStream.of(ours).map(stratum -> stratum + 1))
        .containsExactlyElementsOf(
            GoldenFile.stream(testCase.required("stratum")).map(JsonNode::asInt).toList());
  }

  @Test
  void there_are_29_starts_and_6_stratifications() {
    assertThat(startItems()).hasSize(29);
    assertThat(strata()).hasSize(6);
  }

  private static List<Integer> first(ItemSelector selector, ResolvedItemBank bank, int count) {
    List<Integer> items = new ArrayList<>();
    Responses responses = Responses.none(bank);
    for (int i = 0; i < count; i++) {
      int item = selector.select(TestContexts.at(responses, 9)).orElseThrow().item();
      items.add(item + 1);
      responses = responses.with(item, 1);
    }
    return items;
  }

  private static Stream<Arguments> startItems() {
    return CatR.cases("startItems", "id", "bank", "startSelect");
  }

  private static Stream<Arguments> strata() {
    return CatR.cases("aStratified", "bank", "K");
  }
}
