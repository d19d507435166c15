package org.jalon.simulation;

import java.util.Optional;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.CompiledSession;

/** Lets one person after the other take a test, and counts. Mutable, for one thread. */
final class TestTaker {

  private final TestPlan plan;
  private final ResponseOracle oracle;
  private final CompiledSession session;
  private final ResponseContext context;
  private final Tally tally;
  private final FinishedTest test = new FinishedTest();
  private final Optional<SelectionClock> clock;
  private long lastTime;
  private long totalTime;
  private long longestTime;

  TestTaker(TestPlan plan, double[] decileCuts, Optional<SelectionClock> clock) {
    this.plan = plan;
    this.oracle = plan.simulator().oracle();
    this.session = plan.compiled().session();
    this.context = new ResponseContext(plan.simulator().bank());
    this.tally = new Tally(plan, decileCuts);
    this.clock = clock;
  }

  Tally tally() {
    return tally;
  }

  TestPlan plan() {
    return plan;
  }

  /** The test that was taken last. */
  FinishedTest test() {
    return test;
  }

  void take(long person, double ability, long seed) {
    test.person = person;
    test.ability = ability;
    context.begin(person, ability, seed);
    boolean ended = administer(seed, true);
    test.set(session, ended ? session.ending() : plan.left());
    tally.add(test, seed);
    if (plan.options().testedTwice()) {
      long second = RandomSeed.split(seed, 1);
      context.beginOther(second);
      administer(second, false);
      tally.addTwice(test.estimate, session.ability());
    }
  }

  /** Whether the person comes to the end. */
  private boolean administer(long seed, boolean counted) {
    startTime();
    session.start(seed);
    takeTime();
    int item = session.nextItem();
    while (item >= 0) {
      context.ask(item, session.size() + 1);
      int category = oracle.category(context);
      if (category == ResponseOracle.LEAVES) {
        break;
      }
      startTime();
      session.answer(category);
      takeTime();
      if (counted) {
        tally.answered(session.size(), session.ability() - test.ability, session.standardError());
      }
      item = session.nextItem();
    }
    addTimes();
    return item < 0;
  }

  private void startTime() {
    if (clock.isPresent()) {
      lastTime = clock.get().now();
    }
  }

  private void takeTime() {
    if (clock.isPresent()) {
      long time = clock.get().now() - lastTime;
      totalTime += time;
      longestTime = Math.max(longestTime, time);
    }
  }

  private void addTimes() {
    if (clock.isPresent()) {
      clock.get().add(session.size() + 1L, totalTime, longestTime);
      totalTime = 0;
      longestTime = 0;
    }
  }
}
