package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jalon.certification.FlashGolden.FILE;
import static org.jalon.testing.GoldenFile.doubles;
import static org.jalon.testing.GoldenFile.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jalon.answer.AnswerOutcome;
import org.jalon.certification.FlashPolicy.LegacyOptions;
import org.jalon.constraint.Eligibility;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.MovingPriorExpectedAPosteriori;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.RankedItem;
import org.jalon.selection.SelectionContext;
import org.jalon.selection.SuccessProbability;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.AssessmentSession;
import org.jalon.session.SessionEvent;
import org.jalon.session.SessionLog;
import org.jalon.stopping.BankExhausted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The flash policy against everything recorded from the reference. */
class FlashPolicyGoldenTest {

  private static final Offset<Double> TOLERANCE = within(1e-12);
  private static final int ITEMS_CONSIDERED = 5;
  // Nothing here is left to chance: any seed gives the same.
  private static final RandomSeed SEED = new RandomSeed(1);

  @ParameterizedTest
  @CsvSource({
    "grid, 81",
    "policies, 6",
    "banks, 5",
    "tests, 43",
    "estimates, 18",
    "simulations, 6",
    "degradations, 11",
    "information, 114",
    "paired, 24",
    "minimumSuccess, 11",
    "preferred, 15",
    "empty, 2"
  })
  void no_case_is_left_out(String kind, int count) {
    assertThat(FILE.member(kind)).hasSize(count);
  }

  @Test
  void the_grid_has_the_very_nodes_of_the_reference() {
    QuadratureGrid grid = FlashPolicy.REFERENCE.estimator().grid();
    assertThat(IntStream.range(0, grid.size()).mapToDouble(grid::node).toArray())
        .containsExactly(doubles(FILE.member("grid")));
  }

  @Test
  void the_reference_policy_is_the_usual_setting() {
    JsonNode test = FILE.member("tests").get(0);
    assertThat(test.required("policy").textValue()).isEqualTo("reference");
    assertThat(FlashGolden.policy(test)).isEqualTo(FlashPolicy.REFERENCE);
  }

  static Stream<Arguments> tests() {
    return FILE.casesOf("tests", "id", "bank", "policy");
  }

  @ParameterizedTest
  @MethodSource("tests")
  void every_answer_of_a_test_moves_the_estimate_alike(JsonNode test) {
    assertHistory(FlashGolden.policy(test).estimator().history(FlashGolden.responses(test)), test);
  }

  @ParameterizedTest
  @MethodSource("tests")
  void every_step_of_a_test_ranks_the_same_items(JsonNode test) {
    AssessmentPlan plan = FlashGolden.policy(test).plan();
    Responses answers = FlashGolden.responses(test);
    for (int step = 0; step < answers.size(); step++) {
      List<RankedItem> ranking = rank(plan, FlashGolden.first(step, answers));
      assertThat(ids(ranking, answers.bank()))
          .as("items after %d answers", step)
          .isEqualTo(words(test.required("next").required(step)));
      assertThat(values(ranking))
          .as("rewards after %d answers", step)
          .containsExactly(doubles(test.required("rewards").required(step)), TOLERANCE);
    }
  }

  @ParameterizedTest
  @MethodSource("tests")
  void a_test_ends_where_it_ends_in_the_reference(JsonNode test) {
    FlashPolicy policy = FlashGolden.policy(test);
    AssessmentSession session = resumed(policy.plan(), FlashGolden.responses(test));
    boolean lackOfItems = test.required("end").textValue().equals("lackOfItems");
    assertThat(session.state().endReasons())
        .containsExactly(
            lackOfItems
                ? BankExhausted.REASON
                : "%1$d of %1$d answers given".formatted(policy.length()));
  }

  static Stream<Arguments> estimates() {
    return FILE.casesOf("estimates", "bank", "initialAbility", "variationLimit");
  }

  @ParameterizedTest
  @MethodSource("estimates")
  void every_answer_to_a_random_item_moves_the_estimate_alike(JsonNode testCase) {
    assertHistory(
        FlashGolden.estimating(testCase).estimator().history(FlashGolden.responses(testCase)),
        testCase);
  }

  static Stream<Arguments> simulations() {
    return FILE.casesOf("simulations", "bank", "pattern");
  }

