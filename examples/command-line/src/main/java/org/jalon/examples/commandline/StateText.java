package org.jalon.examples.commandline;

import org.jalon.json.AssessmentJson;
import org.jalon.json.JsonFormatException;
import org.jalon.simulation.SimulationState;

/** How far a study is, as a document in a checkpoint. */
final class StateText {

  private static final AssessmentJson JSON = AssessmentJson.withDefaults();

  private StateText() {}

  static String of(SimulationState state) {
    return JSON.writeLine(state);
  }

  static SimulationState read(String text) {
    try {
      return JSON.read(SimulationState.class, text);
    } catch (JsonFormatException e) {
      throw new InvalidInput(
          "The checkpoint cannot be read: "
              + e.getMessage()
              + " Maybe begin again with another --out.");
    }
  }
}
