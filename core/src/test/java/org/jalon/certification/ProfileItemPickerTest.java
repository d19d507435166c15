package org.jalon.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jalon.referential.TestReferentials.competence;
import static org.jalon.referential.TestReferentials.domain;
import static org.jalon.referential.TestReferentials.outcome;
import static org.jalon.referential.TestReferentials.topic;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jalon.certification.ProfileItemPicker.Candidate;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.TestBanks;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Language;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomeStatus;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.jalon.reproducibility.RandomSeed;
import org.junit.jupiter.api.Test;

/** How the items of a test that confirms a profile are drawn. */
class ProfileItemPickerTest {

  private static final CompetenceId FIRST = new CompetenceId("c1.1");
  private static final CompetenceId SECOND = new CompetenceId("c1.2");
  private static final RandomSeed SEED = new RandomSeed(42);

  /** Topics a and b of the first competence and c of the second one. */
  private static final Referential REFERENTIAL =
      TestReferentials.of(
          domain(
              "1",
              competence(
                  "1.1",
                  topic(
                      "a",
                      outcome("a1", 1),
                      outcome("a2", 2),
                      outcome("a3", 3),
                      outcome("a4-old", 4, OutcomeStatus.ARCHIVED)),
                  topic("b", outcome("b1", 1), outcome("b2", 2))),
              competence("1.2", topic("c", outcome("c1", 1)))));

  private static ResolvedItemBank bank(Item... more) {
    return ItemBank.of(
            "bank",
            "1",
            Stream.concat(
                    Stream.of("a1", "a2", "a3", "b1", "b2", "c1").map(id -> item("q-" + id, id)),
                    Arrays.stream(more))
                .toList())
        .resolve(REFERENTIAL);
  }

  private static Item item(String id, String outcome) {
    return TestBanks.item(id).testing(new OutcomeId(outcome));
  }

  private static Candidate candidate(String mastered, String answeredRight) {
    return new Candidate(
        ids(mastered).map(OutcomeId::new).collect(Collectors.toSet()),
        ids(answeredRight).map(ItemId::new).collect(Collectors.toSet()),
        Language.ENGLISH);
  }

  private static Stream<String> ids(String text) {
    return Stream.of(text.split(" ")).filter(id -> !id.isEmpty());
  }

  private static List<String> picked(ResolvedItemBank bank, Candidate candidate, long seed) {
    return new ProfileItemPicker(bank, ProfileConditions.REFERENCE)
            .pick(List.of(new ProfiledCompetence(FIRST, 2, 16)), candidate, new RandomSeed(seed))
            .get(FIRST)
            .stream()
            .map(ItemId::value)
            .toList();
  }

  @Test
  void the_hardest_outcomes_mastered_are_tested() {
    assertThat(picked(bank(), candidate("a1 a2 a3 b1 b2", ""), 1))
        .containsExactly("q-a3", "q-b2", "q-a2");
    assertThat(picked(bank(), candidate("a1 a2", ""), 1)).containsExactly("q-a2", "q-a1");
    assertThat(picked(bank(), candidate("b1", ""), 1)).containsExactly("q-b1");
    assertThat(picked(bank(), candidate("", ""), 1)).isEmpty();
  }

  @Test
  void of_a_level_the_topics_that_are_not_tested_yet_come_first() {
    assertThat(picked(bank(), candidate("a1 a2 a3 b1", ""), 1))
        .containsExactly("q-a3", "q-a2", "q-b1");
  }

  @Test
  void outcomes_that_are_not_active_or_of_another_competence_are_not_tested() {
    assertThat(picked(bank(), candidate("a4-old a1 c1", ""), 1)).containsExactly("q-a1");
  }

  @Test
  void an_item_that_was_answered_right_is_asked_only_if_there_is_no_other() {
    ResolvedItemBank bank = bank(item("other", "a1"), item("third", "a1"));
    assertThat(everDrawn(bank, candidate("a1", "q-a1")))
        .containsExactlyInAnyOrder("other", "third");
    assertThat(everDrawn(bank, candidate("a1", "q-a1 other"))).containsExactly("third");
    assertThat(everDrawn(bank, candidate("a1", "q-a1 other third")))
        .containsExactlyInAnyOrder("q-a1", "other", "third");
  }

  private static Set<String> everDrawn(ResolvedItemBank bank, Candidate candidate) {
    Set<String> drawn = new HashSet<>();
    for (int seed = 0; seed < 100; seed++) {
      List<String> items = picked(bank, candidate, seed);
      assertThat(items).hasSize(1).isEqualTo(picked(bank, candidate, seed));
      drawn.addAll(items);
    }
    return drawn;
  }

  @Test
  void only_items_in_the_language_of_the_test_are_asked() {
    ResolvedItemBank bank =
        bank(item("french", "a2").in(Language.FRENCH), item("english", "a1").in(Language.ENGLISH));
    assertThat(everDrawn(bank, candidate("a2", "q-a2"))).doesNotContain("french");
    assertThat(everDrawn(bank, candidate("a1", "q-a1"))).containsExactly("english");
  }

  @Test
  void every_competence_of_the_profile_has_its_items_in_order() {
    Map<CompetenceId, List<ItemId>> picked =
        new ProfileItemPicker(bank(), new ProfileConditions(66, 50, 1, 7, 8))
            .pick(
                List.of(
                    new ProfiledCompetence(SECOND, 1, 8),
                    new ProfiledCompetence(new CompetenceId("lost"), 1, 8),
                    new ProfiledCompetence(FIRST, 2, 16)),
                candidate("a2 b2 c1", ""),
                SEED);
    assertThat(picked)
        .containsExactly(
            Map.entry(SECOND, List.of(new ItemId("q-c1"))),
            Map.entry(new CompetenceId("lost"), List.of()),
            Map.entry(FIRST, List.of(new ItemId("q-a2"))));
  }

  @Test
  void what_else_is_mastered_does_not_change_the_draw_for_an_outcome() {
    ResolvedItemBank bank = bank(item("other", "a1"), item("third", "a1"));
    for (int seed = 0; seed < 50; seed++) {
      assertThat(picked(bank, candidate("a1 b2", ""), seed))
          .endsWith(picked(bank, candidate("a1", ""), seed).get(0));
    }
  }

  @Test
  void a_bank_without_a_referential_is_refused() {
    ResolvedItemBank bank = ItemBank.of("bank", "1", List.of(item("q", "a1"))).resolve();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProfileItemPicker(bank, ProfileConditions.REFERENCE))
        .withMessage(
            "The item bank (%s) must be resolved with a referential, so that outcomes have topics and levels.",
            bank);
  }
}
