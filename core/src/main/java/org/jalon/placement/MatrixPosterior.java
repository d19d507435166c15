package org.jalon.placement;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jalon.internal.StrictNumerics;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.referential.Level;

/**
 * What is believed of one person: of the matrix under each pair of error rates, and of the pairs by
 * how well they predicted the answers. Mutable, for one thread.
 */
final class MatrixPosterior {

  private final MatrixModel model;
  private final MatrixBeliefs[] hypotheses;
  private final double[] weights;
  private final PointsDistribution points;

  MatrixPosterior(MatrixModel model, ErrorRates rates) {
    this.model = model;
    this.hypotheses =
        rates.slips().stream()
            .flatMap(
                slip ->
                    rates.guesses().stream().map(guess -> new MatrixBeliefs(model, slip, guess)))
            .toArray(MatrixBeliefs[]::new);
    this.weights = new double[hypotheses.length];
    this.points = new PointsDistribution(model);
    propagate();
  }

  /**
   * The posterior after some elements. What was asked counts as an answer. In a topic where nothing
   * was asked, so do the highest inferred success and the lowest inferred failure: the others
   * follow from them.
   */
  static MatrixPosterior of(MatrixModel model, ErrorRates rates, List<KnowledgeElement> elements) {
    MatrixPosterior posterior = new MatrixPosterior(model, rates);
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
          posterior.observe(outcome, element.isValidated());
        } else if (element.isValidated()) {
          highestSuccess[topic] = Math.max(highestSuccess[topic], outcome);
        } else if (lowestFailure[topic] < 0 || outcome < lowestFailure[topic]) {
          lowestFailure[topic] = outcome;
        }
      }
    }
    for (int topic = 0; topic < topics; topic++) {
      if (!asked[topic] && highestSuccess[topic] >= 0) {
        posterior.observe(highestSuccess[topic], true);
      }
      if (!asked[topic] && lowestFailure[topic] >= 0) {
        posterior.observe(lowestFailure[topic], false);
      }
    }
    posterior.propagate();
    return posterior;
  }

  private void observe(int outcome, boolean correct) {
    for (MatrixBeliefs beliefs : hypotheses) {
      beliefs.observe(outcome, correct);
    }
  }

  private void propagate() {
    double greatest = Double.NEGATIVE_INFINITY;
    for (MatrixBeliefs beliefs : hypotheses) {
      beliefs.propagate();
      greatest = Math.max(greatest, beliefs.logEvidence());
    }
    double sum = 0;
    for (int h = 0; h < weights.length; h++) {
      weights[h] = StrictNumerics.exp(hypotheses[h].logEvidence() - greatest);
      sum += weights[h];
    }
    for (int h = 0; h < weights.length; h++) {
      weights[h] /= sum;
    }
  }

  /** P(mastered | answers) of each outcome of a topic, from the lowest level. */
  double[] mastery(int topic) {
    double[] mastery = new double[model.mastered[topic].length - 1];
    for (int h = 0; h < weights.length; h++) {
      double[] given = hypotheses[h].mastery(topic);
      for (int rung = 0; rung < mastery.length; rung++) {
        mastery[rung] += weights[h] * given[rung];
      }
    }
    return mastery;
  }

  /**
   * The expected information about the matrix of an answer to each outcome of a topic, in bits,
   * given the error rates: the mean over what is believed of them.
   */
  double[] information(int topic) {
    double[] information = new double[model.mastered[topic].length - 1];
    for (int h = 0; h < weights.length; h++) {
      double[] mastery = hypotheses[h].mastery(topic);
      for (int rung = 0; rung < mastery.length; rung++) {
        information[rung] += weights[h] * hypotheses[h].information(mastery[rung]);
      }
    }
    return information;
  }

  /** What is believed of a competence. */
  CompetenceEstimate estimate(int competence) {
    double[] levels = new double[Level.COUNT + 1];
    double mean = 0;
    double square = 0;
    for (int h = 0; h < weights.length; h++) {
      points.compute(hypotheses[h], competence);
      mean += weights[h] * points.mean();
      square += weights[h] * (points.variance() + points.mean() * points.mean());
      for (int level = 0; level < levels.length; level++) {
        levels[level] += weights[h] * points.level(level);
      }
    }
    return new CompetenceEstimate(
        model.outcomes.competenceOf(model.firstTopic[competence]),
        mean,
        Math.sqrt(Math.max(0, square - mean * mean)),
        Arrays.stream(levels).boxed().toList());
  }
}
