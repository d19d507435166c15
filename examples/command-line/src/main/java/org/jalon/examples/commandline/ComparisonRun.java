package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jalon.simulation.Execution;
import org.jalon.simulation.Population;
import org.jalon.simulation.ResponseOracle;
import org.jalon.simulation.SimulationDesign;
import org.jalon.simulation.SimulationState;

/**
 * Runs a design, one population and oracle after the other, and writes what came of each. The state
 * of each replication that is done is kept in a hidden file until all of a population and oracle
 * are; that of the one that is not done is in the checkpoint.
 */
final class ComparisonRun {

  static final String CONDITIONS = "conditions.csv";
  static final String COMPARISON = "comparison.csv";

  private final SimulationDesign design;
  private final ResultFolder folder;
  private final ResultFiles files;
  private final SafeWork work;
  private final ComparisonTables tables;
  private Optional<SimulationState> begun;

  ComparisonRun(SimulationDesign design, ResultFolder folder, ResultFiles files, SafeWork work) {
    this.design = design;
    this.folder = folder;
    this.files = files;
    this.work = work;
    ComparisonProgress progress = ComparisonProgress.parse(work.safe().state());
    this.tables =
        new ComparisonTables(design.oracles().size() > 1, folder, files, progress.written());
    this.begun = progress.study();
  }

  /** Whether everything is done; false if the run was interrupted. */
  boolean run(StudyControl control) throws IOException {
    if (work.safe().extent(CONDITIONS).bytes() == 0) {
      files.append(CONDITIONS, "condition,plan,population,persons,replications\n");
      files.append(COMPARISON, ComparisonTable.HEADER);
    }
    try {
      if (!runParts(control)) {
        return false;
      }
    } catch (CancellationException e) { // before anybody of a part took a test
      save(studiesDone(), begun);
      return false;
    }
    StoredReplications.forget(folder, design.sampling().replications());
    return true;
  }

  private boolean runParts(StudyControl control) throws IOException {
    int first = 0; // study of a population and oracle
    for (Map.Entry<String, Population> population : design.populations().entrySet()) {
      for (Map.Entry<String, ResponseOracle> oracle : design.oracles().entrySet()) {
        int next = first + design.sampling().replications();
        if (studiesDone() < next && !run(part(population, oracle), first, control)) {
          return false;
        }
        first = next;
      }
    }
    return true;
  }

  private long studiesDone() {
    return work.safe().done() / design.sampling().persons();
  }

  /** All plans with one population and oracle. */
  private SimulationDesign part(
      Map.Entry<String, Population> population, Map.Entry<String, ResponseOracle> oracle) {
    return new SimulationDesign(
        design.bank(),
        design.plans(),
        Map.ofEntries(population),
        Map.ofEntries(oracle),
        design.sampling(),
        design.options());
  }

  private boolean run(SimulationDesign part, int first, StudyControl control) throws IOException {
    List<Double> deciles = control.deciles(execution -> part.deciles(0, execution));
    int replications = part.studies();
    for (int study = (int) (studiesDone() - first); study < replications; study++) {
      Optional<SimulationState> state = whole(part, study, deciles, control);
      if (state.isEmpty()) {
        return false;
      }
      folder.write(StoredReplications.file(study), StateText.of(state.get()));
      if (study < replications - 1) {
        save(first + study + 1, Optional.empty());
      }
    }
    tables.write(part, part.report(() -> new StoredReplications(folder, replications)));
    save(first + replications, Optional.empty());
    return true;
  }

  /** A replication that everybody has taken; empty if the run was interrupted before. */
  private Optional<SimulationState> whole(
      SimulationDesign part, int study, List<Double> deciles, StudyControl control) {
    Optional<SimulationState> state = begun;
    while (state.isEmpty() || state.get().persons() < part.sampling().persons()) {
      if (control.interruption().isRequested()) {
        return Optional.empty();
      }
      Execution execution = control.untilCheckpoint();
      state =
          Optional.of(
              state.isEmpty()
                  ? part.run(study, deciles, execution)
                  : part.resume(study, state.get(), execution));
      if (state.get().persons() < part.sampling().persons()) {
        save(studiesDone(), state);
      }
    }
    begun = Optional.empty();
    return state;
  }

  private void save(long studies, Optional<SimulationState> state) {
    Checkpoint safe = work.safe();
    work.save(
        new Checkpoint(
            safe.basis(),
            studies * design.sampling().persons() + state.map(SimulationState::persons).orElse(0L),
            safe.input(),
            safe.files(),
            safe.counts(),
            new ComparisonProgress(tables.written(), state).text()));
  }

  /** The tables of all conditions. */
  Map<String, ResultFile.Extent> written() {
    return tables.written();
  }
}
