package org.jalon.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jalon.referential.Level;
import org.jalon.referential.OutcomeStatus;
import org.jalon.referential.Points;
import org.jalon.referential.TestReferentials;
import org.jalon.referential.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The levels of a competence against sums of exact fractions over all that can be mastered. What is
 * stated lies between the probability of reaching a level and that of being short of it by no more
 * than rounding can make up, give or take what is left out as negligible.
 */
class CompetencePointsTest {

  /** Levels of the competence, and states of each topic, below 1/10,000 are left out. */
  private static double neglected(int topics) {
    return (MatrixModel.NODES + 9 * topics) * 1e-4;
  }

  @Property(tries = 30)
  void the_probability_of_a_level_is_exact_up_to_its_rounding(
      @ForAll @IntRange(min = 1, max = 12) int topics, @ForAll long seed) {
    Random random = new Random(seed);
    Topic[] drawn = new Topic[topics];
    for (int t = 0; t < topics; t++) {
      drawn[t] = topic("t" + t, random);
    }
    MatrixModel model = model(drawn);
    MatrixBeliefs beliefs = new MatrixBeliefs(model, 0.1, 0.1);
    for (int answers = random.nextInt(30); answers > 0; answers--) {
      int outcome = random.nextInt(model.outcomes.size());
      beliefs.observe(outcome, model.outcomes.level(outcome) <= 1 + random.nextInt(8));
    }
    beliefs.propagate();

    double[] levels = new CompetencePoints(model).summary(beliefs, 0).levels();
    Map<Points, Double> exact = exact(model, beliefs);
    double rounding = topics / 12.0 + 1e-9; // half a twelfth up and half a twelfth down, each
    for (int level = 1; level <= Level.COUNT; level++) {
      double reached = Arrays.stream(levels, level, levels.length).sum();
      assertThat(reached).isGreaterThan(atLeast(exact, 8.0 * level) - neglected(topics));
      assertThat(reached).isLessThan(atLeast(exact, 8.0 * level - rounding) + neglected(topics));
    }
  }

  /** A topic with an outcome at most levels. */
  private static Topic topic(String id, Random random) {
    int[] levels = random.ints(8, 0, 10).toArray();
    int[] present =
        IntStream.rangeClosed(1, 8).filter(level -> level == 4 || levels[level - 1] < 7).toArray();
    return TestPlacements.topic(id + "-", present);
  }

  private static MatrixModel model(Topic... topics) {
    return new MatrixModel(
        TestPlacements.pool(TestPlacements.competence(topics)),
        Set.of(),
        MatrixPrior.withDefaults());
  }

  /** The distribution of the sum of points, as exact fractions, by level of the competence. */
  private static Map<Points, Double> exact(MatrixModel model, MatrixBeliefs beliefs) {
    Map<Points, Double> all = new TreeMap<>();
    for (int node = 0; node < MatrixModel.NODES; node++) {
      Map<Points, Double> sums = new TreeMap<>(Map.of(Points.ZERO, beliefs.competence(0)[node]));
      for (int topic = 0; topic < model.outcomes.topicCount(); topic++) {
        sums = plusTopic(model, beliefs, sums, new int[] {topic, node});
      }
      sums.forEach((points, p) -> all.merge(points, p, Double::sum));
    }
    return all;
  }

  private static Map<Points, Double> plusTopic(
      MatrixModel model, MatrixBeliefs beliefs, Map<Points, Double> sums, int[] topicAndNode) {
    int topic = topicAndNode[0];
    double[] given = new double[Level.COUNT + 1];
    beliefs.topicGivenNode(topic, topicAndNode[1], given);
    Map<Points, Double> next = new TreeMap<>();
    Points worth = Points.ZERO;
    for (int m = 0; m <= model.rungs(topic); m++) {
      if (m > 0) {
        worth = worth.plus(model.outcomes.points(model.firstOutcome[topic] + m - 1));
      }
      for (Map.Entry<Points, Double> sum : sums.entrySet()) {
        double p = sum.getValue() * given[m];
        if (p > 1e-9) {
          next.merge(sum.getKey().plus(worth), p, Double::sum);
        }
      }
    }
    return next;
  }

  private static double atLeast(Map<Points, Double> distribution, double points) {
    return distribution.entrySet().stream()
        .filter(entry -> entry.getKey().toDouble() >= points - 1e-9)
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  /** Fifths, sevenths, elevenths of 8 are no twelfths: up to half of one is lost by each topic. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 7, 9, 10, 11, 12, 13})
  void who_masters_exactly_the_outcomes_up_to_a_level_has_reached_it(int topics) {
    Topic[] ladders = new Topic[topics];
    Arrays.setAll(ladders, t -> TestReferentials.ladder("t" + t + "-"));
    MatrixModel model = model(ladders);
    for (int level = 1; level <= Level.COUNT; level++) {
      MatrixBeliefs beliefs = new MatrixBeliefs(model, 0.001, 0.001);
      for (int topic = 0; topic < topics; topic++) {
        for (int times = 0; times < 3; times++) {
          beliefs.observe(model.firstOutcome[topic] + level - 1, true);
          if (level < Level.COUNT) {
            beliefs.observe(model.firstOutcome[topic] + level, false);
          }
        }
      }
      beliefs.propagate();
      double[] levels = new CompetencePoints(model).summary(beliefs, 0).levels();
      int reached = topics == 1 ? level / 2 : level; // a single outcome is worth half a level
      assertThat(levels[reached]).as("level %d", level).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void a_competence_without_points_is_at_level_0() {
    PlacementPool pool =
        TestPlacements.pool(
            TestPlacements.competence(
                TestReferentials.topic(
                    "a", TestReferentials.outcome("a1", 1, OutcomeStatus.ARCHIVED))));
    PlacementSession session =
        PlacementPlan.probabilistic()
            .start(
                pool,
                PlacementAssessment.of("a1", TestPlacements.outcomes("a1"), TestPlacements.START));
    assertThat(session.trace().endReason())
        .isEqualTo("every level is known with the probability 0.65");
    assertThat(session.trace().competences().get(0).levelProbabilities().get(0))
        .isCloseTo(1, within(1e-12));
  }
}
