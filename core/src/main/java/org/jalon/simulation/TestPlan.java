package org.jalon.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jalon.constraint.ContentConstraint;
import org.jalon.session.CompiledPlan;

/** A test made ready to be simulated, and what is reported of it. */
record TestPlan(
    Simulator simulator,
    OutcomeOptions options,
    CompiledPlan compiled,
    List<String> endings,
    List<String> rules) {

  static TestPlan of(Simulator simulator, OutcomeOptions options) {
    CompiledPlan compiled = simulator.plan().compile(simulator.bank());
    List<String> endings = new ArrayList<>(compiled.endings());
    endings.add(TestLengths.LEFT);
    List<String> rules =
        simulator.plan().blueprint().constraints().stream()
            .map(ContentConstraint::describe)
            .toList();
    return new TestPlan(simulator, options, compiled, List.copyOf(endings), rules);
  }

  /** The index of the ending of people who left the test. */
  int left() {
    return endings.size() - 1;
  }
}
