package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.answer.AnswerOutcome.CORRECT;
import static org.jalon.answer.AnswerOutcome.SKIPPED;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jalon.constraint.Blueprint;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.ExpectedAPosteriori;
import org.jalon.item.ResolvedItemBank;
import org.jalon.json.OwnStrategies.Favourites;
import org.jalon.json.OwnStrategies.Known;
import org.jalon.json.OwnStrategies.Last;
import org.jalon.json.OwnStrategies.Span;
import org.jalon.json.OwnStrategies.Unless;
import org.jalon.selection.Best;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.SelectionCriterion;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.AssessmentSession;
import org.jalon.session.SessionLog;
import org.jalon.session.TestSessions;
import org.jalon.stopping.BankExhausted;
import org.jalon.stopping.ItemCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which strategies documents can name, and under which names. */
class StrategyRegistryTest {

  private static final AssessmentJson STANDARD = AssessmentJson.withDefaults();
  private static final AssessmentJson OWN = STANDARD.with(OwnStrategies.registry());

  private static final AssessmentPlan OWN_PLAN =
      new AssessmentPlan(
          "own",
          new Known(),
          ItemSelector.of(new MaximumInformation(), new Last(3, true))
              .preferring(new Favourites("topic", List.of("t1", "t2"), List.of(0.5, -0.0))),
          Blueprint.of(),
          new Unless(
                  new Unless(ItemCount.atLeast(4), List.of()),
                  List.of(new Span(2, 99), new Span(0, 1)))
              .or(new BankExhausted()));

  @Test
  void own_strategies_of_every_kind_survive_being_written_and_read() {
    String written = OWN.write(OWN_PLAN);

    AssessmentPlan read = OWN.read(AssessmentPlan.class, written);

    assertThat(read).isEqualTo(OWN_PLAN);
    assertThat(read.fingerprint()).isEqualTo(OWN_PLAN.fingerprint());
    assertThat(written)
        .contains("\"estimator\": \"known\"", "\"name\":\"last\"", "\"backwards\":true");
  }

  @Test
  void a_session_with_own_strategies_resumes_from_its_documents() {
    ResolvedItemBank bank = TestSessions.bank();
    AssessmentSession session =
        TestSessions.answer(TestSessions.start(OWN_PLAN, bank), CORRECT, SKIPPED);

    AssessmentPlan plan = OWN.read(AssessmentPlan.class, OWN.write(OWN_PLAN));
    SessionLog log = OWN.read(SessionLog.class, OWN.write(session.log()));

    assertThat(AssessmentSession.resume(plan, bank, log).nextItem())
        .isEqualTo(session.nextItem())
        .isPresent();
    AssessmentSession.verify(plan, bank, log);
  }

  @Test
  void own_strategies_are_read_under_their_names_and_aliases() {
    String document =
        """
        {
          "format": "jalon-assessment-plan", "version": 1, "name": "own",
          "estimator": "oracle",
          "selection": {
            "criterion": "MFI",
            "strategy": {"name": "last", "depth": 3, "backwards": true},
            "preference": {
              "name": "favourites", "attribute": "topic", "values": ["t1", "t2"], "weights": [0.5, -0.0]
            }
          },
          "stopping": {"name": "any-of", "rules": [
            {"name": "unless",
             "rule": {"name": "unless", "rule": {"name": "item-count", "at-least": 4}, "spans": []},
             "spans": [{"from": 2}, {"from": 0, "to": 1}]},
            "bank-exhausted"
          ]}
        }
        """;
    assertThat(OWN.read(AssessmentPlan.class, document)).isEqualTo(OWN_PLAN);
  }

  @ParameterizedTest
  @CsvSource({"maximum-information", "MFI", "MI"})
  void a_criterion_is_read_under_each_of_its_names_and_written_under_the_first(String name) {
    AssessmentPlan plan = STANDARD.read(AssessmentPlan.class, document(name, "best"));

    assertThat(plan.selector()).isEqualTo(ItemSelector.of(new MaximumInformation(), new Best()));
    assertThat(STANDARD.write(plan))
        .contains("{\"criterion\":\"maximum-information\",\"strategy\":\"best\"}");
  }

  @Test
  void an_abbreviation_of_an_estimator_is_written_in_full() {
    String written =
        STANDARD.write(
            STANDARD.read(
                AssessmentPlan.class, Fixtures.text("v1/also-read/assessment-plan.json")));

    assertThat(written).contains("\"name\": \"expected-a-posteriori\"").doesNotContain("EAP");
  }

  @Test
  void names_must_be_written_as_they_are() {
    assertThatThrownBy(() -> STANDARD.read(AssessmentPlan.class, document("mfi", "best")))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContainingAll(
            "$.selection.criterion: The name (mfi) must be one of [", "maximum-information, ");
  }

  @Test
  void a_strategy_of_another_kind_does_not_serve() {
    assertProblem(
        document("MFI", "{\"name\": \"item-count\", \"at-least\": 3}"),
        "$.selection.strategy.name",
        "The name (item-count) must be one of [best, geometric-pick]. Maybe a strategy must be registered first.");
  }

  @Test
  void a_strategy_needs_a_name() {
    assertProblem(
        document("MFI", "{\"depth\": 3}"),
        "$.selection.strategy.name",
        "This property is missing; it must be a text.");
  }

