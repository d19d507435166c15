package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jalon.certification.FlashGolden.FILE;
import static org.jalon.testing.GoldenFile.doubles;
import static org.jalon.testing.GoldenFile.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jalon.constraint.RunningEligibility;
import org.jalon.estimation.RunningEstimate;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.selection.InformationIndex;
import org.jalon.selection.TopItems;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.CompiledSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The fast forms of the flash policy against everything recorded from the reference. */
class CompiledFlashGoldenTest {

  private static final Offset<Double> TOLERANCE = within(1e-12);
  private static final int ITEMS_CONSIDERED = 5;

  static Stream<Arguments> tests() {
    return FILE.casesOf("tests", "id", "bank", "policy");
  }

  static Stream<Arguments> estimates() {
    return FILE.casesOf("estimates", "bank", "initialAbility", "variationLimit");
  }

  static Stream<Arguments> simulations() {
    return FILE.casesOf("simulations", "bank", "pattern");
  }

  @ParameterizedTest
  @MethodSource("tests")
  void every_answer_of_a_test_moves_the_estimate_alike(JsonNode test) {
    assertMovesAlike(FlashGolden.policy(test), test);
  }

  @ParameterizedTest
  @MethodSource("estimates")
  void every_answer_to_a_random_item_moves_the_estimate_alike(JsonNode testCase) {
    assertMovesAlike(FlashGolden.estimating(testCase), testCase);
  }

  @ParameterizedTest
  @MethodSource("tests")
  void every_step_of_a_test_ranks_the_same_items(JsonNode test) {
    AssessmentPlan plan = FlashGolden.policy(test).plan();
    Responses answers = FlashGolden.responses(test);
    ResolvedItemBank bank = answers.bank();
    RunningEstimate estimate = plan.estimator().running(bank).orElseThrow();
    RunningEligibility eligibility = plan.blueprint().running(bank).orElseThrow();
    TopItems top = new TopItems(ITEMS_CONSIDERED);
    for (int step = 0; step < answers.size(); step++) {
      top.clear(ITEMS_CONSIDERED);
      InformationIndex.of(bank).search(estimate.ability(), eligibility.allowed(), top);
      assertThat(ids(bank, top))
          .as("items after %d answers", step)
          .isEqualTo(words(test.required("next").required(step)));
      assertThat(IntStream.range(0, top.size()).mapToDouble(top::value).toArray())
          .as("rewards after %d answers", step)
          .containsExactly(doubles(test.required("rewards").required(step)), TOLERANCE);
      estimate.add(answers.item(step), answers.category(step));
      eligibility.add(answers.item(step));
    }
  }

  @ParameterizedTest
  @MethodSource("simulations")
  void a_session_that_always_takes_the_best_item_goes_the_same_way(JsonNode simulation) {
    ResolvedItemBank bank = FlashGolden.bank(simulation);
    AssessmentPlan plan = FlashGolden.policy(simulation).pickingBestWith(1).plan();
    CompiledSession session = plan.compile(bank).session();
    session.start(1);
    double[] abilities = doubles(simulation.required("abilities"));
    double[] standardErrors = doubles(simulation.required("standardErrors"));
    List<String> answers = words(simulation.required("answers"));
    for (int step = 0; step < answers.size(); step++) {
      ItemId item = new ItemId(answers.get(step).substring(1));
      assertThat(session.nextItem()).as("item %d", step).isEqualTo(bank.index(item));
      session.answer(answers.get(step).startsWith("+") ? 1 : 0);
      assertThat(session.ability()).isCloseTo(abilities[step], TOLERANCE);
      assertThat(session.standardError()).isCloseTo(standardErrors[step], TOLERANCE);
    }
    assertThat(session.nextItem() < 0).isEqualTo(answers.size() == 32);
  }

  private static void assertMovesAlike(FlashPolicy policy, JsonNode testCase) {
    Responses answers = FlashGolden.responses(testCase);
    RunningEstimate estimate = policy.estimator().running(answers.bank()).orElseThrow();
    double[] abilities = doubles(testCase.required("abilities"));
    double[] standardErrors = doubles(testCase.required("standardErrors"));
    assertThat(abilities).hasSize(answers.size());
    for (int i = 0; i < answers.size(); i++) {
      estimate.add(answers.item(i), answers.category(i));
      assertThat(estimate.ability()).as("ability %d", i).isCloseTo(abilities[i], TOLERANCE);
      assertThat(estimate.standardError()).isCloseTo(standardErrors[i], TOLERANCE);
    }
  }

  private static List<String> ids(ResolvedItemBank bank, TopItems top) {
    return IntStream.range(0, top.size())
        .mapToObj(i -> bank.item(top.item(i)).id().value())
        .toList();
  }
}
