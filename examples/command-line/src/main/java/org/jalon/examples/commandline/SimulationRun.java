package org.jalon.examples.commandline;

import java.util.Map;
import java.util.Optional;
import org.jalon.simulation.Execution;
import org.jalon.simulation.SimulatedTest;
import org.jalon.simulation.SimulationState;
import org.jalon.simulation.SimulationStudy;

/** Runs a study from checkpoint to checkpoint, and writes person by person what is wanted. */
final class SimulationRun {

  private final SimulationStudy study;
  private final ResultFiles files;
  private final PersonTables tables;
  private final StudyControl control;
  private Optional<SimulationState> state;

  SimulationRun(SimulationStudy study, ResultFiles files, StudyControl control) {
    this.study = study;
    this.files = files;
    this.tables = new PersonTables(study.options().intervalLevel(), study.options().cutScores());
    this.control = control;
    this.state = state(control.work().safe());
  }

  private static Optional<SimulationState> state(Checkpoint safe) {
    return safe.state().isEmpty() ? Optional.empty() : Optional.of(StateText.read(safe.state()));
  }

  /** Runs until everybody is done or the run is interrupted; whether everybody is. */
  boolean run() {
    if (state.isEmpty()) {
      append(PersonTables.PERSONS, tables.header());
      append(PersonTables.RESPONSES, PersonTables.RESPONSES_HEADER);
    }
    while (!isComplete() && !control.interruption().isRequested()) {
      step();
    }
    return isComplete();
  }

  private boolean isComplete() {
    return state.map(study::isComplete).orElse(false);
  }

  private void step() {
    Execution execution = control.untilCheckpoint();
    if (files.has(PersonTables.PERSONS) || files.has(PersonTables.RESPONSES)) {
      execution = execution.handingTestsTo(this::write);
    }
    SimulationState reached =
        state.isEmpty() ? study.run(execution) : study.resume(state.get(), execution);
    state = Optional.of(reached);
    Checkpoint safe = control.work().safe();
    control
        .work()
        .save(
            new Checkpoint(
                safe.basis(),
                reached.persons(),
                safe.input(),
                safe.files(),
                Map.of(),
                StateText.of(reached)));
  }

  private void write(SimulatedTest test) {
    if (files.has(PersonTables.PERSONS)) {
      files.append(PersonTables.PERSONS, tables.person(test));
    }
    if (files.has(PersonTables.RESPONSES)) {
      files.append(PersonTables.RESPONSES, PersonTables.responses(test));
    }
  }

  private void append(String file, String text) {
    if (files.has(file)) {
      files.append(file, text);
    }
  }

  /** The state after the last checkpoint. */
  SimulationState state() {
    return state.orElseThrow();
  }
}
