package org.jalon.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeElement.Source;
import org.jalon.knowledge.KnowledgeElement.Status;
import org.jalon.placement.ObviousMatrix.ObviousTopic;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.Points;
import org.jalon.referential.Referential;
import org.jalon.referential.TestReferentials;
import org.jalon.referential.Topic;

/**
 * Beliefs after random answers about tiny referentials (two competences of two topics) against the
 * enumeration of all that is possible.
 */
class MatrixPosteriorTest {

  private static final double TOLERANCE = 1e-10;

  /** Parts of topics and levels of a competence that are left out in level probabilities. */
  private static final double NEGLECTED = 25 * 1e-4 + 2 * 9 * 1e-4;

  /** A referential, answers about it, and what they mean by enumeration. */
  private static final class Tiny {
    final Random random;
    final PlacementPool pool;
    final MatrixPrior prior;
    final ErrorRates rates;
    final List<ObviousTopic> topics = new ArrayList<>();
    final List<KnowledgeElement> elements = new ArrayList<>();
    private final List<int[]> answers = new ArrayList<>();

    Tiny(long seed) {
      this.random = new Random(seed);
      Topic[] drawn = new Topic[4];
      for (int t = 0; t < drawn.length; t++) {
        drawn[t] = TestPlacements.topic("t" + t + "-", levels());
      }
      Referential referential =
          TestReferentials.of(
              TestReferentials.domain(
                  "1",
                  TestReferentials.competence("1.1", drawn[0], drawn[1]),
                  TestReferentials.competence("1.2", drawn[2], drawn[3])));
      this.pool = TestPlacements.pool(referential);
      for (int t = 0; t < drawn.length; t++) {
        addTopic(t / 2, drawn[t]);
      }
      this.prior =
          new MatrixPrior(between(0, 8), between(0.3, 4), between(0.3, 3), between(0.2, 2));
      this.rates =
          random.nextBoolean()
              ? ErrorRates.known(between(0.01, 0.4), between(0.01, 0.4))
              : new ErrorRates(List.of(0.05, between(0.1, 0.4)), List.of(0.02, between(0.1, 0.4)));
      for (int count = random.nextInt(9); count > 0; count--) {
        addAnswer();
      }
    }

    private int[] levels() {
      Set<Integer> levels = new TreeSet<>();
      int count = 2 + random.nextInt(2);
      while (levels.size() < count) {
        levels.add(1 + random.nextInt(8));
      }
      return levels.stream().mapToInt(x -> x).toArray();
    }

    private double between(double lower, double upper) {
      return lower + (upper - lower) * random.nextDouble();
    }

    private void addTopic(int competence, Topic topic) {
      List<OutcomeId> outcomes = topic.outcomes().stream().map(o -> o.id()).toList();
      List<Integer> levels = topic.outcomes().stream().map(o -> o.level().number()).toList();
      List<Points> points = outcomes.stream().map(pool::points).toList();
      topics.add(new ObviousTopic(competence, outcomes, levels, points));
    }

    private void addAnswer() {
      int topic = random.nextInt(4);
      int rung = random.nextInt(topics.get(topic).outcomes().size());
      boolean right = random.nextBoolean();
      elements.add(
          new KnowledgeElement(
              topics.get(topic).outcomes().get(rung),
              right ? Status.VALIDATED : Status.INVALIDATED,
              Source.DIRECT,
              Points.ZERO,
              TestPlacements.START,
              Optional.empty()));
      answers.add(new int[] {topic, rung, right ? 1 : 0});
    }

    ObviousMatrix obvious() {
      ObviousMatrix obvious = new ObviousMatrix(prior, rates, topics);
      answers.forEach(answer -> obvious.observe(answer[0], answer[1], answer[2] == 1));
      return obvious;
    }

    MatrixModel model() {
      return new MatrixModel(pool, Set.of(), prior);
    }

    MatrixPosterior posterior() {
      return MatrixPosterior.of(model(), rates, elements);
    }

    @Override
    public String toString() {
      return prior + " " + rates + " " + topics + " " + elements;
    }
  }

