package org.jalon.examples.commandline;

import java.util.function.Consumer;
import org.jalon.simulation.SimulationProgress;

/** Is told how far a study is, and before it that the deciles of all abilities are looked for. */
interface StudyListener extends Consumer<SimulationProgress> {

  /** They still are; told by any thread, again and again. */
  void searching();

  /** They are found. */
  void searched();
}
