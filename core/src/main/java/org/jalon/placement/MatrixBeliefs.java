package org.jalon.placement;

import static org.jalon.placement.MatrixModel.NODES;

import java.util.Arrays;
import org.jalon.internal.StrictNumerics;

/**
 * What is believed of the levels of one person after some answers, exactly as the tree of {@link
 * MatrixModel} implies: each topic sends the likelihood of its answers to its competence, each
 * competence to the person, and what the others say comes back (Pearl's belief propagation, which
 * is exact on trees). Mutable, for one thread.
 *
 * @see <a href="https://doi.org/10.1016/0004-3702(86)90072-X">Pearl (1986), Fusion, propagation,
 *     and structuring in belief networks, Artificial Intelligence 29, 241–288</a>
 */
final class MatrixBeliefs {

  static final double LN_2 = 0.6931471805599453;

  private final MatrixModel model;
  final double slip;
  final double guess;

  /** Likelihood of the answers in a topic, by topic and number of outcomes mastered. */
  private final double[][] likelihood;

  /** The same by topic and level of the competence. */
  private final double[][] topicMessage;

  /** Likelihood of all answers in a competence, by its level; greatest value 1. */
  private final double[][] competenceLikelihood;

  /** The same by level of the person. */
  private final double[][] competenceMessage;

  /** Posterior of the level of each competence; computed when first asked for. */
  private final double[][] competencePosterior;

  private final boolean[] competenceIsKnown;

  /** Topics with answers whose messages were not sent yet. */
  private final boolean[] topicIsDue;

  /** Logarithms of what the likelihoods of topics and competences were divided by. */
  private final double[] topicScale;

  private final double[] competenceScale;
  private double logEvidence;

  MatrixBeliefs(MatrixModel model, double slip, double guess) {
    this.model = model;
    this.slip = slip;
    this.guess = guess;
    int topics = model.mastered.length;
    this.likelihood = new double[topics][];
    this.topicMessage = new double[topics][NODES];
    this.competenceLikelihood = new double[model.competences][NODES];
    this.competenceMessage = new double[model.competences][NODES];
    this.competencePosterior = new double[model.competences][NODES];
    this.competenceIsKnown = new boolean[model.competences];
    this.topicIsDue = new boolean[topics];
    this.topicScale = new double[topics];
    this.competenceScale = new double[model.competences];
    for (int topic = 0; topic < topics; topic++) {
      likelihood[topic] = new double[model.mastered[topic].length];
    }
    for (double[][] ones :
        new double[][][] {likelihood, topicMessage, competenceLikelihood, competenceMessage}) {
      for (double[] row : ones) {
        Arrays.fill(row, 1);
      }
    }
    propagate();
  }

  /**
   * Counts an answer, given the number of the outcome in the model. Posteriors follow with {@link
   * #propagate}.
   */
  void observe(int outcome, boolean correct) {
    int topic = model.outcomes.topicOf(outcome);
    int rung = outcome - model.firstOutcome[topic];
    double[] ofTopic = likelihood[topic];
    for (int m = 0; m < ofTopic.length; m++) {
      double right = m > rung ? 1 - slip : guess;
      ofTopic[m] *= correct ? right : 1 - right;
    }
    topicScale[topic] += scaleToOne(ofTopic);
    topicIsDue[topic] = true;
  }

  /** Sends what is due from the topics of a competence to the person. */
  private void send(int competence) {
    boolean due = false;
    for (int t = model.firstTopic[competence]; t < model.firstTopic[competence + 1]; t++) {
      if (topicIsDue[t]) {
        tellCompetence(t);
        topicIsDue[t] = false;
        due = true;
      }
    }
    if (due) {
      combineTopics(competence);
      tellPerson(competence);
    }
  }

  private void tellCompetence(int topic) {
    double[] message = topicMessage[topic];
    Arrays.fill(message, 0);
    for (int m = 0; m < likelihood[topic].length; m++) {
      double[] given = model.mastered[topic][m];
      double weight = likelihood[topic][m];
      for (int node = 0; node < NODES; node++) {
        message[node] += weight * given[node];
      }
    }
  }

  private void combineTopics(int competence) {
    double[] product = competenceLikelihood[competence];
    Arrays.fill(product, 1);
    competenceScale[competence] = 0;
    for (int t = model.firstTopic[competence]; t < model.firstTopic[competence + 1]; t++) {
      multiply(product, topicMessage[t]);
      competenceScale[competence] += scaleToOne(product);
    }
  }

  private void tellPerson(int competence) {
    double[] message = competenceMessage[competence];
    for (int p = 0; p < NODES; p++) {
      double[] given = model.competenceGivenPerson[p];
      double sum = 0;
      for (int node = 0; node < NODES; node++) {
        sum += given[node] * competenceLikelihood[competence][node];
      }
      message[p] = sum;
    }
    competenceScale[competence] += scaleToOne(message);
  }

