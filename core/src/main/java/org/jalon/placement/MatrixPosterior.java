package org.jalon.placement;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jalon.internal.StrictNumerics;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.referential.Level;
import org.jspecify.annotations.Nullable;

/**
 * What is believed of one person: of the matrix under each pair of error rates, and of the pairs by
 * how well they predicted the answers. Mutable, for one thread.
 */
final class MatrixPosterior {

  /** Keeps the information finite where an answer decides everything. */
  private static final double MOST_EXPLAINED = 1 - 1e-12;

  private final MatrixModel model;
  private final MatrixBeliefs[] hypotheses;
  private final double[] weights;
  private final CompetencePoints points;

  /** By hypothesis and competence; computed when first asked for. */
  private final CompetencePoints.@Nullable Summary[][] summaries;

  /** For people of whom nothing is counted yet; valid after {@link #propagate}. */
  MatrixPosterior(MatrixModel model, ErrorRates rates) {
    this.model = model;
    this.hypotheses =
        rates.slips().stream()
            .flatMap(
                slip ->
                    rates.guesses().stream().map(guess -> new MatrixBeliefs(model, slip, guess)))
            .toArray(MatrixBeliefs[]::new);
    this.weights = new double[hypotheses.length];
    this.points = new CompetencePoints(model);
    this.summaries = new CompetencePoints.Summary[hypotheses.length][model.competences];
  }

  /**
   * The posterior after some elements. What was asked counts as an answer; so do {@link
   * InferredBounds}.
   */
  static MatrixPosterior of(MatrixModel model, ErrorRates rates, List<KnowledgeElement> elements) {
    MatrixPosterior posterior = new MatrixPosterior(model, rates);
    InferredBounds inferred = new InferredBounds(model);
    for (KnowledgeElement element : elements) {
      OptionalInt known = model.find(element.outcome());
      if (known.isPresent() && element.isDirect()) {
        inferred.ask(known.getAsInt());
        posterior.observe(known.getAsInt(), element.isValidated());
      } else if (known.isPresent()) {
        inferred.add(known.getAsInt(), element);
      }
    }
    inferred.forEach((correct, outcome) -> posterior.observe(outcome, correct));
    posterior.propagate();
    return posterior;
  }

  /** Counts an answer. Posteriors follow with {@link #propagate}. */
  void observe(int outcome, boolean correct) {
    for (MatrixBeliefs beliefs : hypotheses) {
      beliefs.observe(outcome, correct);
    }
  }

  /** Lets every posterior follow the answers counted. */
  void propagate() {
    for (CompetencePoints.@Nullable Summary[] ofHypothesis : summaries) {
      Arrays.fill(ofHypothesis, null);
    }
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
    double[] mastery = new double[model.rungs(topic)];
    for (int h = 0; h < weights.length; h++) {
      double[] given = hypotheses[h].mastery(topic);
      for (int rung = 0; rung < mastery.length; rung++) {
        mastery[rung] += weights[h] * given[rung];
      }
    }
    Arrays.setAll(mastery, rung -> Math.min(1, mastery[rung])); // which rounding may exceed
    return mastery;
  }

  /**
   * The expected information of an answer to each outcome of a topic, in bits, from the lowest
   * level.
   */
  double[] information(int topic, InformationTarget about) {
    return about == InformationTarget.MATRIX ? aboutMatrix(topic) : aboutPoints(topic);
  }

  /** The mutual information of an answer and the matrix given the error rates, in the mean. */
  private double[] aboutMatrix(int topic) {
    double[] information = new double[model.rungs(topic)];
    for (int h = 0; h < weights.length; h++) {
      double[] mastery = hypotheses[h].mastery(topic);
      for (int rung = 0; rung < mastery.length; rung++) {
        information[rung] += weights[h] * hypotheses[h].information(mastery[rung]);
      }
    }
    return information;
  }

  /**
   * The mutual information of an answer and the points of the competence if both were normal: −1/2
   * log₂(1 − r²), r being their correlation.
   */
  private double[] aboutPoints(int topic) {
    int competence = model.competenceOf[topic];
    double[] right = new double[model.rungs(topic)];
    double[] rightAndPoints = new double[model.rungs(topic)];
    for (int h = 0; h < weights.length; h++) {
      addJointMoments(h, topic, right, rightAndPoints);
    }
    double mean = mean(competence);
    double variance = variance(competence);
    double[] information = new double[right.length];
    for (int rung = 0; rung < right.length; rung++) {
      double covariance = rightAndPoints[rung] - right[rung] * mean;
      double product = right[rung] * (1 - right[rung]) * variance;
      double explained = product > 0 ? covariance * covariance / product : 0;
      information[rung] =
          -StrictNumerics.log1p(-Math.min(MOST_EXPLAINED, explained)) / (2 * MatrixBeliefs.LN_2);
    }
    return information;
  }

  /** Adds P(right) and E(right × points) of each outcome of a topic under a hypothesis. */
  private void addJointMoments(int h, int topic, double[] right, double[] rightAndPoints) {
    MatrixBeliefs beliefs = hypotheses[h];
    int competence = model.competenceOf[topic];
    double[] nodes = beliefs.competence(competence);
    double[] atNode = summary(h, competence).atNode();
    double[] given = new double[Level.COUNT + 1];
    double power = 1 - beliefs.slip - beliefs.guess;
    for (int node = 0; node < MatrixModel.NODES; node++) {
      double weight = weights[h] * nodes[node];
      beliefs.topicGivenNode(topic, node, given);
      double ofTopic = 0;
      for (int m = 0; m <= right.length; m++) {
        ofTopic += given[m] * model.points[topic][m];
      }
      double mastered = 0;
      double masteredPoints = 0;
      for (int rung = right.length - 1; rung >= 0; rung--) {
        mastered += given[rung + 1];
        masteredPoints += given[rung + 1] * model.points[topic][rung + 1];
        double joint = masteredPoints + mastered * (atNode[node] - ofTopic);
        right[rung] += weight * (beliefs.guess + power * mastered);
        rightAndPoints[rung] += weight * (beliefs.guess * atNode[node] + power * joint);
      }
    }
  }

  private double mean(int competence) {
    double mean = 0;
    for (int h = 0; h < weights.length; h++) {
      mean += weights[h] * summary(h, competence).mean();
    }
    return mean;
  }

  private double variance(int competence) {
    double mean = mean(competence);
    double variance = 0;
    for (int h = 0; h < weights.length; h++) {
      CompetencePoints.Summary summary = summary(h, competence);
      double distance = summary.mean() - mean;
      variance += weights[h] * (summary.variance() + distance * distance);
    }
    return variance;
  }

  private CompetencePoints.Summary summary(int h, int competence) {
    CompetencePoints.Summary known = summaries[h][competence];
    if (known == null) {
      known = points.summary(hypotheses[h], competence);
      summaries[h][competence] = known;
    }
    return known;
  }

  /** What is believed of a competence. */
  CompetenceEstimate estimate(int competence) {
    double[] levels = new double[Level.COUNT + 1];
    for (int h = 0; h < weights.length; h++) {
      for (int level = 0; level < levels.length; level++) {
        levels[level] += weights[h] * summary(h, competence).levels()[level];
      }
    }
    return new CompetenceEstimate(
        model.outcomes.competenceOf(model.firstTopic[competence]),
        mean(competence),
        Math.sqrt(variance(competence)),
        Arrays.stream(levels).map(p -> Math.min(1, p)).boxed().toList()); // rounding may exceed 1
  }
}