  @ParameterizedTest
  @MethodSource("simulations")
  void a_session_that_always_takes_the_best_item_goes_the_same_way(JsonNode simulation) {
    AssessmentPlan plan = FlashGolden.policy(simulation).pickingBestWith(1).plan();
    AssessmentSession session = AssessmentSession.start(plan, FlashGolden.bank(simulation), SEED);
    List<String> answers = words(simulation.required("answers"));
    List<AbilityEstimate> history = new ArrayList<>();
    for (int step = 0; step < answers.size(); step++) {
      ItemId item = new ItemId(answers.get(step).substring(1));
      assertSelected(session, item, simulation, step);
      session = session.answer(item, outcome(answers.get(step)));
      history.add(session.estimate());
    }
    assertHistory(history, simulation);
    assertThat(session.hasEnded()).isEqualTo(answers.size() == 32);
  }

  private static void assertSelected(
      AssessmentSession session, ItemId item, JsonNode simulation, int step) {
    assertThat(session.nextItem().map(Item::id)).as("item %d", step).contains(item);
    List<SessionEvent.Candidate> ranking = session.selection().ranking();
    assertThat(ranking).hasSize(simulation.required("considered").required(step).intValue());
    assertThat(ranking.get(0).value())
        .as("reward of item %d", step)
        .isCloseTo(simulation.required("rewards").required(step).doubleValue(), TOLERANCE);
  }

  static Stream<Arguments> degradations() {
    return FILE.casesOf("degradations", "ability");
  }

  @ParameterizedTest
  @MethodSource("degradations")
  void a_test_given_up_is_degraded_alike(JsonNode testCase) {
    FlashPolicy policy = FlashGolden.policy(testCase);
    Responses answers = FlashGolden.responses(testCase);
    assertThat(policy.estimator().estimate(answers).ability())
        .isCloseTo(testCase.required("ability").doubleValue(), TOLERANCE);

    FlashDegradation degradation = FlashDegradation.of(policy, answers);
    assertThat(degradation.simulated())
        .extracting(item -> item.id().value())
        .isEqualTo(words(testCase.required("simulated")));
    assertThat(degradation.estimate().ability())
        .isCloseTo(testCase.required("degradedAbility").doubleValue(), TOLERANCE);
  }

  static Stream<Arguments> information() {
    return FILE.casesOf("information", "ability", "difficulty", "discrimination");
  }

  @ParameterizedTest
  @MethodSource("information")
  void an_item_is_worth_its_information(JsonNode testCase) {
    LogisticModel model =
        LogisticModel.twoPL(
            testCase.required("discrimination").doubleValue(),
            testCase.required("difficulty").doubleValue());
    assertThat(model.information(testCase.required("ability").doubleValue()))
        .isCloseTo(testCase.required("reward").doubleValue(), TOLERANCE);
  }

  static Stream<Arguments> paired() {
    return FILE.casesOf("paired", "pairedUntil", "variationLimit", "variationLimitUntil");
  }

  @ParameterizedTest
  @MethodSource("paired")
  void answers_taken_two_by_two_move_the_estimate_alike(JsonNode testCase) {
    LegacyOptions options =
        new LegacyOptions(
            testCase.required("variationLimitUntil").intValue(),
            testCase.required("pairedUntil").intValue(),
            Set.of(),
            0,
            LegacyOptions.NONE.successProbability());
    AssessmentPlan plan = FlashGolden.estimating(testCase).plan(options);
    assertThat(plan.estimator())
        .isInstanceOfSatisfying(
            MovingPriorExpectedAPosteriori.class,
            estimator ->
                assertHistory(estimator.history(FlashGolden.responses(testCase)), testCase));
  }

  static Stream<Arguments> minimumSuccess() {
    return FILE.casesOf("minimumSuccess", "position");
  }

  @ParameterizedTest
  @MethodSource("minimumSuccess")
  void the_minimum_probability_of_success_changes_linearly(JsonNode testCase) {
    SuccessProbability preference =
        new SuccessProbability(
            List.of(
                new SuccessProbability.Stretch(
                    testCase.required("first").intValue(),
                    testCase.required("last").intValue(),
                    testCase.required("atFirst").doubleValue(),
                    testCase.required("atLast").doubleValue())));
    assertThat(preference.minimum(testCase.required("position").intValue()))
        .isCloseTo(testCase.required("minimum").doubleValue(), TOLERANCE);
  }

