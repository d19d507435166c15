package org.jalon.session;

import java.util.List;
import java.util.Optional;
import org.jalon.constraint.ContentConstraint;
import org.jalon.constraint.Eligibility;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.Selection;
import org.jalon.selection.SelectionContext;
import org.jalon.stopping.BankExhausted;
import org.jalon.stopping.StopDecision;
import org.jalon.stopping.TestProgress;

/** Decides what follows when no item waits for an answer: the next item, or the end. */
final class NextStep {

  private NextStep() {}

  static SessionEvent decide(AssessmentPlan plan, SessionState state, RandomSeed seed) {
    Eligibility eligibility = plan.blueprint().eligibility(state.responses(), seed);
    StopDecision decision =
        plan.stoppingRule()
            .decide(
                new TestProgress(state.responses().size(), eligibility.count(), state.estimate()));
    if (decision.isStop()) {
      return new SessionEvent.Ended(decision.reasons());
    }
    Optional<Selection> selection =
        plan.selector()
            .select(new SelectionContext(state.responses(), state.estimate(), eligibility, seed));
    return selection
        .<SessionEvent>map(chosen -> selected(state, eligibility, chosen))
        .orElseGet(() -> new SessionEvent.Ended(List.of(BankExhausted.REASON)));
  }

  private static SessionEvent.ItemSelected selected(
      SessionState state, Eligibility eligibility, Selection selection) {
    ResolvedItemBank bank = state.responses().bank();
    return new SessionEvent.ItemSelected(
        state.responses().size() + 1,
        bank.item(selection.item()).id(),
        selection.ranking().stream()
            .map(
                ranked -> new SessionEvent.Candidate(bank.item(ranked.item()).id(), ranked.value()))
            .toList(),
        selection.draws(),
        eligibility.count(),
        eligibility.exclusions(),
        eligibility.setAside().stream().map(ContentConstraint::describe).toList());
  }
}
