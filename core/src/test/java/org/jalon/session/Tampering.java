package org.jalon.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jalon.answer.AnswerOutcome;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.Provenance;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.SessionEvent.Candidate;
import org.jalon.session.SessionEvent.Ended;
import org.jalon.session.SessionEvent.ItemAnswered;
import org.jalon.session.SessionEvent.ItemSelected;
import org.jalon.session.SessionEvent.Started;

/** Events that somebody has altered: one for each component of the true event. */
final class Tampering {

  private final ResolvedItemBank bank;

  Tampering(ResolvedItemBank bank) {
    this.bank = bank;
  }

  /** The altered events by the name of the component that was altered. */
  Map<String, SessionEvent> of(SessionEvent event) {
    if (event instanceof Started started) {
      return of(started);
    }
    if (event instanceof ItemSelected selected) {
      return of(selected);
    }
    if (event instanceof ItemAnswered answered) {
      return of(answered);
    }
    if (event instanceof Ended ended) {
      return Map.of(
          "reasons", new Ended(List.of("the person went home"), ended.checks()),
          "checks", new Ended(ended.reasons(), ended.checks().subList(1, ended.checks().size())));
    }
    throw new IllegalArgumentException("Say how to tamper with the event (" + event + ").");
  }

  private Map<String, SessionEvent> of(Started e) {
    Provenance provenance =
        new Provenance(
            e.provenance().libraryVersion(),
            new RandomSeed(e.provenance().seed().value() + 1),
            e.provenance().fingerprints());
    return Map.of(
        "provenance", new Started(provenance, e.estimate()),
        "estimate", new Started(e.provenance(), other(e.estimate())));
  }

  private Map<String, SessionEvent> of(ItemSelected e) {
    return Map.of(
        "position", with(e, e.position() + 1, e.item()),
        "item", with(e, e.position(), other(e.item())),
        "ranking", with(e, e.ranking().subList(1, e.ranking().size()), e.draws()),
        "draws", with(e, e.ranking(), List.of(0.123)),
        "eligible", with(e, e.eligible() + 1, e.excluded(), e.setAside()),
        "excluded", with(e, e.eligible(), Map.of("already asked", 99), e.setAside()),
        "setAside", with(e, e.eligible(), e.excluded(), List.of("any rule")));
  }

  private Map<String, SessionEvent> of(ItemAnswered e) {
    AnswerOutcome flipped =
        e.outcome().isCorrect() ? AnswerOutcome.INCORRECT : AnswerOutcome.CORRECT;
    return Map.of(
        "position", new ItemAnswered(e.position() + 1, e.item(), e.outcome(), e.estimate()),
        "item", new ItemAnswered(e.position(), other(e.item()), e.outcome(), e.estimate()),
        "outcome", new ItemAnswered(e.position(), e.item(), flipped, e.estimate()),
        "category", with(e, 1 - e.category()),
        "estimate", new ItemAnswered(e.position(), e.item(), e.outcome(), other(e.estimate())),
        "timeUsed", with(e, e.timeUsed().plusSeconds(1)));
  }

  private static ItemAnswered with(ItemAnswered e, Duration timeUsed) {
    return new ItemAnswered(
        e.position(), e.item(), e.outcome(), e.category(), e.estimate(), timeUsed);
  }

  private static ItemAnswered with(ItemAnswered e, int category) {
    return new ItemAnswered(
        e.position(), e.item(), e.outcome(), category, e.estimate(), e.timeUsed());
  }

  private static ItemSelected with(ItemSelected e, int position, ItemId item) {
    return new ItemSelected(
        position, item, e.ranking(), e.draws(), e.eligible(), e.excluded(), e.setAside());
  }

  private static ItemSelected with(ItemSelected e, List<Candidate> ranking, List<Double> draws) {
    return new ItemSelected(
        e.position(), e.item(), ranking, draws, e.eligible(), e.excluded(), e.setAside());
  }

  private static ItemSelected with(
      ItemSelected e, int eligible, Map<String, Integer> excluded, List<String> setAside) {
    return new ItemSelected(
        e.position(), e.item(), e.ranking(), e.draws(), eligible, excluded, setAside);
  }

  private ItemId other(ItemId item) {
    return bank.item((bank.index(item) + 1) % bank.size()).id();
  }

  /** The next larger number: a single bit is enough. */
  private static AbilityEstimate other(AbilityEstimate e) {
    return new AbilityEstimate(
        Math.nextUp(e.ability()), e.standardError(), e.convergence(), e.iterations());
  }
}
