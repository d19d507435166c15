package org.jalon.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.testing.TestContent.FORMAT;
import static org.jalon.testing.TestContent.TOPIC;
import static org.jalon.testing.TestContent.answered;
import static org.jalon.testing.TestContent.bankOf;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.constraint.ContentConstraint.AllowedValues;
import org.jalon.constraint.ContentConstraint.AtMostPerValue;
import org.jalon.constraint.ContentConstraint.AvailableIn;
import org.jalon.constraint.ContentConstraint.EveryValueFirst;
import org.jalon.constraint.ContentConstraint.ExcludedValues;
import org.jalon.constraint.ContentConstraint.ForcedValues;
import org.jalon.constraint.ContentConstraint.Spacing;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.referential.Language;
import org.jalon.testing.ObviousRules;
import org.jalon.testing.TestContent;
import org.junit.jupiter.api.Test;

class BlueprintTest {

  private static final ResolvedItemBank BANK =
      bankOf("mail/text", "mail/audio", "web/text", "web/audio", "files/", "/text");

  @Property(tries = 2000)
  void every_rule_alone_strikes_out_what_it_obviously_must(
      @ForAll("histories") Responses responses, @ForAll("constraints") ContentConstraint rule) {
    ContentPosition position = new ContentPosition(responses, TestContent.SEED);
    BitSet candidates = position.prospects();

    rule.restrict(position, candidates);

    assertThat(candidates.stream())
        .containsExactlyElementsOf(new ObviousRules(responses).leaves(rule));
  }

  @Property(tries = 2000)
  void a_rule_never_lets_an_item_in_again(
      @ForAll("histories") Responses responses, @ForAll("constraints") ContentConstraint rule) {
    BitSet candidates = responses.administered();
    BitSet before = (BitSet) candidates.clone();

    rule.restrict(new ContentPosition(responses, TestContent.SEED), candidates);

    candidates.andNot(before);
    assertThat(candidates.isEmpty()).isTrue();
  }

  @Property(tries = 2000)
  void rules_in_order_give_the_items_reasons_and_preferences_set_aside_that_they_obviously_must(
      @ForAll("histories") Responses responses, @ForAll("blueprints") Blueprint blueprint) {
    Eligibility eligibility = blueprint.eligibility(responses);

    ObviousRules.Verdict obvious = new ObviousRules(responses).apply(blueprint);
    assertThat(items(eligibility)).isEqualTo(obvious.eligible());
    assertThat(eligibility.setAside()).isEqualTo(obvious.setAside());
    assertThat(reasons(eligibility, responses.bank().size())).isEqualTo(obvious.reasons());
  }

  @Property(tries = 1000)
  void the_counts_of_exclusions_add_up_to_the_items_that_are_not_eligible(
      @ForAll("histories") Responses responses, @ForAll("blueprints") Blueprint blueprint) {
    Eligibility eligibility = blueprint.eligibility(responses);

    int excluded = eligibility.exclusions().values().stream().mapToInt(count -> count).sum();
    assertThat(excluded).isEqualTo(responses.bank().size() - eligibility.count());
    assertThat(eligibility.exclusions().values()).allMatch(count -> count > 0);
    assertThat(items(eligibility)).hasSize(eligibility.count()).allMatch(eligibility::isEligible);
  }

  @Test
  void without_rules_every_item_may_be_asked_once() {
    Eligibility eligibility = Blueprint.of().eligibility(answered(BANK, 4, 1));

    assertThat(items(eligibility)).containsExactly(0, 2, 3, 5);
    assertThat(eligibility.reason(4)).contains("already asked");
    assertThat(eligibility.reason(0)).isEmpty();
  }

  @Test
  void an_item_is_struck_out_by_the_first_rule_that_forbids_it() {
    Blueprint blueprint =
        Blueprint.of(
            new ExcludedValues(FORMAT, Set.of("audio")), new AllowedValues(TOPIC, Set.of("web")));

    Eligibility eligibility = blueprint.eligibility(answered(BANK, 5));

    assertThat(items(eligibility)).containsExactly(2);
    assertThat(eligibility.reason(1)).contains("format must not be one of [audio]");
    assertThat(eligibility.reason(0)).contains("topic must be one of [web]");
    assertThat(eligibility.exclusions().entrySet())
        .extracting(entry -> entry.getKey() + " " + entry.getValue())
        .containsExactly(
            "already asked 1",
            "format must not be one of [audio] 2",
            "topic must be one of [web] 2");
  }

