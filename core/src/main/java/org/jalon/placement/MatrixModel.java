package org.jalon.placement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jalon.internal.StrictNumerics;
import org.jalon.knowledge.KnowledgeTarget;
import org.jalon.referential.Competence;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomePlace;
import org.jalon.referential.Referential;

/**
 * The levels of a person as a tree of probabilities: person, competences, topics; on a grid of
 * levels, with all that answers do not change computed once. Immutable and thread-safe.
 *
 * <p>The outcomes are those of the test and all active ones of the referential, so that what is
 * known of other competences counts, and points are those of the whole referential.
 */
final class MatrixModel {

  /** How many levels the grid has: −1.5, −1 … 10.5. */
  static final int NODES = 25;

  /** The least weight that anything keeps against the likeliest. */
  static final double LEAST = 1e-100;

  private static final double LOWEST_NODE = -1.5;
  private static final double NODE_STEP = 0.5;

  final KnowledgeTarget outcomes;

  /** Archived outcomes of the test that another, active one has replaced: they share its place. */
  private final Map<OutcomeId, Integer> replaced = new HashMap<>();

  final int competences;

  /** Competence of each topic, as a number from 0 in the order of the topics. */
  final int[] competenceOf;

  /** First outcome of each topic, and one past the last one of all. */
  final int[] firstOutcome;

  /** First topic of each competence, and one past the last one of all. */
  final int[] firstTopic;

  /** P(the m lowest outcomes of a topic are mastered and no other | node), by topic, m, node. */
  final double[][][] mastered;

  /** What the m lowest outcomes of a topic are worth, by topic and m. */
  final double[][] points;

  /** The prior of the person's level, by node. */
  final double[] person;

  /**
   * P(level of a competence | level of the person), by node of the person, node of the competence.
   */
  final double[][] competenceGivenPerson;

  MatrixModel(PlacementPool pool, Set<OutcomeId> tested, MatrixPrior prior) {
    this.outcomes = KnowledgeTarget.of(pool.referential(), union(pool, tested), pool::points);
    tested.forEach(id -> addIfReplaced(pool.referential(), id));
    int topics = outcomes.topicCount();
    this.firstOutcome = starts(topics, outcomes.size(), outcomes::topicOf);
    this.competenceOf = numbered(topics);
    this.competences = topics == 0 ? 0 : competenceOf[topics - 1] + 1;
    this.firstTopic = starts(competences, topics, topic -> competenceOf[topic]);
    this.mastered =
        IntStream.range(0, topics)
            .mapToObj(topic -> mastered(topic, prior.topicSpread()))
            .toArray(double[][][]::new);
    this.points = IntStream.range(0, topics).mapToObj(this::points).toArray(double[][]::new);
    this.person = normal(prior.mean(), prior.personDeviation());
    this.competenceGivenPerson =
        IntStream.range(0, NODES)
            .mapToObj(p -> normal(node(p), prior.competenceDeviation()))
            .toArray(double[][]::new);
  }

  private static Set<OutcomeId> union(PlacementPool pool, Set<OutcomeId> tested) {
    Set<OutcomeId> all = new LinkedHashSet<>(tested);
    pool.referential().competences().stream()
        .flatMap(Competence::activeOutcomes)
        .forEach(outcome -> all.add(outcome.id()));
    return all;
  }

  private void addIfReplaced(Referential referential, OutcomeId id) {
    if (outcomes.find(id).isEmpty()) {
      OutcomePlace place = referential.findOutcome(id).orElseThrow();
      IntStream.range(0, outcomes.size())
          .filter(o -> outcomes.topic(outcomes.topicOf(o)).equals(place.topic().id()))
          .filter(o -> outcomes.level(o) == place.outcome().level().number())
          .findFirst()
          .ifPresent(o -> replaced.put(id, o));
    }
  }

  /** The number of an outcome, or of the one that has replaced it; empty for what is not here. */
  OptionalInt find(OutcomeId id) {
    Integer place = replaced.get(id);
    return place == null ? outcomes.find(id) : OptionalInt.of(place);
  }

  /** Where each group begins among members that are sorted by group. */
  private static int[] starts(int groups, int members, IntUnaryOperator groupOf) {
    int[] starts = new int[groups + 1];
    for (int member = 0; member < members; member++) {
      starts[groupOf.applyAsInt(member) + 1] = member + 1;
    }
    return starts;
  }

  private int[] numbered(int topics) {
    int[] numbers = new int[topics];
    for (int topic = 1; topic < topics; topic++) {
      boolean same = outcomes.competenceOf(topic).equals(outcomes.competenceOf(topic - 1));
      numbers[topic] = numbers[topic - 1] + (same ? 0 : 1);
    }
    return numbers;
  }

  /** The level of a node. */
  static double node(int node) {
    return LOWEST_NODE + NODE_STEP * node;
  }

  private double[][] mastered(int topic, double spread) {
    int count = rungs(topic);
    double[][] probabilities = new double[count + 1][NODES];
    for (int node = 0; node < NODES; node++) {
      double atLeast = 1;
      for (int m = 0; m < count; m++) {
        double threshold = outcomes.level(firstOutcome[topic] + m) - 0.5;
        double next = StrictNumerics.logistic((node(node) - threshold) / spread);
        probabilities[m][node] = atLeast - next;
        atLeast = next;
      }
      probabilities[count][node] = atLeast;
    }
    return probabilities;
  }

  /** Relative to the nearest node, which keeps its weight however small the deviation is. */
  private static double[] normal(double mean, double deviation) {
    double[] density = new double[NODES];
    double nearest = halfSquare(nearestNode(mean), mean, deviation);
    for (int node = 0; node < NODES; node++) {
      double exponent = nearest - halfSquare(node, mean, deviation);
      density[node] = Math.max(LEAST, StrictNumerics.exp(exponent));
    }
    double sum = Arrays.stream(density).sum();
    Arrays.setAll(density, node -> density[node] / sum);
    return density;
  }

  private static int nearestNode(double level) {
    double place = (level - LOWEST_NODE) / NODE_STEP;
    return (int) Math.rint(Math.min(Math.max(place, 0), NODES - 1));
  }

  private static double halfSquare(int node, double mean, double deviation) {
    double z = (node(node) - mean) / deviation;
    return z * z / 2;
  }

  /** How many outcomes a topic has. */
  int rungs(int topic) {
    return firstOutcome[topic + 1] - firstOutcome[topic];
  }

  private double[] points(int topic) {
    double[] points = new double[rungs(topic) + 1];
    for (int m = 1; m < points.length; m++) {
      points[m] = points[m - 1] + outcomes.points(firstOutcome[topic] + m - 1).toDouble();
    }
    return points;
  }
}
