package org.jalon.session;

import java.util.List;
import java.util.Optional;
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
    EligibleItems items = EligibleItems.at(plan, state, seed);
    Eligibility eligibility = items.eligibility();
    StopDecision decision = plan.stoppingRule().decide(progress(state, eligibility));
    if (decision.isStop()) {
      return new SessionEvent.Ended(decision.reasons(), decision.checks());
    }
    Optional<Selection> selection =
        plan.selector()
            .select(new SelectionContext(state.responses(), state.estimate(), eligibility, seed));
    return selection
        .<SessionEvent>map(chosen -> selected(state, items, chosen))
        .orElseGet(() -> new SessionEvent.Ended(List.of(BankExhausted.REASON), decision.checks()));
  }

  static TestProgress progress(SessionState state, Eligibility eligibility) {
    return new TestProgress(state.responses(), eligibility, state.estimates(), state.timeUsed());
  }

  private static SessionEvent.ItemSelected selected(
      SessionState state, EligibleItems items, Selection selection) {
    Eligibility eligibility = items.eligibility();
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
        items.setAside());
  }
}
