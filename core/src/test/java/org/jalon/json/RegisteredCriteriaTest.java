package org.jalon.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.selection.Best;
import org.jalon.selection.BestAtAbilities;
import org.jalon.selection.GeometricPick;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.Progressive;
import org.jalon.selection.Proportional;
import org.jalon.selection.Randomesque;
import org.jalon.selection.RankedItem;
import org.jalon.selection.Selection;
import org.jalon.selection.SelectionContext;
import org.jalon.selection.SelectionCriterion;
import org.jalon.selection.SelectionStrategy;
import org.jalon.selection.ShadowTest;
import org.jalon.selection.Stratification;
import org.jalon.selection.Stratified;
import org.jalon.selection.TestPace;
import org.jalon.session.AssessmentPlan;
import org.jalon.testing.TestContexts;
import org.junit.jupiter.api.Test;

/**
 * Laws of every criterion that a plan document can name, with every strategy. Shadow tests need a
 * blueprint that can be met and have their own test.
 */
class RegisteredCriteriaTest {

  private static final List<SelectionCriterion> CRITERIA =
      Samples.all().values().stream()
          .filter(AssessmentPlan.class::isInstance)
          .map(plan -> ((AssessmentPlan) plan).selector())
          .flatMap(RegisteredCriteriaTest::criteria)
          .filter(criterion -> !(criterion instanceof ShadowTest))
          .distinct()
          .toList();

  private static final List<SelectionStrategy> STRATEGIES =
      List.of(
          new Best(),
          Randomesque.of(3),
          new GeometricPick(3, 0.5),
          new Progressive(new TestPace.Length(10, 1)),
          new Proportional(new TestPace.Length(10, 1)),
          new Stratified(Stratification.MAXIMUM_INFORMATION, List.of(2, 3), new Best()));

  private static Stream<SelectionCriterion> criteria(ItemSelector selector) {
    Stream<SelectionCriterion> first =
        selector.start().stream()
            .filter(BestAtAbilities.class::isInstance)
            .map(start -> ((BestAtAbilities) start).criterion());
    return Stream.concat(Stream.of(selector.criterion()), first);
  }

  @Test
  void they_are_all_that_are_registered() {
    assertThat(CRITERIA.stream().map(Object::getClass).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            StandardStrategies.all().stream()
                .map(StrategyType::type)
                .filter(SelectionCriterion.class::isAssignableFrom)
                .filter(type -> type != ShadowTest.class)
                .collect(Collectors.toSet()));
  }

  @Property(tries = 500)
  void no_criterion_ever_returns_an_ineligible_item(@ForAll("contexts") SelectionContext context) {
    for (SelectionCriterion criterion : CRITERIA) {
      for (SelectionStrategy strategy : STRATEGIES) {
        Optional<Selection> choice = ItemSelector.of(criterion, strategy).select(context);

        assertThat(choice.isPresent()).isEqualTo(context.eligibility().count() > 0);
        choice.ifPresent(selection -> isEligible(context, selection));
      }
    }
  }

  @Property(tries = 200)
  void the_same_seed_gives_the_same_choice(@ForAll("contexts") SelectionContext context) {
    for (SelectionCriterion criterion : CRITERIA) {
      for (SelectionStrategy strategy : STRATEGIES) {
        ItemSelector selector = ItemSelector.of(criterion, strategy);

        assertThat(ItemSelector.of(criterion, strategy).select(context))
            .isEqualTo(selector.select(context));
      }
    }
  }

  @Provide
  Arbitrary<SelectionContext> contexts() {
    return TestContexts.contexts();
  }

  private static void isEligible(SelectionContext context, Selection selection) {
    assertThat(context.eligibility().isEligible(selection.item())).isTrue();
    assertThat(selection.ranking())
        .extracting(RankedItem::item)
        .allMatch(item -> context.eligibility().isEligible(item));
  }
}