  @Test
  void a_preference_that_would_leave_no_item_is_set_aside_and_strikes_nothing_out() {
    EveryValueFirst preference = new EveryValueFirst(TOPIC);
    Blueprint blueprint = Blueprint.of(new AllowedValues(TOPIC, Set.of("mail")), preference);

    Eligibility eligibility = blueprint.eligibility(answered(BANK, 0));

    assertThat(items(eligibility)).containsExactly(1);
    assertThat(eligibility.setAside()).containsExactly(preference);
    assertThat(eligibility.exclusions()).doesNotContainKey(preference.describe());
  }

  @Test
  void a_preference_before_an_obligation_does_not_give_way_to_it() {
    Blueprint blueprint =
        Blueprint.of(new EveryValueFirst(TOPIC), new AllowedValues(TOPIC, Set.of("mail")));

    Eligibility eligibility = blueprint.eligibility(answered(BANK, 0));

    assertThat(eligibility.count()).isZero();
    assertThat(eligibility.setAside()).isEmpty();
  }

  @Test
  void a_preference_has_nothing_to_give_when_no_item_was_left_before_it() {
    Blueprint blueprint =
        Blueprint.of(new AllowedValues(TOPIC, Set.of("none")), new Spacing(TOPIC, 2));

    Eligibility eligibility = blueprint.eligibility(Responses.none(BANK));

    assertThat(eligibility.count()).isZero();
    assertThat(eligibility.next(0)).isEqualTo(-1);
    assertThat(eligibility.setAside()).isEmpty();
  }

  @Test
  void two_rules_that_say_the_same_are_counted_together() {
    Blueprint blueprint = Blueprint.of(new AtMostPerValue(TOPIC, 1), new AtMostPerValue(TOPIC, 1));

    assertThat(blueprint.eligibility(answered(BANK, 0)).exclusions())
        .containsEntry("already asked", 1)
        .containsEntry("at most 1 item per topic", 1)
        .hasSize(2);
  }

  @Test
  void a_rule_for_one_person_comes_before_all_others() {
    Blueprint plan = Blueprint.of(new AtMostPerValue(TOPIC, 1));
    AvailableIn own = new AvailableIn(Language.FRENCH);

    assertThat(plan.beginningWith(own).constraints())
        .containsExactly(own, new AtMostPerValue(TOPIC, 1));
    assertThat(plan.constraints()).hasSize(1);
  }

  @Test
  void every_attribute_that_no_item_has_is_reported() {
    Blueprint blueprint =
        Blueprint.of(
            new AtMostPerValue("colour", 1),
            new Spacing(TOPIC, 1),
            new AvailableIn(Language.FRENCH),
            new ForcedValues("shape", Set.of("round"), 0));

    assertThat(blueprint.validate(BANK))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .contains(
                        "at most 1 item per colour", "(colour)", "small 1", "[topic, format]"),
            second -> assertThat(second).contains("shape among [round]", "(shape)"));
    assertThat(Blueprint.of(new Spacing(FORMAT, 1)).validate(BANK)).isEmpty();
  }

  @Test
  void a_rule_whose_values_no_item_has_is_reported_unless_some_item_has_one_of_them() {
    assertThat(Blueprint.of(new AllowedValues(TOPIC, Set.of("misspelt"))).validate(BANK))
        .singleElement()
        .asString()
        .contains("topic must be one of [misspelt]", "small 1", "Maybe");
    assertThat(Blueprint.of(new ForcedValues(TOPIC, Set.of("misspelt"), 0)).validate(BANK))
        .hasSize(1);
    assertThat(Blueprint.of(new AllowedValues(TOPIC, Set.of("misspelt", "web"))).validate(BANK))
        .isEmpty();
    assertThat(Blueprint.of(new ExcludedValues(TOPIC, Set.of("misspelt"))).validate(BANK))
        .isEmpty();
  }

  @Test
  void an_attribute_that_no_item_has_cannot_be_ruled_about() {
    Blueprint blueprint = Blueprint.of(new EveryValueFirst("colour"));

    assertThatThrownBy(() -> blueprint.eligibility(Responses.none(BANK)))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContainingAll("colour", "small 1", "topic");
  }

  @Provide
  Arbitrary<Responses> histories() {
    return TestContent.histories();
  }

  @Provide
  Arbitrary<ContentConstraint> constraints() {
    return TestContent.constraints();
  }

  @Provide
  Arbitrary<Blueprint> blueprints() {
    return TestContent.blueprints();
  }

  private static List<Integer> items(Eligibility eligibility) {
    return IntStream.iterate(
            eligibility.next(0), item -> item >= 0, item -> eligibility.next(item + 1))
        .boxed()
        .toList();
  }

  private static Map<Integer, String> reasons(Eligibility eligibility, int size) {
    Map<Integer, String> reasons = new HashMap<>();
    for (int item = 0; item < size; item++) {
      int excluded = item;
      eligibility.reason(item).ifPresent(reason -> reasons.put(excluded, reason));
    }
    return reasons;
  }
}
