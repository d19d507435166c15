package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jalon.constraint.AssembledTest;
import org.jalon.constraint.ExactTestAssembler;
import org.jalon.testing.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The exact optima of another program, from a blueprint table to the next item. */
class ShadowTestGoldenTest {

  /** Without a memory that other cases have filled. */
  private static ShadowTest shadowTest() {
    return new ShadowTest(
        new MaximumInformation(), ShadowGolden.TABLE.length(), new ExactTestAssembler());
  }

  static Stream<Arguments> cases() {
    return ShadowGolden.cases();
  }

  @Test
  void every_case_of_the_file_is_run() {
    assertThat(cases()).hasSize(22);
    assertThat(cases().filter(c -> GoldenFile.content(c).has("nextItem"))).hasSize(18);
    assertThat(ShadowGolden.TABLE.length()).isEqualTo(30);
    assertThat(ShadowGolden.TABLE.rows()).hasSize(10);
    assertThat(ShadowGolden.TABLE.blueprint().validate(ShadowGolden.BANK)).isEmpty();
  }

  /** Of each sequence the file has every other position. */
  @Test
  void positions_of_a_sequence_follow_from_the_next_items_before_them() {
    JsonNode before = null;
    for (JsonNode now : (Iterable<JsonNode>) cases().map(GoldenFile::content)::iterator) {
      assertThat(now.required("status").asText()).isEqualTo("Optimal");
      assertThat(now.required("administered")).hasSize(now.path("step").asInt(1) - 1);
      if (now.path("step").asInt() > 2) {
        List<Integer> expected = new ArrayList<>(items(before.required("administered")));
        expected.add(before.required("nextItem").asInt() - 1);
        assertThat(items(now.required("administered")))
            .startsWith(expected.toArray(Integer[]::new));
      }
      before = now;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_shadow_test_is_as_good_as_the_exact_optimum(JsonNode testCase) {
    SelectionContext context =
        ShadowGolden.context(
            testCase.required("theta").doubleValue(), testCase.required("administered"));

    AssembledTest test = shadowTest().assemble(context);

    assertThat(test.objective())
        .isCloseTo(testCase.required("objective").doubleValue(), within(1e-6));
    assertThat(test.items()).isEqualTo(items(testCase.required("items")));
    assertThat(test.proven()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_next_item_is_the_most_informative_one_of_the_shadow_test(JsonNode testCase) {
    SelectionContext context =
        ShadowGolden.context(
            testCase.required("theta").doubleValue(), testCase.required("administered"));

    int next = ItemSelector.of(shadowTest(), new Best()).select(context).orElseThrow().item();

    if (testCase.has("nextItem")) {
      assertThat(next + 1).isEqualTo(testCase.required("nextItem").intValue());
    } else {
      assertThat(items(testCase.required("items"))).contains(next);
    }
  }

  @Test
  void the_best_fixed_test_at_ability_0_is_as_good_as_that_of_the_other_program() {
    SelectionContext start = ShadowGolden.context(0, JsonNodeFactory.instance.arrayNode());

    assertThat(shadowTest().assemble(start).objective())
        .isCloseTo(ShadowGolden.staticObjective(), within(1e-6));
  }

  private static List<Integer> items(JsonNode numbers) {
    return GoldenFile.stream(numbers).map(number -> number.intValue() - 1).toList();
  }
}
