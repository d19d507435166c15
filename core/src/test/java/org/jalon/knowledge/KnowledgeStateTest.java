package org.jalon.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jalon.knowledge.Elements.day;
import static org.jalon.knowledge.Elements.failure;
import static org.jalon.knowledge.Elements.inferred;
import static org.jalon.knowledge.Elements.success;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.knowledge.KnowledgeElement.Evidence;
import org.jalon.knowledge.KnowledgeElement.Source;
import org.jalon.knowledge.KnowledgeElement.Status;
import org.jalon.knowledge.RandomKnowledge.Known;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomePlace;
import org.jalon.referential.Points;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.junit.jupiter.api.Test;

/** What counts of everything ever recorded, and that nothing of it is ever removed. */
class KnowledgeStateTest {

  @Test
  void nothing_is_known_at_first() {
    assertThat(KnowledgeState.empty().elements()).isEmpty();
    assertThat(KnowledgeState.empty().latest()).isEmpty();
    assertThat(KnowledgeState.empty().lastChange()).isEmpty();
    assertThat(KnowledgeState.empty()).hasToString("KnowledgeState[0 elements]");
  }

  @Test
  void the_newest_element_of_an_outcome_counts_and_the_newest_come_first() {
    KnowledgeState state =
        KnowledgeState.of(List.of(failure("a", 3), success("b", 2), success("a", 1)));
    assertThat(state.latest()).containsExactly(failure("a", 3), success("b", 2));
    assertThat(state.elements()).containsExactly(success("a", 1), success("b", 2), failure("a", 3));
    assertThat(state.lastChange()).contains(day(3));
  }

  @Test
  void a_reset_hides_what_is_older_until_something_newer_is_recorded() {
    KnowledgeState reset =
        KnowledgeState.of(List.of(success("a", 1), success("a", 1).reset(day(2))));
    assertThat(reset.latest()).isEmpty();
    assertThat(reset.lastChange()).contains(day(2));
    assertThat(reset.with(List.of(failure("a", 3))).latest()).containsExactly(failure("a", 3));
    assertThat(reset.latestBefore(day(2))).containsExactly(success("a", 1));
  }

  @Test
  void only_what_is_strictly_older_than_the_limit_is_seen() {
    KnowledgeState state = KnowledgeState.of(List.of(success("a", 1), failure("a", 2)));
    assertThat(state.latestBefore(day(1))).isEmpty();
    assertThat(state.latestBefore(day(2))).containsExactly(success("a", 1));
    assertThat(state.latestBefore(day(2).plusNanos(1))).containsExactly(failure("a", 2));
  }

  @Test
  void at_the_same_instant_asked_comes_before_inferred_then_reset_success_failure() {
    KnowledgeElement better = success("a", 1, Points.of(3));
    assertThat(latestOf(inferred(success("a", 1)), failure("a", 1))).isEqualTo(failure("a", 1));
    assertThat(latestOf(success("a", 1), failure("a", 1))).isEqualTo(success("a", 1));
    assertThat(latestOf(better, success("a", 1))).isEqualTo(success("a", 1));
    assertThat(KnowledgeState.of(List.of(success("a", 1).reset(day(1)), success("a", 1))).latest())
        .isEmpty();
  }

  private static KnowledgeElement latestOf(KnowledgeElement... elements) {
    return KnowledgeState.of(List.of(elements)).latest().get(0);
  }

  @Property
  void the_latest_reading_is_the_obvious_one(
      @ForAll("states") KnowledgeState state, @ForAll("instants") Instant limit) {
    assertThat(state.latest()).isEqualTo(obviousLatest(state, element -> true));
    assertThat(state.latestBefore(limit))
        .isEqualTo(obviousLatest(state, element -> element.at().isBefore(limit)));
  }

  /** Takes the newest remaining element again and again, keeping the first of each outcome. */
  private static List<KnowledgeElement> obviousLatest(
      KnowledgeState state, Predicate<KnowledgeElement> seen) {
    List<KnowledgeElement> remaining =
        new ArrayList<>(state.elements().stream().filter(seen).toList());
    Collections.reverse(remaining);
    remaining.sort(Comparator.comparing(KnowledgeElement::at).reversed());
    Set<OutcomeId> met = new HashSet<>();
    List<KnowledgeElement> firsts = new ArrayList<>();
    for (KnowledgeElement element : remaining) {
      if (met.add(element.outcome())) {
        firsts.add(element);
      }
    }
    firsts.removeIf(KnowledgeElement::isReset);
    return firsts;
  }

