package org.jalon.examples.commandline;

import org.jalon.simulation.SimulationProgress;

/** The progress of studies of equal size that come one after the other. */
final class RepeatedProgress implements StudyListener {

  private final StudyProgress progress;
  private long before;

  /** After so many persons of earlier studies. */
  RepeatedProgress(StudyProgress progress, long before) {
    this.progress = progress;
    this.before = before;
  }

  @Override
  public void searching() {
    progress.searching();
  }

  @Override
  public void searched() {
    progress.searched();
  }

  @Override
  public void accept(SimulationProgress study) {
    progress.begin(before);
    progress.accept(study);
    if (study.done() == study.persons()) {
      before += study.persons();
    }
  }
}