  @Test
  void a_registry_does_not_change_when_a_strategy_is_added_to_it() {
    StrategyRegistry original = StrategyRegistry.withDefaults();
    AssessmentJson before = STANDARD.with(original);
    AssessmentJson after = before.with(original.with(StrategyType.constant("known", new Known())));
    AssessmentPlan plan = estimating(new Known());

    assertThat(after.read(AssessmentPlan.class, after.write(plan))).isEqualTo(plan);
    assertThatIllegalArgumentException().isThrownBy(() -> before.write(plan));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STANDARD.with(original).write(plan))
        .withMessage(
            "The strategy (Known[]) has no name to write."
                + " Maybe its class (org.jalon.json.OwnStrategies$Known) must be registered first.");
  }

  @Test
  void a_strategy_inside_another_must_be_registered_too() {
    AssessmentPlan plan =
        OWN_PLAN.endingWhen(new Unless(new BankExhausted(), List.of()).and(new BankExhausted()));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                STANDARD.write(
                    estimating(ExpectedAPosteriori.withDefaults()).endingWhen(plan.stoppingRule())))
        .withMessageStartingWith(
            "The strategy (Unless[rule=BankExhausted[], spans=[]]) has no name");
  }

  @Test
  void a_lambda_has_no_name() {
    SelectionCriterion lambda = context -> item -> item;
    AssessmentPlan plan =
        new AssessmentPlan(
            "lambda",
            ExpectedAPosteriori.withDefaults(),
            ItemSelector.of(lambda, new Best()),
            Blueprint.of(),
            new BankExhausted());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> STANDARD.write(plan))
        .withMessageContaining(
            "has no name to write. Maybe its class (" + lambda.getClass().getName());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          best     | any-alias           | best
          my-best  | best                | best
          my-best  | maximum-information | maximum-information
          my-best  | MI                  | maximum-information
          MFI      | any-alias           | maximum-information
          """)
  void two_strategies_cannot_share_a_name(String name, String alias, String other) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                StrategyRegistry.withDefaults()
                    .with(StrategyType.constant(name, new Known(), alias)))
        .withMessage(
            "The strategy (%s) shares a name with the strategy (%s); names must be unique.",
            name, other);
  }

  @Test
  void a_class_registered_again_takes_the_new_names_only() {
    AssessmentJson json =
        STANDARD.with(
            StrategyRegistry.withDefaults()
                .with(StrategyType.constant("very-best", new Best(), "best-of-all")));

    AssessmentPlan plan = json.read(AssessmentPlan.class, document("MFI", "best-of-all"));

    assertThat(plan.selector().strategy()).isEqualTo(new Best());
    assertThat(json.write(plan)).contains("\"strategy\":\"very-best\"");
    assertThatThrownBy(() -> json.read(AssessmentPlan.class, document("MFI", "best")))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContaining("must be one of [geometric-pick, very-best]");
  }

  @Test
  void a_name_that_was_given_up_can_be_used_again() {
    StrategyRegistry registry =
        StrategyRegistry.withDefaults()
            .with(StrategyType.constant("very-best", new Best()))
            .with(StrategyType.of(Last.class, "best", p -> new Last(2, false), last -> Map.of()));

    AssessmentPlan plan =
        STANDARD.with(registry).read(AssessmentPlan.class, document("MFI", "best"));

    assertThat(plan.selector().strategy()).isEqualTo(new Last(2, false));
  }

  @Test
  void a_type_keeps_its_own_copy_of_its_aliases() {
    Set<String> aliases = new HashSet<>(Set.of("oracle"));
    StrategyType<Known> type =
        new StrategyType<>(Known.class, "known", aliases, p -> new Known(), known -> Map.of());
    aliases.add("later");

    assertThat(type.aliases()).containsExactly("oracle");
  }

  @Test
  void a_name_must_be_an_identifier() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StrategyType.constant("well known", new Known()))
        .withMessage(
            "The name of the strategy (well known) must contain no white space and no control character.");
  }

  private static AssessmentPlan estimating(AbilityEstimator estimator) {
    return new AssessmentPlan(
        "simple",
        estimator,
        ItemSelector.of(new MaximumInformation(), new Best()),
        Blueprint.of(),
        new BankExhausted());
  }

  private static String document(String criterion, String strategy) {
    return """
        {
          "format": "jalon-assessment-plan", "version": 1, "name": "simple",
          "estimator": {
            "name": "EAP",
            "prior": {"name": "normal", "mean": 0, "standard-deviation": 1},
            "grid": {"name": "grid", "lower": -4, "upper": 4, "count": 17}
          },
          "selection": {"criterion": "%s", "strategy": %s},
          "stopping": "bank-exhausted"
        }
        """
        .formatted(criterion, strategy.startsWith("{") ? strategy : "\"" + strategy + "\"");
  }

  private static void assertProblem(String document, String path, String message) {
    assertThatThrownBy(() -> STANDARD.read(AssessmentPlan.class, document))
        .isInstanceOfSatisfying(
            JsonFormatException.class,
            e -> assertThat(e.problems()).containsExactly(new JsonProblem(path, message)))
        .hasMessage("The document has 1 problem(s):\n%s: %s", path, message);
  }
}