  @Property
  void neither_the_order_of_elements_nor_giving_them_twice_matters(
      @ForAll("states") KnowledgeState state, @ForAll Random random) {
    List<KnowledgeElement> elements = new ArrayList<>(state.elements());
    elements.addAll(state.elements());
    Collections.shuffle(elements, random);
    KnowledgeState again = KnowledgeState.of(elements);
    assertThat(again).isEqualTo(state).hasSameHashCodeAs(state);
    assertThat(again.latest()).isEqualTo(state.latest());
    assertThat(again.elements()).isEqualTo(state.elements());
  }

  @Property
  void adding_removes_nothing_and_depends_on_no_order(
      @ForAll("states") KnowledgeState a, @ForAll("states") KnowledgeState b) {
    KnowledgeState both = a.with(b.elements());
    assertThat(both.elements()).containsAll(a.elements()).containsAll(b.elements());
    assertThat(both.elements()).allMatch(e -> a.elements().contains(e) || b.elements().contains(e));
    assertThat(both).isEqualTo(b.with(a.elements()));
    assertThat(both.with(a.elements())).isEqualTo(both);
  }

  @Property(tries = 300)
  void every_conflict_is_reported_and_none_is_resolved(@ForAll("known") Known known) {
    Referential referential = known.referential();
    List<KnowledgeElement> latest = known.state().latest();
    List<KnowledgeConflict> conflicts = known.state().conflicts(referential);
    for (KnowledgeElement failure : latest) {
      for (KnowledgeElement success : latest) {
        assertThat(
                conflicts.stream()
                    .anyMatch(c -> c.failure().equals(failure) && c.success().equals(success)))
            .isEqualTo(contradict(referential, failure, success));
      }
    }
    assertThat(known.state().latest()).isEqualTo(latest);
    assertThat(conflicts).doesNotHaveDuplicates();
  }

  private static boolean contradict(
      Referential referential, KnowledgeElement failure, KnowledgeElement success) {
    Optional<OutcomePlace> low = referential.findOutcome(failure.outcome());
    Optional<OutcomePlace> high = referential.findOutcome(success.outcome());
    return failure.isInvalidated()
        && success.isValidated()
        && low.isPresent()
        && high.isPresent()
        && low.get().topic().equals(high.get().topic())
        && low.get().outcome().level().compareTo(high.get().outcome().level()) <= 0;
  }

  @Test
  void conflicts_are_in_the_order_of_topics_then_levels() {
    KnowledgeState state =
        KnowledgeState.of(
            List.of(
                success("filter5", 1),
                failure("filter1", 2),
                failure("search2", 3),
                failure("search1", 3),
                success("search3", 4),
                success("search3-old", 4),
                failure("nowhere", 5)));
    assertThat(state.conflicts(TestReferentials.sample()))
        .extracting(c -> c.topic() + " " + c.failure().outcome() + " " + c.success().outcome())
        .containsExactly(
            "search search1 search3",
            "search search1 search3-old",
            "search search2 search3",
            "search search2 search3-old",
            "filter filter1 filter5");
  }

  @Test
  void only_a_success_has_points() {
    for (Status status : List.of(Status.INVALIDATED, Status.RESET)) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new KnowledgeElement(
                      new OutcomeId("a"),
                      status,
                      Source.DIRECT,
                      Points.of(1, 3),
                      day(0),
                      Optional.empty()))
          .withMessage(
              "The points of the learning outcome (a) (1/3) must be 0 as it is %s.",
              status.name().toLowerCase(Locale.ROOT));
    }
    assertThat(success("a", 1).earning(Points.of(1, 3)).points()).isEqualTo(Points.of(1, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> failure("a", 1).earning(Points.of(1)));
  }

  @Test
  void a_reset_keeps_outcome_and_source_but_neither_points_nor_evidence() {
    Evidence evidence = Elements.evidence("a1", "a");
    KnowledgeElement element =
        new KnowledgeElement(
            new OutcomeId("a"),
            Status.VALIDATED,
            Source.INFERRED,
            Points.of(4),
            day(1),
            Optional.of(evidence));
    assertThat(element.reset(day(9)))
        .isEqualTo(
            new KnowledgeElement(
                new OutcomeId("a"),
                Status.RESET,
                Source.INFERRED,
                Points.ZERO,
                day(9),
                Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Elements.evidence("a 1", "a"))
        .withMessageContaining("The assessment id (a 1) must contain no white space");
  }

  @Provide
  Arbitrary<KnowledgeState> states() {
    return RandomKnowledge.states();
  }

  @Provide
  Arbitrary<Instant> instants() {
    return RandomKnowledge.instants();
  }

  @Provide
  Arbitrary<Known> known() {
    return RandomKnowledge.known();
  }
}
