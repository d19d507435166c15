package org.jalon.examples.commandline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jalon.simulation.Execution;
import org.jalon.simulation.PersonRange;
import org.jalon.simulation.SimulatedTest;
import org.jalon.simulation.SimulationState;
import org.jalon.simulation.SimulationStudy;

/** Runs a study from checkpoint to checkpoint, and writes person by person what is wanted. */
final class SimulationRun {

  private final SimulationStudy study;
  private final SimulationTables tables;
  private final ResultFiles files;
  private final StudyControl control;
  private List<Double> deciles = List.of();
  private Optional<SimulationState> state;

  SimulationRun(SimulationTables tables, ResultFiles files, StudyControl control) {
    this.study = tables.study();
    this.tables = tables;
    this.files = files;
    this.control = control;
    this.state = state(control.work().safe());
  }

  private static Optional<SimulationState> state(Checkpoint safe) {
    return safe.state().isEmpty() ? Optional.empty() : Optional.of(StateText.read(safe.state()));
  }

  /** Runs until everybody is done or the run is interrupted; whether everybody is. */
  boolean run() {
    if (state.isEmpty() && !begin()) {
      return false;
    }
    while (!isComplete() && !control.interruption().isRequested()) {
      step();
    }
    return isComplete();
  }

  /** Finds what everybody is grouped by, and begins the files; whether that was not interrupted. */
  private boolean begin() {
    try {
      deciles = control.deciles(study::deciles);
    } catch (CancellationException e) {
      control.work().save(control.work().safe());
      return false;
    }
    tables.growing().forEach(file -> files.append(file, tables.header(file)));
    return true;
  }

  private boolean isComplete() {
    return state.map(study::isComplete).orElse(false);
  }

  private void step() {
    Execution execution = control.untilCheckpoint();
    if (!tables.growing().isEmpty()) {
      execution = execution.handingTestsTo(this::write);
    }
    SimulationState reached =
        state.isEmpty()
            ? study.run(new PersonRange(0, study.sample().persons()), deciles, execution)
            : study.resume(state.get(), execution);
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
    tables.growing().forEach(file -> files.append(file, tables.lines(file, test)));
  }

  /** The state after the last checkpoint. */
  SimulationState state() {
    return state.orElseThrow();
  }
}
