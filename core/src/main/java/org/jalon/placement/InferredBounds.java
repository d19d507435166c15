package org.jalon.placement;

import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import org.jalon.knowledge.KnowledgeElement;

/**
 * What inferred elements tell of topics in which nothing was asked: the highest success and the
 * lowest failure, from which the others follow. Mutable, for one thread.
 */
final class InferredBounds {

  private static final int NONE = -1;

  private final MatrixModel model;
  private final boolean[] asked;
  private final int[] highestSuccess;
  private final int[] lowestFailure;

  InferredBounds(MatrixModel model) {
    int topics = model.outcomes.topicCount();
    this.model = model;
    this.asked = new boolean[topics];
    this.highestSuccess = new int[topics];
    this.lowestFailure = new int[topics];
    Arrays.fill(highestSuccess, NONE);
    Arrays.fill(lowestFailure, NONE);
  }

  /** The answers in a topic tell all that was inferred in it. */
  void ask(int outcome) {
    asked[model.outcomes.topicOf(outcome)] = true;
  }

  /**
   * Counts an inferred element, unless it comes from an answer in another topic: that counts
   * itself, and what it was believed to tell must not count once more.
   */
  void add(int outcome, KnowledgeElement element) {
    int topic = model.outcomes.topicOf(outcome);
    if (comesFromElsewhere(element, topic)) {
      return;
    }
    if (element.isValidated()) {
      highestSuccess[topic] = Math.max(highestSuccess[topic], outcome);
    } else if (lowestFailure[topic] == NONE || outcome < lowestFailure[topic]) {
      lowestFailure[topic] = outcome;
    }
  }

  private boolean comesFromElsewhere(KnowledgeElement element, int topic) {
    return element
        .evidence()
        .map(evidence -> model.find(evidence.asked()))
        .filter(found -> found.isPresent() && model.outcomes.topicOf(found.getAsInt()) != topic)
        .isPresent();
  }

  /** Tells each bound of a topic where nothing was asked: whether it was a success, and of what. */
  void forEach(ObjIntConsumer<Boolean> consumer) {
    for (int topic = 0; topic < asked.length; topic++) {
      if (!asked[topic] && highestSuccess[topic] != NONE) {
        consumer.accept(true, highestSuccess[topic]);
      }
      if (!asked[topic] && lowestFailure[topic] != NONE) {
        consumer.accept(false, lowestFailure[topic]);
      }
    }
  }
}
