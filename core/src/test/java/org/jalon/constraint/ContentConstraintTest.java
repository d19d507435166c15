package org.jalon.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.testing.TestContent.FORMAT;
import static org.jalon.testing.TestContent.TOPIC;
import static org.jalon.testing.TestContent.answered;
import static org.jalon.testing.TestContent.bankOf;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jalon.constraint.ContentConstraint.AllowedValues;
import org.jalon.constraint.ContentConstraint.AtMostPerValue;
import org.jalon.constraint.ContentConstraint.AvailableIn;
import org.jalon.constraint.ContentConstraint.EveryValueFirst;
import org.jalon.constraint.ContentConstraint.ExcludedValues;
import org.jalon.constraint.ContentConstraint.ForcedValues;
import org.jalon.constraint.ContentConstraint.Spacing;
import org.jalon.constraint.CountsPerValue.Count;
import org.jalon.irt.LogisticModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.referential.Language;
import org.jalon.testing.TestContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContentConstraintTest {

  /** q0 and q1 are about mail, q2 and q3 about the web, q4 about nothing in particular. */
  private static final ResolvedItemBank BANK =
      bankOf("mail/text", "mail/audio", "web/text", "web/audio", "/text");

  private static final ItemCondition MAIL = ItemCondition.parse("topic == 'mail'");
  private static final List<ContentTarget> TARGETS =
      List.of(new ContentTarget("mail", 0.25), new ContentTarget("web", 0.75));

  private static final List<ContentConstraint> ONE_OF_EACH =
      List.of(
          new AtMostPerValue(TOPIC, 2),
          new EveryValueFirst(TOPIC),
          new Spacing(TOPIC, 2),
          new ForcedValues(TOPIC, Set.of("web"), 1),
          new AllowedValues(TOPIC, Set.of("web")),
          new ExcludedValues(TOPIC, Set.of("web")),
          new AvailableIn(Language.FRENCH),
          new CountBetween(MAIL, 1, 2, 4),
          new CountsPerValue(TOPIC, List.of(new Count("mail", 1, 1), new Count("web", 0, 2)), 3),
          new SumBetween("seconds", 10.5, 60, 3),
          new Enemies(MAIL),
          new ExcludedItems(MAIL),
          new IncludedItems(MAIL, 3),
          new AllOrNone(MAIL, 3),
          new ItemGroups(TOPIC, 3),
          new PretestItems(FORMAT, Set.of("audio"), Set.of(3, 1)),
          new AscendingOrder("seconds"),
          new ProportionalContent(TOPIC, TARGETS),
          new MultinomialContent(TOPIC, TARGETS, 8));

  @Test
  void every_kind_of_rule_is_tested_here() {
    assertThat(ONE_OF_EACH)
        .<Class<?>>extracting(Object::getClass)
        .containsExactlyInAnyOrder(ContentConstraint.class.getPermittedSubclasses());
  }

  static Stream<Arguments> rules_after_answers() {
    return Stream.of(
        Arguments.of(new AtMostPerValue(TOPIC, 1), new int[] {0}, List.of(2, 3, 4)),
        Arguments.of(new AtMostPerValue(TOPIC, 2), new int[] {0}, List.of(0, 1, 2, 3, 4)),
        Arguments.of(new AtMostPerValue(TOPIC, 1), new int[] {4}, List.of(0, 1, 2, 3, 4)),
        Arguments.of(new EveryValueFirst(TOPIC), new int[] {2}, List.of(0, 1, 4)),
        Arguments.of(new EveryValueFirst(TOPIC), new int[] {0, 2}, List.of(4)),
        Arguments.of(new Spacing(TOPIC, 1), new int[] {0, 2}, List.of(0, 1, 4)),
        Arguments.of(new Spacing(TOPIC, 2), new int[] {0, 4}, List.of(2, 3, 4)),
        Arguments.of(new Spacing(TOPIC, 9), new int[] {}, List.of(0, 1, 2, 3, 4)),
        Arguments.of(new ForcedValues(TOPIC, Set.of("web"), 1), new int[] {}, all()),
        Arguments.of(new ForcedValues(TOPIC, Set.of("web"), 1), new int[] {2}, List.of(2, 3)),
        Arguments.of(new ForcedValues(TOPIC, Set.of("web"), 1), new int[] {0, 2}, all()),
        Arguments.of(new ForcedValues(TOPIC, Set.of("sea"), 0), new int[] {}, all()),
        Arguments.of(new AllowedValues(TOPIC, Set.of("web")), new int[] {}, List.of(2, 3)),
        Arguments.of(new AllowedValues(TOPIC, Set.of("sea")), new int[] {}, List.of()),
        Arguments.of(new ExcludedValues(TOPIC, Set.of("web")), new int[] {}, List.of(0, 1, 4)));
  }

  @ParameterizedTest
  @MethodSource("rules_after_answers")
  void a_rule_leaves_the_right_items(ContentConstraint rule, int[] items, List<Integer> expected) {
    assertThat(left(rule, answered(BANK, items))).isEqualTo(expected);
  }

  @Test
  void an_item_is_available_in_its_languages_and_their_regions_or_anywhere() {
    ResolvedItemBank bank =
        ItemBank.of(
                "languages",
                "1",
                List.of(
                    Item.of("anywhere", LogisticModel.onePL(0)),
                    Item.of("french", LogisticModel.onePL(0)).in(Language.FRENCH),
                    Item.of("belgian", LogisticModel.onePL(0)).in(Language.of("fr-BE")),
                    Item.of("english", LogisticModel.onePL(0)).in(Language.ENGLISH)))
            .resolve();

    assertThat(left(new AvailableIn(Language.FRENCH), Responses.none(bank))).containsExactly(0, 1);
    assertThat(left(new AvailableIn(Language.of("fr-BE")), Responses.none(bank)))
        .containsExactly(0, 1, 2);
  }

  @Test
  void only_preferences_give_way() {
    assertThat(ONE_OF_EACH)
        .filteredOn(ContentConstraint::givesWay)
        .containsExactly(
            new EveryValueFirst(TOPIC),
            new Spacing(TOPIC, 2),
            new ProportionalContent(TOPIC, TARGETS),
            new MultinomialContent(TOPIC, TARGETS, 8));
  }

  @Test
  void every_rule_but_those_of_the_language_and_of_conditions_names_its_attribute() {
    assertThat(ONE_OF_EACH)
        .filteredOn(rule -> rule.attribute().isEmpty())
        .<Class<?>>extracting(Object::getClass)
        .containsExactly(
            AvailableIn.class,
            CountBetween.class,
            Enemies.class,
            ExcludedItems.class,
            IncludedItems.class,
            AllOrNone.class);
  }

  @Test
  void what_a_rule_about_the_whole_test_forbids_stays_forbidden() {
    assertThat(ONE_OF_EACH)
        .filteredOn(rule -> !rule.lasts())
        .<Class<?>>extracting(Object::getClass)
        .containsExactly(
            EveryValueFirst.class,
            Spacing.class,
            ForcedValues.class,
            ItemGroups.class,
            PretestItems.class,
            ProportionalContent.class,
            MultinomialContent.class);
  }

  @Test
  void every_rule_is_put_in_words() {
    assertThat(ONE_OF_EACH)
        .extracting(ContentConstraint::describe)
        .containsExactly(
            "at most 2 items per topic",
            "every topic once before any second time",
            "no topic repeated within 2 answers",
            "topic among [web] first, after 1 answer",
            "topic must be one of [web]",
            "topic must not be one of [web]",
            "available in fr",
            "1 to 2 items of 4 with topic == 'mail'",
            "topic in 3 items: exactly 1 item of mail, at most 2 items of web",
            "a sum of 10.5 to 60 of seconds in 3 items",
            "at most one of the enemies with topic == 'mail'",
            "no item with topic == 'mail'",
            "every item with topic == 'mail' in 3 items",
            "all or none of the items with topic == 'mail' in 3 items",
            "all items of one topic together in 3 items",
            "format among [audio] at the positions [1, 3] only",
            "items by ascending seconds",
            "topic furthest below its share of mail 0.25 : web 0.75",
            "topic drawn by the shares mail 0.25 : web 0.75 of 8 items");
    assertThat(new Spacing(FORMAT, 1).describe()).isEqualTo("no format repeated within 1 answer");
  }

  @Test
  void the_values_of_a_rule_are_copied_in_alphabetical_order() {
    Set<String> values = new HashSet<>(List.of("web", "mail", "files"));
    AllowedValues rule = new AllowedValues(TOPIC, values);
    values.clear();

    assertThat(rule.values()).containsExactly("files", "mail", "web");
  }

  static Stream<Arguments> refusals() {
    Set<String> none = Set.of();
    return Stream.of(
        refusal(() -> new AtMostPerValue(" ", 1), "content attribute ( )", "must not be blank"),
        refusal(() -> new AtMostPerValue(TOPIC, 0), "items per topic (0)", "must be at least 1"),
        refusal(() -> new EveryValueFirst(""), "content attribute ()", "must not be blank"),
        refusal(() -> new Spacing("", 1), "content attribute ()", "must not be blank"),
        refusal(() -> new Spacing(TOPIC, 0), "of one topic (0)", "must be at least 1"),
        refusal(() -> new ForcedValues("", Set.of("a"), 0), "attribute ()", "must not be blank"),
        refusal(() -> new ForcedValues(TOPIC, none, 0), "values of topic ([])", "not be empty"),
        refusal(() -> new ForcedValues(TOPIC, Set.of("a"), -1), "topic (-1)", "at least 0"),
        refusal(() -> new AllowedValues("", Set.of("a")), "attribute ()", "must not be blank"),
        refusal(() -> new AllowedValues(TOPIC, none), "values of topic ([])", "not be empty"),
        refusal(() -> new ExcludedValues("", Set.of("a")), "attribute ()", "must not be blank"),
        refusal(() -> new ExcludedValues(TOPIC, none), "values of topic ([])", "not be empty"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void a_rule_that_means_nothing_is_refused(ThrowingCallable creation, String[] parts) {
    assertThatThrownBy(creation)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(parts);
  }

  private static Arguments refusal(ThrowingCallable creation, String... parts) {
    return Arguments.of(creation, parts);
  }

  private static List<Integer> all() {
    return List.of(0, 1, 2, 3, 4);
  }

  private static List<Integer> left(ContentConstraint rule, Responses responses) {
    BitSet candidates = new BitSet();
    candidates.set(0, responses.bank().size());
    rule.restrict(new ContentPosition(responses, TestContent.SEED), candidates);
    return candidates.stream().boxed().toList();
  }
}
