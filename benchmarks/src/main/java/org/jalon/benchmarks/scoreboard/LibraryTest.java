package org.jalon.benchmarks.scoreboard;

import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.reproducibility.RandomStream;
import org.jalon.session.CompiledPlan;
import org.jalon.session.CompiledSession;

/** Lets simulated people take the test of a plan in one session that is used again. */
final class LibraryTest {

  private final ResolvedItemBank bank;
  private final CompiledSession session;
  private final RandomStream draws = new RandomSeed(0).at(0, "answer");

  LibraryTest(CompiledPlan plan) {
    this.bank = plan.bank();
    this.session = plan.session();
  }

  /** Stores the items, the estimate and its standard error from a slot on; gives the next slot. */
  int take(long person, double ability, double[] results, int slot) {
    int next = slot;
    session.start(person);
    for (int item = session.nextItem(); item >= 0; item = session.nextItem()) {
      draws.moveTo(person, session.size() + 1);
      results[next++] = item;
      session.answer(draws.nextDouble() < bank.model(item).probability(ability, 1) ? 1 : 0);
    }
    results[next++] = session.ability();
    results[next++] = session.standardError();
    return next;
  }

  /** Whether an answer of the last test is right. */
  boolean isRight(int position) {
    return session.category(position) == 1;
  }
}
