package org.jalon.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.json.AssessmentJson;
import org.jalon.json.JsonFormatException;
import org.jalon.json.StrategyRegistry;
import org.jalon.json.StrategyType;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.AssessmentSession;
import org.jalon.testing.DocumentedCode;
import org.junit.jupiter.api.Test;

/**
 * The criterion that {@code docs/extending.md} adds to the library: its code is what runs here, and
 * it passes the conformance test that the guide asks for.
 */
class CloseToAbilityTest extends SelectionCriterionConformance {

  record CloseToAbility(double offset) implements SelectionCriterion {
    @Override
    public IntToDoubleFunction values(SelectionContext context) {
      double best = context.estimate().ability() + offset;
      return item -> {
        LogisticModel model = (LogisticModel) context.bank().model(item);
        return -Math.abs(model.difficulty() - best);
      };
    }
  }

  @Override
  protected SelectionCriterion criterion() {
    return new CloseToAbility(0.5);
  }

  @Test
  void the_code_of_the_guide_is_the_code_of_this_test() {
    DocumentedCode guide = DocumentedCode.of(Path.of("../docs/extending.md"));
    Path source = Path.of("src/test/java/org/jalon/selection/CloseToAbilityTest.java");

    assertThat(guide.blocks()).hasSize(2);
    assertThat(guide.differencesFrom(source)).isEmpty();
  }

  @Test
  void a_plan_document_names_the_criterion_with_its_offset() {
    AssessmentPlan plan = json().read(AssessmentPlan.class, document(1.5));

    assertThat(plan.selector().criterion()).isEqualTo(new CloseToAbility(1.5));
    assertThat(json().write(plan))
        .contains("\"criterion\":{\"name\":\"close-to-ability\",\"offset\":1.5}");
    assertThat(json().read(AssessmentPlan.class, json().write(plan))).isEqualTo(plan);
  }

  @Test
  void the_criterion_of_the_document_chooses_the_items() {
    assertThat(first(0)).isEqualTo(new ItemId("b0"));
    assertThat(first(2)).isEqualTo(new ItemId("b2"));
    assertThat(first(-0.9)).isEqualTo(new ItemId("b-1"));
  }

  @Test
  void the_offset_is_part_of_the_fingerprint_of_the_plan() {
    AssessmentPlan plan = json().read(AssessmentPlan.class, document(1.5));
    AssessmentPlan same = json().read(AssessmentPlan.class, document(1.5));
    AssessmentPlan other = json().read(AssessmentPlan.class, document(1.25));

    assertThat(same.fingerprint()).isEqualTo(plan.fingerprint());
    assertThat(other.fingerprint()).isNotEqualTo(plan.fingerprint());
  }

  @Test
  void nothing_is_discovered_without_the_registry() {
    AssessmentPlan plan = json().read(AssessmentPlan.class, document(1.5));
    AssessmentJson unaware = AssessmentJson.withDefaults();

    assertThatThrownBy(() -> unaware.read(AssessmentPlan.class, document(1.5)))
        .isInstanceOf(JsonFormatException.class)
        .hasMessageContainingAll(
            "$.selection.criterion.name: The name (close-to-ability) must be one of [",
            "maximum-information",
            "]. Maybe a strategy must be registered first.");
    assertThatThrownBy(() -> unaware.write(plan))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "(CloseToAbility[offset=1.5]) has no name to write", "must be registered first");
  }

  private static AssessmentJson json() {
    StrategyRegistry registry =
        StrategyRegistry.withDefaults()
            .with(
                StrategyType.of(
                    CloseToAbility.class,
                    "close-to-ability",
                    parameters -> new CloseToAbility(parameters.number("offset")),
                    criterion -> Map.of("offset", criterion.offset())));
    AssessmentJson json = AssessmentJson.withDefaults().with(registry);
    return json;
  }

  /** The first item of a test that begins at ability 0. */
  private static ItemId first(double offset) {
    AssessmentPlan plan = json().read(AssessmentPlan.class, document(offset));
    AssessmentSession session = AssessmentSession.start(plan, bank(), new RandomSeed(1));
    return session.nextItem().orElseThrow().id();
  }

  /** Items named by their difficulty, a whole number. */
  private static ResolvedItemBank bank() {
    List<Item> items =
        IntStream.rangeClosed(-3, 3)
            .mapToObj(b -> Item.of("b" + b, LogisticModel.onePL(b)))
            .toList();
    return ItemBank.of("small", "1", items).resolve();
  }

  private static String document(double offset) {
    return """
        {
          "format": "jalon-assessment-plan",
          "version": 1,
          "name": "guide",
          "estimator": {
            "name": "expected-a-posteriori",
            "prior": {"name": "normal", "mean": 0, "standard-deviation": 1},
            "grid": {"name": "grid", "lower": -4, "upper": 4, "count": 41}
          },
          "selection": {
            "criterion": {"name": "close-to-ability", "offset": %s},
            "strategy": "best"
          },
          "stopping": {"name": "item-count", "at-least": 3}
        }
        """
        .formatted(offset);
  }
}