  @Property(tries = 60)
  void the_probability_of_mastery_is_that_of_enumeration(@ForAll("tiny") Tiny tiny) {
    MatrixPosterior posterior = tiny.posterior();
    ObviousMatrix obvious = tiny.obvious();
    for (int t = 0; t < 4; t++) {
      double[] mastery = posterior.mastery(t);
      assertThat(mastery).hasSameSizeAs(tiny.topics.get(t).outcomes().toArray());
      for (int rung = 0; rung < mastery.length; rung++) {
        assertThat(mastery[rung]).isCloseTo(obvious.mastery(t, rung), within(TOLERANCE));
      }
    }
  }

  @Property(tries = 60)
  void the_mean_and_the_deviation_of_points_are_those_of_enumeration(@ForAll("tiny") Tiny tiny) {
    MatrixPosterior posterior = tiny.posterior();
    ObviousMatrix obvious = tiny.obvious();
    for (int c = 0; c < 2; c++) {
      int competence = c;
      CompetenceEstimate estimate = posterior.estimate(c);
      double mean = obvious.mean(w -> obvious.points(w, competence).toDouble());
      double variance =
          obvious.mean(w -> Math.pow(obvious.points(w, competence).toDouble() - mean, 2));
      assertThat(estimate.points()).isCloseTo(mean, within(TOLERANCE));
      assertThat(estimate.pointsDeviation()).isCloseTo(Math.sqrt(variance), within(1e-7));
    }
  }

  /** Points here are whole thirds or halves of 8: twelfths hold them exactly. */
  @Property(tries = 60)
  void the_probability_of_levels_is_that_of_enumeration_with_exact_points(
      @ForAll("tiny") Tiny tiny) {
    MatrixPosterior posterior = tiny.posterior();
    ObviousMatrix obvious = tiny.obvious();
    for (int c = 0; c < 2; c++) {
      List<Double> levels = posterior.estimate(c).levelProbabilities();
      assertThat(levels.stream().mapToDouble(x -> x).sum()).isCloseTo(1, within(1e-12));
      for (int level = 1; level <= 8; level++) {
        double reached = levels.subList(level, 9).stream().mapToDouble(x -> x).sum();
        assertThat(reached).isCloseTo(obvious.reaches(c, level, 1e-9), within(NEGLECTED));
      }
    }
  }

  @Property(tries = 60)
  void information_about_the_matrix_is_the_mutual_information(@ForAll("tiny") Tiny tiny) {
    MatrixPosterior posterior = tiny.posterior();
    ObviousMatrix obvious = tiny.obvious();
    for (int t = 0; t < 4; t++) {
      double[] information = posterior.information(t, InformationTarget.MATRIX);
      for (int rung = 0; rung < information.length; rung++) {
        assertThat(information[rung])
            .isCloseTo(obvious.informationAboutMatrix(t, rung), within(TOLERANCE));
      }
    }
  }

  @Property(tries = 60)
  void information_about_the_points_is_that_of_their_correlation(@ForAll("tiny") Tiny tiny) {
    MatrixPosterior posterior = tiny.posterior();
    ObviousMatrix obvious = tiny.obvious();
    for (int t = 0; t < 4; t++) {
      double[] information = posterior.information(t, InformationTarget.POINTS);
      for (int rung = 0; rung < information.length; rung++) {
        assertThat(information[rung])
            .isCloseTo(obvious.informationAboutPoints(t, rung), within(1e-8));
      }
    }
  }

  @Property(tries = 100)
  void the_order_of_answers_does_not_matter(@ForAll("tiny") Tiny tiny) {
    List<KnowledgeElement> shuffled = new ArrayList<>(tiny.elements);
    Collections.shuffle(shuffled, tiny.random);
    MatrixPosterior posterior = tiny.posterior();
    MatrixPosterior other = MatrixPosterior.of(tiny.model(), tiny.rates, shuffled);
    for (int t = 0; t < 4; t++) {
      assertThat(other.mastery(t)).containsExactly(posterior.mastery(t), within(1e-12));
    }
    for (int c = 0; c < 2; c++) {
      assertThat(other.estimate(c).points())
          .isCloseTo(posterior.estimate(c).points(), within(1e-12 * 64));
    }
  }

  @Provide
  Arbitrary<Tiny> tiny() {
    return Arbitraries.randomValue(random -> new Tiny(random.nextLong()));
  }
}
