package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
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

  /** By what follows a test answer by answer, where a criterion has such a form. */
  @ParameterizedTest
  @MethodSource("cases")
  void the_running_form_ranks_the_same_items(JsonNode testCase) {
    SelectionContext context = CatRCriteria.context(testCase);
    SelectionCriterion criterion = CatRCriteria.criterion(testCase);
    criterion
        .running(context.bank())
        .ifPresent(
            running -> {
              for (int i = 0; i < context.responses().size(); i++) {
                running.add(context.responses().item(i), context.responses().category(i));
              }
              TopItems top = new TopItems(5);
              top.clear(5);
              running.rank(context.estimate().ability(), context.eligibility().items(), top);
              assertThat(IntStream.range(0, top.size()).mapToObj(top::item))
                  .containsExactlyElementsOf(
                      ItemSelector.of(criterion, new Best()).rank(context, 5).stream()
                          .map(RankedItem::item)
                          .toList());
            });
  }

  /** The items that catR gives no value are those that may not be asked. */
  @ParameterizedTest
  @MethodSource("cases")
  void the_same_items_are_available(JsonNode testCase) {
    SelectionContext context = CatRCriteria.context(testCase);
    JsonNode all = testCase.required("allValues");
    for (int i = 0; i < all.size(); i++) {
      assertThat(all.get(i).isNull()).isNotEqualTo(context.eligibility().isEligible(i));
    }
  }

  /** catR minimises where we negate. */
  @ParameterizedTest
  @MethodSource("cases")
  void the_best_value_is_the_smallest_or_the_largest_alike(JsonNode testCase) {
    assertThat(CatRCriteria.factor(testCase, CatRCriteria.context(testCase)) < 0)
        .isEqualTo(testCase.required("minimize").asBoolean());
  }

  /**
   * What counts as tied in catR is what differs by less than 10⁻¹² on its scale, which need not be
   * a tie where it does not normalise its weights.
   */
  @ParameterizedTest
  @MethodSource("cases")
  void the_distance_to_the_second_best_and_the_tied_items_agree(JsonNode testCase) {
    SelectionContext context = CatRCriteria.context(testCase);
    double factor = Math.abs(CatRCriteria.factor(testCase, context));
    double[] values = values(testCase, context);
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    double best = sorted[sorted.length - 1];
    if (testCase.required("tie").asBoolean()) {
      assertThat(IntStream.range(0, values.length).filter(i -> factor * (best - values[i]) < 1e-12))
          .containsExactlyElementsOf(tiedItems(testCase));
    }
    JsonNode gap = testCase.required("runnerUpGap");
    assertThat(gap.isNull()).isEqualTo(testCase.required("topItems").isNull());
    if (!gap.isNull()) {
      assertThat(factor * (best - sorted[sorted.length - 2]))
          .isCloseTo(gap.asDouble(), tolerance(testCase, factor * best));
    }
  }

  private static List<Integer> tiedItems(JsonNode testCase) {
    return GoldenFile.stream(testCase.required("tiedItems")).map(i -> i.asInt() - 1).toList();
  }

  @Test
  void there_are_307_cases_of_11_criteria_of_which_two_are_tied() {
    assertThat(cases()).hasSize(307);
    assertThat(cases().map(CatRNextItemTest::criterion).distinct()).hasSize(11);
    assertThat(cases().filter(c -> GoldenFile.content(c).required("tie").asBoolean())).hasSize(2);
    assertThat(OtherSolutions.count()).isEqualTo(10);
  }

  /** What the criteria are made with, whatever the case says. */
  @Test
  void all_cases_have_the_same_settings() {
    assertThat(cases().map(GoldenFile::content))
        .allSatisfy(
            c -> {
              assertThat(c.required("priorDist").asText()).isEqualTo("norm");
              assertThat(GoldenFile.doubles(c.required("priorPar"))).containsExactly(0, 1);
              assertThat(GoldenFile.doubles(c.required("range"))).containsExactly(-4, 4);
              assertThat(GoldenFile.doubles(c.required("parInt"))).containsExactly(-4, 4, 33);
            });
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
