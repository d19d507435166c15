package org.jalon.benchmarks.study;

import java.util.List;
import org.jalon.placement.PlacementItem;
import org.jalon.placement.PlacementPool;
import org.jalon.referential.Referential;

/** A part of the shipped referential that whole tests get through quickly. */
final class SmallSubjects {

  private SmallSubjects() {}

  /** The competences of the first domain. */
  static Subject firstDomain() {
    PlacementPool all = Subject.shipped().pool();
    Referential part =
        Referential.of(all.referential().release(), all.referential().domains().subList(0, 1));
    List<PlacementItem> items =
        all.items().stream().filter(item -> part.findOutcome(item.outcome()).isPresent()).toList();
    return Subject.of(PlacementPool.resolve(part, items));
  }
}
