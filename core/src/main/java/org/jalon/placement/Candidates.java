package org.jalon.placement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jalon.knowledge.KnowledgeTarget;
import org.jalon.referential.OutcomeId;

/** The outcomes that are left after each filter. Built up by one decision, by one thread. */
final class Candidates {

  private final KnowledgeTarget target;
  private final List<PlacementTrace.Stage> stages = new ArrayList<>();
  private List<Integer> outcomes;

  /** All outcomes of a target. */
  Candidates(KnowledgeTarget target) {
    this.target = target;
    this.outcomes = IntStream.range(0, target.size()).boxed().toList();
  }

  /** The outcomes left, in the order of the target. */
  List<Integer> outcomes() {
    return outcomes;
  }

  List<PlacementTrace.Stage> stages() {
    return stages;
  }

  /** Keeps the outcomes that satisfy a condition, and says why the others are excluded. */
  void keep(PlacementFilter filter, IntPredicate kept, IntFunction<String> reason) {
    List<Integer> survivors = new ArrayList<>();
    Map<OutcomeId, String> excluded = new LinkedHashMap<>();
    for (int outcome : outcomes) {
      if (kept.test(outcome)) {
        survivors.add(outcome);
      } else {
        excluded.put(target.outcome(outcome).id(), reason.apply(outcome));
      }
    }
    outcomes = survivors;
    stages.add(
        new PlacementTrace.Stage(
            filter,
            survivors.stream().map(outcome -> target.outcome(outcome).id()).toList(),
            excluded));
  }

  /** The same, unless no outcome satisfies the condition: then all are kept. */
  void prefer(PlacementFilter filter, IntPredicate kept, IntFunction<String> reason) {
    boolean any = outcomes.stream().anyMatch(kept::test);
    keep(filter, any ? kept : outcome -> true, reason);
  }

  /** Why there is no candidate: what the last filter that removed one says. */
  String endReason() {
    for (int i = stages.size() - 1; i >= 0; i--) {
      if (!stages.get(i).excluded().isEmpty()) {
        return stages.get(i).filter() == PlacementFilter.NOT_TOO_DIFFICULT
            ? "all that is left is too difficult"
            : "nothing is left to ask";
      }
    }
    return "nothing is left to ask";
  }
}