  static Stream<Arguments> preferred() {
    return FILE.casesOf("preferred", "ability", "minimumSuccess");
  }

  @ParameterizedTest
  @MethodSource("preferred")
  void items_that_will_probably_be_answered_right_come_first(JsonNode testCase) {
    double minimum = testCase.required("minimumSuccess").doubleValue();
    SuccessProbability preference =
        new SuccessProbability(List.of(new SuccessProbability.Stretch(0, 0, minimum, minimum)));
    AssessmentPlan plan =
        FlashPolicy.REFERENCE
            .startingAt(testCase.required("ability").doubleValue())
            .plan(new LegacyOptions(Integer.MAX_VALUE, 0, Set.of(), 0, preference));
    ResolvedItemBank bank = FlashGolden.bank(testCase);
    assertThat(ids(rank(plan, Responses.none(bank)), bank))
        .isEqualTo(words(testCase.required("next")));
  }

  static Stream<Arguments> empty() {
    return FILE.casesOf("empty", "initialAbility");
  }

  @ParameterizedTest
  @MethodSource("empty")
  void without_answers_the_estimate_is_where_the_policy_starts(JsonNode testCase) {
    double start = testCase.required("initialAbility").doubleValue();
    Responses none = Responses.none(FlashGolden.bank(FILE.member("tests").get(0)));
    AbilityEstimate estimate =
        FlashPolicy.REFERENCE.startingAt(start).plan().estimator().estimate(none);
    assertThat(estimate.ability()).isEqualTo(start);
    assertThat(estimate.standardError())
        .isEqualTo(testCase.required("standardError").doubleValue());
  }

  private static void assertHistory(List<AbilityEstimate> history, JsonNode testCase) {
    assertThat(history.stream().mapToDouble(AbilityEstimate::ability).toArray())
        .as("abilities")
        .containsExactly(doubles(testCase.required("abilities")), TOLERANCE);
    assertThat(history.stream().mapToDouble(AbilityEstimate::standardError).toArray())
        .as("standard errors")
        .containsExactly(doubles(testCase.required("standardErrors")), TOLERANCE);
  }

  private static List<RankedItem> rank(AssessmentPlan plan, Responses answers) {
    Eligibility eligibility = plan.blueprint().eligibility(answers);
    AbilityEstimate estimate = plan.estimator().estimate(answers);
    return plan.selector()
        .rank(new SelectionContext(answers, estimate, eligibility, SEED), ITEMS_CONSIDERED);
  }

  private static List<String> ids(List<RankedItem> ranking, ResolvedItemBank bank) {
    return ranking.stream().map(ranked -> bank.item(ranked.item()).id().value()).toList();
  }

  private static double[] values(List<RankedItem> ranking) {
    return ranking.stream().mapToDouble(RankedItem::value).toArray();
  }

  private static AnswerOutcome outcome(String answer) {
    return answer.startsWith("+") ? AnswerOutcome.CORRECT : AnswerOutcome.INCORRECT;
  }

  /** A session in which these very items were asked, not those that its seed would pick. */
  private static AssessmentSession resumed(AssessmentPlan plan, Responses answers) {
    ResolvedItemBank bank = answers.bank();
    List<SessionEvent> events = new ArrayList<>();
    events.add(AssessmentSession.start(plan, bank, SEED).log().started());
    for (int i = 0; i < answers.size(); i++) {
      ItemId item = bank.item(answers.item(i)).id();
      AnswerOutcome outcome =
          answers.category(i) == 1 ? AnswerOutcome.CORRECT : AnswerOutcome.INCORRECT;
      AbilityEstimate estimate = plan.estimator().estimate(FlashGolden.first(i + 1, answers));
      SessionEvent.Candidate chosen = new SessionEvent.Candidate(item, 0);
      events.add(
          new SessionEvent.ItemSelected(
              i + 1, item, List.of(chosen), List.of(), 1, Map.of(), List.of()));
      events.add(new SessionEvent.ItemAnswered(i + 1, item, outcome, estimate));
    }
    return AssessmentSession.resume(plan, bank, new SessionLog(events));
  }
}
