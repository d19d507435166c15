package org.jalon.certification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jalon.constraint.Blueprint;
import org.jalon.constraint.ContentConstraint;
import org.jalon.constraint.RunningEligibility;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;
import org.jalon.estimation.RunningEstimate;
import org.jalon.item.Item;
import org.jalon.item.ItemSet;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.selection.RunningSelector;
import org.jalon.session.AssessmentPlan;

/**
 * The abilities of many tests under one flash policy on one bank: what depends on the items alone
 * is computed once, and scratch memory is used again. Thread-safe.
 */
final class FlashScoring {

  /** What a thread needs for one test; handed from test to test. */
  private record Scratch(
      RunningEstimate estimate, RunningSelector selector, RunningEligibility eligibility) {}

  private final FlashPolicy policy;
  private final ResolvedItemBank bank;
  private final AssessmentPlan plan;
  private final ArrayDeque<Scratch> idle = new ArrayDeque<>();

  /** Items with the excluded content are not asked as missing questions. */
  FlashScoring(FlashPolicy policy, ResolvedItemBank bank, List<ContentConstraint> exclusions) {
    this.policy = policy;
    this.bank = bank;
    AssessmentPlan best = policy.pickingBestWith(1).plan();
    List<ContentConstraint> rules =
        Stream.concat(exclusions.stream(), best.blueprint().constraints().stream()).toList();
    this.plan =
        new AssessmentPlan(
            best.name(),
            best.estimator(),
            best.selector(),
            new Blueprint(rules),
            best.stoppingRule());
  }

  FlashPolicy policy() {
    return policy;
  }

  ResolvedItemBank bank() {
    return bank;
  }

  /** The ability estimated from the answers. */
  AbilityEstimate estimate(Responses answered) {
    return with(scratch -> estimate(scratch.estimate, answered));
  }

  /** The same as {@link FlashDegradation#of}, bit for bit. */
  FlashDegradation degradation(Responses answered) {
    return with(scratch -> degradation(scratch, answered));
  }

  private static AbilityEstimate estimate(RunningEstimate running, Responses answered) {
    running.clear();
    for (int i = 0; i < answered.size(); i++) {
      running.add(answered.item(i), answered.category(i));
    }
    return estimate(running, answered.size());
  }

  private static AbilityEstimate estimate(RunningEstimate running, int answers) {
    double standardError = running.standardError();
    Convergence convergence =
        answers == 0
            ? Convergence.NO_ANSWERS
            : Double.isInfinite(standardError) ? Convergence.NOT_CONVERGED : Convergence.CONVERGED;
    return new AbilityEstimate(running.ability(), standardError, convergence, answers);
  }

  private FlashDegradation degradation(Scratch scratch, Responses answered) {
    AbilityEstimate reached = estimate(scratch.estimate, answered);
    RunningEstimate estimate =
        policy.startingAt(reached.ability()).estimator().running(bank).orElseThrow();
    scratch.selector.start(0); // the best item leaves nothing to chance
    scratch.eligibility.clear();
    for (int i = 0; i < answered.size(); i++) {
      take(answered.item(i), answered.category(i), estimate, scratch);
    }
    List<Item> simulated = new ArrayList<>();
    int size = answered.size();
    while (size < policy.length()) {
      ItemSet allowed = scratch.eligibility.allowed();
      int item = scratch.selector.choose(estimate.ability(), allowed);
      if (item < 0) {
        break;
      }
      simulated.add(bank.item(item));
      take(item, 0, estimate, scratch);
      size++;
    }
    return new FlashDegradation(
        simulated.isEmpty() ? reached : estimate(estimate, size), simulated);
  }

  private static void take(int item, int category, RunningEstimate estimate, Scratch scratch) {
    estimate.add(item, category);
    scratch.selector.add(item, category);
    scratch.eligibility.add(item);
  }

  private <R> R with(Function<Scratch, R> work) {
    Scratch scratch = borrow();
    try {
      return work.apply(scratch);
    } finally {
      synchronized (idle) {
        idle.push(scratch);
      }
    }
  }

  private Scratch borrow() {
    synchronized (idle) {
      if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    return new Scratch(
        policy.estimator().running(bank).orElseThrow(),
        plan.selector().running(bank).orElseThrow(),
        plan.blueprint().running(bank).orElseThrow());
  }
}
