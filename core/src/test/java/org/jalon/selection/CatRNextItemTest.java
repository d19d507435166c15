package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jalon.testing.CatR;
import org.jalon.testing.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every criterion against catR 3.17: the item it would ask next and what it says of all items.
 * Where catR does not normalise its weights, our values are multiplied by their total, which is
 * computed anew in {@link CatRCriteria}. Where a value rests on another estimate than ours, {@link
 * OtherSolutions} shows that it does.
 */
class CatRNextItemTest {

  @ParameterizedTest
  @MethodSource("cases")
  void the_next_item_and_the_values_of_all_items_agree(JsonNode testCase) {
    SelectionContext context = CatRCriteria.context(testCase);
    double[] values = values(testCase, context);
    SelectionCriterion known = at -> item -> values[item];
    int item = ItemSelector.of(known, new Best()).select(context).orElseThrow().item() + 1;

    if (testCase.required("tie").asBoolean()) {
      assertThat(testCase.required("tiedItems")).extracting(JsonNode::asInt).contains(item);
    } else {
      assertThat(item).isEqualTo(testCase.required("item").asInt());
    }
    compareAll(testCase, context, values);
  }

  /** The values of the eligible items. */
  private static double[] values(JsonNode testCase, SelectionContext context) {
    IntToDoubleFunction criterion = CatRCriteria.criterion(testCase).values(context);
    return IntStream.range(0, context.bank().size())
        .mapToDouble(
            i -> context.eligibility().isEligible(i) ? criterion.applyAsDouble(i) : Double.NaN)
        .toArray();
  }

  private static void compareAll(JsonNode testCase, SelectionContext context, double[] values) {
    double factor = CatRCriteria.factor(testCase, context);
    JsonNode all = testCase.required("allValues");
    for (int i = 0; i < all.size(); i++) {
      if (OtherSolutions.contains(testCase, i)) {
        OtherSolutions.explain(testCase, context, i, all.get(i).asDouble());
      } else {
        compare(testCase, factor * values[i], all.get(i));
      }
    }
    JsonNode top = testCase.required("topItems");
    for (int i = 0; i < top.size(); i++) {
      int item = top.get(i).asInt() - 1;
      if (!OtherSolutions.contains(testCase, item)) {
        compare(testCase, factor * values[item], testCase.required("topValues").get(i));
      }
    }
    double best = factor * values[testCase.required("item").asInt() - 1];
    compare(testCase, best, testCase.required("value"));
  }

  @Test
  void there_are_307_cases_of_11_criteria_of_which_two_are_tied() {
    assertThat(cases()).hasSize(307);
    assertThat(cases().map(CatRNextItemTest::criterion).distinct()).hasSize(11);
    assertThat(cases().filter(c -> GoldenFile.content(c).required("tie").asBoolean())).hasSize(2);
    assertThat(OtherSolutions.count()).isEqualTo(10);
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
    return GoldenFile.content(arguments).required("criterion").asText();
  }

  private static Stream<Arguments> cases() {
    return CatR.cases("nextItem", "id", "bank", "criterion");
  }
}
