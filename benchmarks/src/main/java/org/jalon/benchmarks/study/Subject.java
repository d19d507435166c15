package org.jalon.benchmarks.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jalon.placement.PlacementPool;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomeMatrix;
import org.jalon.referential.data.DigitalSkills;
import org.jalon.scoring.PointsScale;

/**
 * What the tests are about.
 *
 * @param pool the items
 * @param matrix the outcomes
 * @param scale what they are worth
 */
record Subject(PlacementPool pool, OutcomeMatrix matrix, PointsScale scale) {

  /** The shipped referential with its demonstration items. */
  static Subject shipped() {
    return of(PlacementPool.of(DigitalSkills.referential(), DigitalSkills.demonstrationItemBank()));
  }

  static Subject of(PlacementPool pool) {
    OutcomeMatrix matrix = pool.referential().outcomeMatrix();
    return new Subject(pool, matrix, PointsScale.of(matrix));
  }

  /** The competences of the test of a person, as numbers. */
  List<Integer> competences(Condition condition, int person) {
    if (!condition.whole()) {
      return List.of(person % matrix.competenceCount());
    }
    List<Integer> all = new ArrayList<>();
    for (int competence = 0; competence < matrix.competenceCount(); competence++) {
      all.add(competence);
    }
    return all;
  }

  /** The outcomes of some competences. */
  Set<OutcomeId> outcomes(List<Integer> competences) {
    Set<OutcomeId> ids = new LinkedHashSet<>();
    for (int outcome = 0; outcome < matrix.outcomeCount(); outcome++) {
      if (competences.contains(competenceOf(outcome))) {
        ids.add(matrix.outcome(outcome).id());
      }
    }
    return ids;
  }

  int competenceOf(int outcome) {
    return matrix.competenceOf(matrix.topicOf(outcome));
  }
}
