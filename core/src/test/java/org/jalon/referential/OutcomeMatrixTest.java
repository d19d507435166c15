package org.jalon.referential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OutcomeMatrixTest {

  private final OutcomeMatrix sample = TestReferentials.sample().outcomeMatrix();

  @Provide
  Arbitrary<Referential> referentials() {
    return RandomReferentials.referentials();
  }

  @Test
  void outcomes_of_a_topic_are_numbered_by_level() {
    assertThat(IntStream.range(0, sample.outcomeCount()).mapToObj(sample::outcome))
        .extracting(outcome -> outcome.id().value())
        .containsExactly("search1", "search2", "search3", "filter1", "filter5", "share2", "paste8");
  }

  @Test
  void archived_and_draft_outcomes_are_absent() {
    assertThat(sample.findOutcome(new OutcomeId("search3-old"))).isEmpty();
    assertThat(sample.findOutcome(new OutcomeId("search4-draft"))).isEmpty();
    assertThat(sample.outcomeAt(0, 4)).isEqualTo(-1);
  }

  @Test
  void a_topic_without_an_active_outcome_keeps_its_empty_row() {
    int copy = sample.findTopic(new TopicId("copy")).orElseThrow();
    assertThat(IntStream.rangeClosed(1, Level.COUNT).map(level -> sample.outcomeAt(copy, level)))
        .containsOnly(-1);
  }

  @Test
  void outcomes_are_counted_by_competence_and_level() {
    assertThat(
            IntStream.rangeClosed(1, Level.COUNT)
                .mapToObj(level -> sample.outcomesAt(0, level))
                .toList())
        .containsExactly(2, 1, 1, 0, 1, 0, 0, 0);
  }

  @Test
  void what_is_unknown_has_no_number() {
    assertThat(sample.findCompetence(new CompetenceId("x"))).isEmpty();
    assertThat(sample.findTopic(new TopicId("x"))).isEmpty();
    assertThat(sample.findOutcome(new OutcomeId("x"))).isEmpty();
  }

  @Property(tries = 150)
  void topics_and_competences_are_those_of_the_tree_in_its_order(
      @ForAll("referentials") Referential referential) {
    OutcomeMatrix matrix = referential.outcomeMatrix();
    assertThat(IntStream.range(0, matrix.competenceCount()).mapToObj(matrix::competence).toList())
        .isEqualTo(referential.competences());
    assertThat(IntStream.range(0, matrix.topicCount()).mapToObj(matrix::topic).toList())
        .isEqualTo(referential.topics());
    for (int topic = 0; topic < matrix.topicCount(); topic++) {
      assertThat(matrix.findTopic(matrix.topic(topic).id())).hasValue(topic);
      assertThat(matrix.competence(matrix.competenceOf(topic)).topics())
          .contains(matrix.topic(topic));
    }
  }

  @Property(tries = 150)
  void every_cell_holds_the_active_outcome_that_a_scan_of_the_topic_finds(
      @ForAll("referentials") Referential referential) {
    OutcomeMatrix matrix = referential.outcomeMatrix();
    for (int topic = 0; topic < matrix.topicCount(); topic++) {
      for (int level = 1; level <= Level.COUNT; level++) {
        int cell = matrix.outcomeAt(topic, level);
        assertThat(cell < 0 ? Optional.empty() : Optional.of(matrix.outcome(cell)))
            .isEqualTo(scan(matrix.topic(topic), level));
        if (cell >= 0) {
          assertThat(matrix.topicOf(cell)).isEqualTo(topic);
          assertThat(matrix.levelOf(cell)).isEqualTo(level);
        }
      }
    }
  }

  @Property(tries = 150)
  void every_outcome_has_a_number_exactly_if_it_is_active(
      @ForAll("referentials") Referential referential) {
    OutcomeMatrix matrix = referential.outcomeMatrix();
    List<LearningOutcome> outcomes =
        referential.topics().stream().flatMap(topic -> topic.outcomes().stream()).toList();
    assertThat(outcomes.stream().filter(LearningOutcome::isActive)).hasSize(matrix.outcomeCount());
    for (LearningOutcome outcome : outcomes) {
      OptionalInt number = matrix.findOutcome(outcome.id());
      assertThat(number.isPresent()).isEqualTo(outcome.isActive());
      number.ifPresent(n -> assertThat(matrix.outcome(n)).isSameAs(outcome));
    }
  }

  @Property(tries = 150)
  void the_count_of_a_competence_and_level_is_that_of_a_scan(
      @ForAll("referentials") Referential referential) {
    OutcomeMatrix matrix = referential.outcomeMatrix();
    for (int competence = 0; competence < matrix.competenceCount(); competence++) {
      assertThat(matrix.findCompetence(matrix.competence(competence).id())).hasValue(competence);
      for (int level = 1; level <= Level.COUNT; level++) {
        int wanted = level;
        assertThat(matrix.outcomesAt(competence, level))
            .isEqualTo(
                (int)
                    matrix
                        .competence(competence)
                        .topics()
                        .filter(topic -> scan(topic, wanted).isPresent())
                        .count());
      }
    }
  }

  private static Optional<LearningOutcome> scan(Topic topic, int level) {
    return topic.outcomes().stream()
        .filter(outcome -> outcome.isActive() && outcome.level().number() == level)
        .findFirst();
  }
}
