package org.jalon.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jalon.constraint.RunningEligibility;
import org.jalon.estimation.RunningEstimate;
import org.jalon.exposure.NoExposureControl;
import org.jalon.item.ResolvedItemBank;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.selection.RunningSelector;
import org.jalon.stopping.BankExhausted;
import org.jalon.stopping.StoppingRule;

/**
 * A plan made ready for one bank: what depends on the items alone is computed once, so that a test
 * costs a few microseconds. For servers that choose items for many people, and for simulations.
 *
 * <pre>{@code
 * CompiledPlan compiled = plan.compile(bank);
 * CompiledSession session = compiled.session(); // one for each thread, used again and again
 * for (int person = 0; person < persons; person++) {
 *   session.start(seed.split(person));
 *   while (session.nextItem() >= 0) {
 *     session.answer(ask(person, session.nextItem()));
 *   }
 *   record(session.ability(), session.standardError());
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe: all threads share the plan and the bank.
 */
public final class CompiledPlan {

  private final AssessmentPlan plan;
  private final ResolvedItemBank bank;
  private final List<String> uncompiled;

  CompiledPlan(AssessmentPlan plan, ResolvedItemBank bank) {
    AssessmentSession.start(plan, bank, new RandomSeed(0)); // refuses what the bank cannot be
    this.plan = plan;
    this.bank = bank;
    this.uncompiled = uncompiled(plan, bank);
  }

  private static List<String> uncompiled(AssessmentPlan plan, ResolvedItemBank bank) {
    List<String> parts = new ArrayList<>();
    check(parts, plan.estimator().running(bank), "estimator", plan.estimator());
    check(parts, plan.selector().running(bank), "selector", plan.selector());
    check(parts, plan.blueprint().running(bank), "blueprint", plan.blueprint());
    check(parts, plan.stoppingRule().running(), "stopping rule", plan.stoppingRule());
    if (!(plan.exposureControl() instanceof NoExposureControl)) {
      parts.add("exposure control (%s)".formatted(plan.exposureControl()));
    }
    return List.copyOf(parts);
  }

  private static void check(List<String> parts, Optional<?> running, String role, Object part) {
    if (running.isEmpty()) {
      parts.add("%s (%s)".formatted(role, part));
    }
  }

  /**
   * The plan.
   *
   * @return the plan
   */
  public AssessmentPlan plan() {
    return plan;
  }

  /**
   * The items.
   *
   * @return the bank
   */
  public ResolvedItemBank bank() {
    return bank;
  }

  /**
   * The parts of the plan that have no fast form. A plan with such a part works as well, as slowly
   * as an {@link AssessmentSession}.
   *
   * @return one phrase for each; empty if every session of this plan runs without allocating
   */
  public List<String> uncompiled() {
    return uncompiled;
  }

  /**
   * How a test can end: by the alternatives of the stopping rule, in their order, or at last for
   * want of items.
   *
   * @return the rules {@linkplain StoppingRule#describe in words}, and {@link
   *     BankExhausted#REASON}; what {@link CompiledSession#ending} is the index of
   */
  public List<String> endings() {
    List<String> endings =
        new ArrayList<>(
            plan.stoppingRule().alternatives().stream().map(StoppingRule::describe).toList());
    endings.add(BankExhausted.REASON);
    return List.copyOf(endings);
  }

  /**
   * Which rule ended a test that was told event by event: the first one, in the order of {@link
   * #endings}, that does.
   *
   * @param session a test of this plan that has ended, perhaps under another exposure control
   * @return the index of the ending
   */
  public int ending(AssessmentSession session) {
    return ReplayedSession.ending(session);
  }

  /**
   * A session to be used for one test after the other, by one thread.
   *
   * @return a new session, not started
   */
  public CompiledSession session() {
    if (!uncompiled.isEmpty()) {
      return new ReplayedSession(plan, bank);
    }
    RunningEstimate estimate = plan.estimator().running(bank).orElseThrow();
    RunningSelector selector = plan.selector().running(bank).orElseThrow();
    RunningEligibility eligibility = plan.blueprint().running(bank).orElseThrow();
    return new RunningSession(bank, estimate, selector, eligibility, plan.stoppingRule());
  }

  /** The plan's name, and the bank. */
  @Override
  public String toString() {
    return plan.name() + " for " + bank;
  }
}