  /** Lets every posterior follow the answers counted. */
  void propagate() {
    for (int competence = 0; competence < model.competences; competence++) {
      send(competence);
    }
    Arrays.fill(competenceIsKnown, false);
    double[] all = model.person.clone();
    logEvidence = Arrays.stream(topicScale).sum() + Arrays.stream(competenceScale).sum();
    for (double[] message : competenceMessage) {
      multiply(all, message);
      logEvidence += scaleToOne(all);
    }
    logEvidence += StrictNumerics.log(Arrays.stream(all).sum());
  }

  /** What all answers in other competences say of the level of the person. */
  private double[] others(int competence) {
    double[] others = model.person.clone();
    for (int other = 0; other < model.competences; other++) {
      if (other != competence) {
        multiply(others, competenceMessage[other]);
        scaleToOne(others);
      }
    }
    return others;
  }

  private void tell(int competence, double[] person) {
    double[] prior = new double[NODES];
    for (int p = 0; p < NODES; p++) {
      for (int node = 0; node < NODES; node++) {
        prior[node] += person[p] * model.competenceGivenPerson[p][node];
      }
    }
    double[] posterior = competencePosterior[competence];
    System.arraycopy(prior, 0, posterior, 0, NODES);
    multiply(posterior, competenceLikelihood[competence]);
    double sum = 0;
    for (double weight : posterior) {
      sum += weight;
    }
    for (int node = 0; node < NODES; node++) {
      posterior[node] /= sum;
    }
  }

  /** The logarithm of the probability of all answers. */
  double logEvidence() {
    return logEvidence;
  }

  /** Posterior of the level of a competence, by node. Not to be changed. */
  double[] competence(int competence) {
    if (!competenceIsKnown[competence]) {
      tell(competence, others(competence));
      competenceIsKnown[competence] = true;
    }
    return competencePosterior[competence];
  }

  /**
   * P(m outcomes of a topic are mastered | level of the competence, answers), by node then m: what
   * makes topics independent of each other.
   */
  void topicGivenNode(int topic, int node, double[] into) {
    for (int m = 0; m < likelihood[topic].length; m++) {
      into[m] = likelihood[topic][m] * model.mastered[topic][m][node] / topicMessage[topic][node];
    }
  }

  /** P(m outcomes of a topic are mastered | answers), by m. */
  double[] topic(int topic) {
    double[] posterior = new double[likelihood[topic].length];
    double[] nodes = competence(model.competenceOf[topic]);
    for (int m = 0; m < posterior.length; m++) {
      double[] given = model.mastered[topic][m];
      double sum = 0;
      for (int node = 0; node < NODES; node++) {
        sum += nodes[node] * given[node] / topicMessage[topic][node];
      }
      posterior[m] = sum * likelihood[topic][m];
    }
    return posterior;
  }

  /** P(mastered | answers) of each outcome of a topic, from the lowest level. */
  double[] mastery(int topic) {
    double[] exactly = topic(topic);
    double[] atLeast = new double[exactly.length - 1];
    double sum = 0;
    for (int rung = atLeast.length - 1; rung >= 0; rung--) {
      sum += exactly[rung + 1];
      atLeast[rung] = Math.min(1, sum);
    }
    return atLeast;
  }

  /**
   * The expected information of an answer about the whole matrix, in bits: since an answer depends
   * on the matrix only by whether its outcome is mastered, with probability q, this is H(q(1 − s) +
   * (1 − q)g) − q H(s) − (1 − q) H(g), where H is the entropy of an event, s the rate of slips and
   * g that of guesses.
   */
  double information(double mastery) {
    double right = mastery * (1 - slip) + (1 - mastery) * guess;
    return Math.max(0, entropy(right) - mastery * entropy(slip) - (1 - mastery) * entropy(guess));
  }

  private static double entropy(double p) {
    return p <= 0 || p >= 1
        ? 0
        : -(p * StrictNumerics.log(p) + (1 - p) * StrictNumerics.log1p(-p)) / LN_2;
  }

  private static void multiply(double[] product, double[] factor) {
    for (int node = 0; node < product.length; node++) {
      product[node] *= factor[node];
    }
  }

  /**
   * Keeps products of many likelihoods from vanishing: no level is ever ruled out. Gives the
   * logarithm of what the values were divided by.
   */
  private static double scaleToOne(double[] values) {
    double greatest = 0;
    for (double value : values) {
      greatest = Math.max(greatest, value);
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(MatrixModel.LEAST, values[i] / greatest);
    }
    return StrictNumerics.log(greatest);
  }
}
