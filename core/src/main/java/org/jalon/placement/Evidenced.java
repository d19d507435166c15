package org.jalon.placement;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jalon.knowledge.KnowledgeElement;

/** What recorded elements make one believe. */
final class Evidenced {

  private Evidenced() {}

  /**
   * The beliefs after some elements. What was asked counts as an answer. In a topic where nothing
   * was asked, so do the highest inferred success and the lowest inferred failure: the others
   * follow from them.
   */
  static MatrixBeliefs beliefs(MatrixModel model, List<KnowledgeElement> elements) {
    MatrixBeliefs beliefs = new MatrixBeliefs(model);
    int topics = model.outcomes.topicCount();
    boolean[] asked = new boolean[topics];
    int[] highestSuccess = new int[topics];
    int[] lowestFailure = new int[topics];
    Arrays.fill(highestSuccess, -1);
    Arrays.fill(lowestFailure, -1);
    for (KnowledgeElement element : elements) {
      OptionalInt known = model.outcomes.find(element.outcome());
      if (known.isPresent()) {
        int outcome = known.getAsInt();
        int topic = model.outcomes.topicOf(outcome);
        if (element.isDirect()) {
          asked[topic] = true;
          beliefs.observe(outcome, element.isValidated());
        } else if (element.isValidated()) {
          highestSuccess[topic] = Math.max(highestSuccess[topic], outcome);
        } else if (lowestFailure[topic] < 0 || outcome < lowestFailure[topic]) {
          lowestFailure[topic] = outcome;
        }
      }
    }
    for (int topic = 0; topic < topics; topic++) {
      if (!asked[topic]) {
        observe(beliefs, highestSuccess[topic], true);
        observe(beliefs, lowestFailure[topic], false);
      }
    }
    beliefs.propagate();
    return beliefs;
  }

  private static void observe(MatrixBeliefs beliefs, int outcome, boolean correct) {
    if (outcome >= 0) {
      beliefs.observe(outcome, correct);
    }
  }
}
