package org.jalon.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.testing.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Classification as catIrt decides it; the README beside the file tells its form. */
class ClassificationGoldenTest {

  private static final GoldenFile FILE =
      GoldenFile.read(ClassificationGoldenTest.class, "catirt-decisions.json");

  static Stream<Arguments> cases() {
    return FILE.casesOf("cases", "id", "model");
  }

  @Test
  void there_are_16_cases_of_8_decisions() {
    assertThat(cases())
        .hasSize(16)
        .allSatisfy(c -> assertThat(GoldenFile.content(c).required("decisions")).hasSize(8));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void probability_ratios_and_their_categories_are_those_of_the_reference(JsonNode testCase) {
    TestProgress position = TestPositions.withResponses(responses(testCase));
    for (JsonNode expected : testCase.required("decisions")) {
      SequentialProbabilityRatio rule =
          new SequentialProbabilityRatio(
              cuts(expected), number(expected, "delta"), alpha(expected), beta(expected));
      List<RuleCheck> checks = rule.decide(position).checks();

      assertThat(checks.stream().mapToDouble(RuleCheck::value).toArray())
          .containsExactly(GoldenFile.doubles(expected.required("sprtLogLR")), within(1e-8));
      assertThat(checks).allSatisfy(check -> comparedWithBounds(check, expected));
      assertCategory(rule, position, expected.required("sprtCategory"));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void generalized_ratios_decide_as_the_reference(JsonNode testCase) {
    TestProgress position = TestPositions.withResponses(responses(testCase));
    for (JsonNode expected : testCase.required("decisions")) {
      ClassificationRule rule =
          new GeneralizedLikelihoodRatio(
              cuts(expected), number(expected, "delta"), alpha(expected), beta(expected));

      assertCategory(rule, position, expected.required("glrCategory"));
    }
  }

  private static void comparedWithBounds(RuleCheck check, JsonNode expected) {
    double bound = number(expected, check.value() >= 0 ? "upper" : "lower");
    assertThat(check.threshold()).isCloseTo(bound, within(1e-12));
  }

  private static void assertCategory(
      ClassificationRule rule, TestProgress position, JsonNode expected) {
    OptionalInt category =
        expected.isNull() ? OptionalInt.empty() : OptionalInt.of(expected.asInt());
    assertThat(rule.category(position)).isEqualTo(category);
    assertThat(rule.decide(position).isStop()).isEqualTo(category.isPresent());
  }

  private static List<Double> cuts(JsonNode decision) {
    return Arrays.stream(GoldenFile.doubles(decision.required("bounds"))).boxed().toList();
  }

  private static double alpha(JsonNode decision) {
    return number(decision, "alpha");
  }

  private static double beta(JsonNode decision) {
    return number(decision, "beta");
  }

  private static double number(JsonNode decision, String name) {
    return decision.required(name).asDouble();
  }

  private static Responses responses(JsonNode testCase) {
    String model = testCase.required("model").asText();
    JsonNode rows = FILE.member("banks").required(model);
    List<Item> items =
        IntStream.range(0, rows.size())
            .mapToObj(i -> Item.of("i" + (i + 1), model(model, GoldenFile.doubles(rows.get(i)))))
            .toList();
    ResolvedItemBank bank = ItemBank.of("catIrt", "1", items).resolve();
    Responses responses = Responses.none(bank);
    int first = model.equals("grm") ? 1 : 0;
    for (int i = 0; i < testCase.required("items").size(); i++) {
      int item = testCase.required("items").get(i).asInt() - 1;
      responses = responses.with(item, testCase.required("x").get(i).asInt() - first);
    }
    return responses;
  }

  private static ResponseModel model(String model, double[] row) {
    return model.equals("grm")
        ? GradedResponse.of(row[0], Arrays.copyOfRange(row, 1, row.length))
        : LogisticModel.threePL(row[0], row[1], row[2]);
  }
}
