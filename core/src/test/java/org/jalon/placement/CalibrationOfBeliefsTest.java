package org.jalon.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whether what is stated as 80 % sure is true four times of five, for people of the very model. */
class CalibrationOfBeliefsTest {

  private static final int PEOPLE = 2_000;
  private static final int QUESTIONS = 8;
  private static final int BINS = 10;

  private final MatrixModel model =
      new MatrixModel(
          TestPlacements.pool(
              TestPlacements.competence(
                  TestPlacements.topic("a", 1, 2, 3, 4, 5, 6),
                  TestPlacements.topic("b", 2, 4, 6, 8),
                  TestPlacements.topic("c", 1, 3, 5, 7))),
          Set.of(),
          MatrixPrior.withDefaults());

  private final ErrorRates rates = ErrorRates.withDefaults();
  private final Random random = new Random(20260101);
  private final Bins mastery = new Bins();
  private final Bins levels = new Bins();

  @Test
  void stated_probabilities_are_how_often_it_is_true() {
    for (int person = 0; person < PEOPLE; person++) {
      examine();
    }
    mastery.assertCalibrated(0);
    // Levels are rounded, and what is unlikely is left out.
    levels.assertCalibrated(0.01);
  }

  /**
   * Draws a person from the prior, asks outcomes at random, and compares beliefs with the truth.
   */
  private void examine() {
    double slip = rates.slips().get(random.nextInt(rates.slips().size()));
    double guess = rates.guesses().get(random.nextInt(rates.guesses().size()));
    int node = draw(model.competenceGivenPerson[draw(model.person)]);
    int[] mastered = new int[model.outcomes.topicCount()];
    double points = 0;
    for (int topic = 0; topic < mastered.length; topic++) {
      double[] given = new double[model.rungs(topic) + 1];
      for (int m = 0; m < given.length; m++) {
        given[m] = model.mastered[topic][m][node];
      }
      mastered[topic] = draw(given);
      points += model.points[topic][mastered[topic]];
    }
    MatrixPosterior posterior = new MatrixPosterior(model, rates);
    for (int question = 0; question < QUESTIONS; question++) {
      int outcome = random.nextInt(model.outcomes.size());
      double right = isMastered(mastered, outcome) ? 1 - slip : guess;
      posterior.observe(outcome, random.nextDouble() < right);
    }
    posterior.propagate();
    for (int outcome = 0; outcome < model.outcomes.size(); outcome++) {
      int topic = model.outcomes.topicOf(outcome);
      double stated = posterior.mastery(topic)[outcome - model.firstOutcome[topic]];
      mastery.add(stated, isMastered(mastered, outcome));
    }
    CompetenceEstimate estimate = posterior.estimate(0);
    for (int level = 0; level <= 8; level++) {
      levels.add(estimate.levelProbabilities().get(level), (int) ((points + 1e-9) / 8) == level);
    }
  }

  private boolean isMastered(int[] mastered, int outcome) {
    int topic = model.outcomes.topicOf(outcome);
    return mastered[topic] > outcome - model.firstOutcome[topic];
  }

  private int draw(double[] probabilities) {
    double left = random.nextDouble();
    int drawn = 0;
    while (drawn < probabilities.length - 1 && left >= probabilities[drawn]) {
      left -= probabilities[drawn];
      drawn++;
    }
    return drawn;
  }

  /** Stated probabilities in classes of the same width, with how often each was true. */
  private static final class Bins {
    private final double[] stated = new double[BINS];
    private final double[] variance = new double[BINS];
    private final double[] happened = new double[BINS];
    private final int[] count = new int[BINS];

    void add(double probability, boolean isTrue) {
      int bin = Math.min(BINS - 1, (int) (probability * BINS));
      stated[bin] += probability;
      variance[bin] += probability * (1 - probability);
      happened[bin] += isTrue ? 1 : 0;
      count[bin]++;
    }

    /** Statements about one person go together: up to four count like one. */
    void assertCalibrated(double rounding) {
      for (int bin = 0; bin < BINS; bin++) {
        double error = 3.5 * Math.sqrt(4 * variance[bin]) / Math.max(1, count[bin]);
        assertThat(happened[bin] / Math.max(1, count[bin]))
            .as("class %d of %d statements", bin, count[bin])
            .isCloseTo(stated[bin] / Math.max(1, count[bin]), within(error + rounding));
      }
    }
  }
}
