package org.jalon.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jalon.knowledge.Elements.failure;
import static org.jalon.knowledge.Elements.success;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Points;
import org.junit.jupiter.api.Test;

/** Points stored beside bounds. */
class StoredPointsTest {

  @Test
  void what_exceeds_the_cap_is_cut_off() {
    assertThat(StoredPoints.of(Points.of(200, 3)).points()).isEqualTo(Points.of(64));
    assertThat(new StoredPoints(Points.of(60), Points.of(40)).points()).isEqualTo(Points.of(40));
    assertThat(StoredPoints.of(Points.of(62)).afterAnswer(Points.of(10), Points.of(18)).points())
        .isEqualTo(Points.of(64));
    assertThat(StoredPoints.of(Points.of(62)).afterReset(Points.of(70)).points())
        .isEqualTo(Points.of(64));
  }

  @Test
  void what_elements_have_earned_is_stored() {
    assertThat(
            StoredPoints.earned(
                List.of(success("a", 1, Points.of(8, 3)), failure("b", 1), success("c", 1))))
        .isEqualTo(StoredPoints.of(Points.of(20, 3)));
  }

  @Property
  void an_answer_adds_what_the_bounds_gained_and_never_takes_away(
      @ForAll("points") Points stored,
      @ForAll("points") Points before,
      @ForAll("points") Points after) {
    StoredPoints result = StoredPoints.of(stored).afterAnswer(before, after);
    assertThat(result.points()).isGreaterThanOrEqualTo(StoredPoints.of(stored).points());
    assertThat(result.points()).isLessThanOrEqualTo(StoredPoints.USUAL_CAP);
    if (result.points().compareTo(StoredPoints.USUAL_CAP) < 0 && after.compareTo(before) > 0) {
      assertThat(result.points().plus(before)).isEqualTo(stored.plus(after));
    }
  }

  @Property
  void a_reset_leaves_what_is_left(
      @ForAll("points") Points stored, @ForAll("points") Points after) {
    assertThat(StoredPoints.of(stored).afterReset(after).points())
        .isEqualTo(after.min(Points.of(64)));
  }

  @Property
  void elements_share_exactly_what_is_stored_in_the_proportion_of_what_they_are_worth(
      @ForAll("points") Points stored, @ForAll("elements") List<KnowledgeElement> elements) {
    StoredPoints points = StoredPoints.of(stored);
    List<KnowledgeElement> shared = points.shared(elements);
    Points current = Points.sum(elements.stream().map(KnowledgeElement::points).toList());
    if (current.equals(Points.ZERO)) {
      assertThat(shared).isEqualTo(elements);
    } else {
      assertThat(Points.sum(shared.stream().map(KnowledgeElement::points).toList()))
          .isEqualTo(points.points());
      for (int i = 0; i < elements.size(); i++) {
        assertThat(shared.get(i))
            .isEqualTo(
                elements.get(i).earning(elements.get(i).points().scaled(points.points(), current)));
      }
    }
  }

  @Provide
  Arbitrary<Points> points() {
    return RandomKnowledge.points();
  }

  @Provide
  Arbitrary<List<KnowledgeElement>> elements() {
    return RandomKnowledge.elements(Arbitraries.of("a", "b", "c").map(OutcomeId::new))
        .list()
        .ofMaxSize(6);
  }
}
