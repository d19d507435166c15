package org.jalon.examples.spark;

import java.io.Serializable;
import java.util.List;
import org.jalon.json.AssessmentJson;
import org.jalon.simulation.SimulationState;

/**
 * What came of some persons who took a test one after the other.
 *
 * @param texts their lines for each file that grows
 * @param states the state of all persons of the part as a document, if they are its last ones
 */
record SimulatedBatch(List<String> texts, List<String> states) implements Serializable {

  private static final AssessmentJson JSON = AssessmentJson.withDefaults();

  static String text(SimulationState state) {
    return JSON.writeLine(state);
  }

  static SimulationState state(String text) {
    return JSON.read(SimulationState.class, text);
  }
}
