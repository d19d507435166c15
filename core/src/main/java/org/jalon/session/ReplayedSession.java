package org.jalon.session;

import java.util.ArrayList;
import java.util.List;
import org.jalon.item.Item;
import org.jalon.item.ItemId;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.stopping.StoppingRule;
import org.jalon.stopping.TestProgress;

/**
 * A session of a plan that has a part without a fast form: an {@link AssessmentSession} behind it.
 */
final class ReplayedSession implements CompiledSession {

  private final AssessmentPlan plan;
  private final ResolvedItemBank bank;
  private final List<AssessmentSession> history = new ArrayList<>(); // after each answer

  ReplayedSession(AssessmentPlan plan, ResolvedItemBank bank) {
    this.plan = plan;
    this.bank = bank;
  }

  @Override
  public void start(long seed) {
    history.clear();
    history.add(AssessmentSession.start(plan, bank, new RandomSeed(seed)));
  }

  private AssessmentSession current() {
    if (history.isEmpty()) {
      throw new IllegalStateException("The session was never started.");
    }
    return history.get(history.size() - 1);
  }

  @Override
  public int nextItem() {
    return history.isEmpty() ? -1 : current().nextItem().map(Item::id).map(bank::index).orElse(-1);
  }

  @Override
  public void answer(int category) {
    ItemId item =
        current()
            .nextItem()
            .map(Item::id)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "There is no item to answer: the test has ended (%s)."
                            .formatted(current().state().endReasons())));
    history.add(current().answer(item, category));
  }

  @Override
  public void undo() {
    if (size() == 0) {
      throw new IllegalStateException("There is no answer to take back.");
    }
    history.remove(history.size() - 1);
  }

  private Responses responses() {
    return current().state().responses();
  }

  @Override
  public int ending() {
    return history.isEmpty() || !current().hasEnded() ? -1 : ending(current());
  }

  /** The first rule that ends a test that has ended. */
  static int ending(AssessmentSession session) {
    TestProgress progress = session.progress();
    List<StoppingRule> rules = session.plan().stoppingRule().alternatives();
    int rule = 0;
    while (rule < rules.size() && !rules.get(rule).decide(progress).isStop()) {
      rule++;
    }
    return rule;
  }

  @Override
  public int size() {
    return Math.max(0, history.size() - 1);
  }

  @Override
  public int item(int position) {
    return responses().item(position);
  }

  @Override
  public int category(int position) {
    return responses().category(position);
  }

  @Override
  public double ability() {
    return current().estimate().ability();
  }

  @Override
  public double standardError() {
    return current().estimate().standardError();
  }
}
