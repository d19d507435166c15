package org.jalon.session;

import java.util.Arrays;
import java.util.Objects;
import org.jalon.constraint.RunningEligibility;
import org.jalon.estimation.RunningEstimate;
import org.jalon.internal.Checks;
import org.jalon.item.ResolvedItemBank;
import org.jalon.selection.RunningSelector;
import org.jalon.stopping.RunningStop;
import org.jalon.stopping.StoppingRule;

/** A session whose parts all follow the test answer by answer. */
final class RunningSession implements CompiledSession {

  private static final int FIRST_CAPACITY = 64;
  private static final int NONE = -1;

  private final ResolvedItemBank bank;
  private final RunningEstimate estimate;
  private final RunningSelector selector;
  private final RunningEligibility eligibility;
  private final RunningStop stop;
  private final RunningStop[] alternatives;
  private int[] items = new int[FIRST_CAPACITY];
  private int[] categories = new int[FIRST_CAPACITY];
  private int size;
  private int pending = NONE;
  private boolean started;

  RunningSession(
      ResolvedItemBank bank,
      RunningEstimate estimate,
      RunningSelector selector,
      RunningEligibility eligibility,
      StoppingRule rule) {
    this.bank = bank;
    this.estimate = estimate;
    this.selector = selector;
    this.eligibility = eligibility;
    this.stop = rule.running().orElseThrow();
    this.alternatives =
        rule.alternatives().stream()
            .map(alternative -> alternative.running().orElseThrow())
            .toArray(RunningStop[]::new);
  }

  @Override
  public void start(long seed) {
    size = 0;
    started = true;
    estimate.clear();
    selector.start(seed);
    eligibility.clear();
    advance();
  }

  private void advance() {
    pending =
        stop.ends(size, estimate.ability(), estimate.standardError())
            ? NONE
            : selector.choose(estimate.ability(), eligibility.allowed());
  }

  @Override
  public int nextItem() {
    return pending;
  }

  @Override
  public void answer(int category) {
    int item = pending;
    if (item == NONE) {
      throw new IllegalStateException(
          "There is no item to answer: the test has ended after %d answers, or was never started."
              .formatted(size));
    }
    if (category < 0 || category >= bank.model(item).categoryCount()) {
      Checks.inRange("answer category", category, 0, bank.model(item).categoryCount() - 1);
    }
    if (size == items.length) {
      items = Arrays.copyOf(items, 2 * size);
      categories = Arrays.copyOf(categories, 2 * size);
    }
    items[size] = item;
    categories[size++] = category;
    estimate.add(item, category);
    selector.add(item, category);
    eligibility.add(item);
    advance();
  }

  @Override
  public void undo() {
    if (size == 0) {
      throw new IllegalStateException("There is no answer to take back.");
    }
    estimate.undo();
    selector.undo();
    eligibility.undo();
    pending = items[--size];
  }

  @Override
  public int ending() {
    if (pending != NONE || !started) {
      return NONE;
    }
    int rule = 0;
    while (rule < alternatives.length
        && !alternatives[rule].ends(size, estimate.ability(), estimate.standardError())) {
      rule++;
    }
    return rule;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int item(int position) {
    return items[Objects.checkIndex(position, size)];
  }

  @Override
  public int category(int position) {
    return categories[Objects.checkIndex(position, size)];
  }

  @Override
  public double ability() {
    return estimate.ability();
  }

  @Override
  public double standardError() {
    return estimate.standardError();
  }
}
