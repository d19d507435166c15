package org.jalon.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.TestReferentials;
import org.junit.jupiter.api.Test;

/** What beliefs about the matrix do as answers come, up to the extremes. */
class MatrixBeliefsTest {

  private static final double ROUNDING = 1e-12;

  private static final PlacementPool POOL =
      TestPlacements.pool(
          TestReferentials.of(
              TestReferentials.domain(
                  "1",
                  TestReferentials.competence(
                      "1.1", TestReferentials.ladder("first"), TestReferentials.ladder("second")),
                  TestReferentials.competence("1.2", TestReferentials.ladder("third")))));

  private static MatrixModel model(MatrixPrior prior) {
    return new MatrixModel(POOL, Set.of(), prior);
  }

  @Property(tries = 300)
  void with_known_rates_a_right_answer_lowers_no_mastery_and_a_wrong_one_raises_none(
      @ForAll("priors") MatrixPrior prior,
      @ForAll("rates") double slip,
      @ForAll("rates") double guess,
      @ForAll long seed) {
    Random random = new Random(seed);
    MatrixModel model = model(prior);
    MatrixBeliefs beliefs = new MatrixBeliefs(model, slip, guess);
    double[] before = mastery(model, beliefs);
    for (int answers = 0; answers < 12; answers++) {
      boolean right = random.nextBoolean();
      beliefs.observe(random.nextInt(model.outcomes.size()), right);
      beliefs.propagate();
      double[] after = mastery(model, beliefs);
      for (int outcome = 0; outcome < after.length; outcome++) {
        double rise = after[outcome] - before[outcome];
        assertThat(right ? rise : -rise).isGreaterThan(-ROUNDING);
      }
      before = after;
    }
  }

  private static double[] mastery(MatrixModel model, MatrixBeliefs beliefs) {
    List<Double> all = new ArrayList<>();
    for (int topic = 0; topic < model.outcomes.topicCount(); topic++) {
      for (double mastery : beliefs.mastery(topic)) {
        all.add(mastery);
      }
    }
    return all.stream().mapToDouble(x -> x).toArray();
  }

  /** Who fails at what is easy and then succeeds at what is hardest is believed to guess. */
  @Test
  void with_rates_that_are_learnt_a_right_answer_may_lower_the_mastery_of_another_outcome() {
    ErrorRates learnt = new ErrorRates(List.of(0.05), List.of(0.01, 0.45));
    MatrixPosterior posterior = new MatrixPosterior(model(MatrixPrior.withDefaults()), learnt);
    posterior.observe(number("first1"), false);
    posterior.observe(number("first2"), false);
    posterior.observe(number("second3"), true);
    posterior.propagate();
    double before = posterior.mastery(1)[2];
    posterior.observe(number("first8"), true);
    posterior.propagate();

    assertThat(posterior.mastery(1)[2]).isLessThan(before - 0.01);
  }

  private static int number(String outcome) {
    return model(MatrixPrior.withDefaults()).find(new OutcomeId(outcome)).orElseThrow();
  }

  @Property(tries = 300)
  void nothing_is_ever_not_a_number(
      @ForAll("corners") MatrixPrior prior,
      @ForAll("rates") double slip,
      @ForAll("rates") double guess,
      @ForAll("answers") List<Integer> answers) {
    MatrixModel model = model(prior);
    MatrixPosterior posterior =
        new MatrixPosterior(model, new ErrorRates(List.of(slip, 0.499), List.of(guess, 0.001)));
    for (int answer : answers) {
      posterior.observe(Math.floorMod(answer, model.outcomes.size()), answer >= 0);
    }
    posterior.propagate();

    for (int topic = 0; topic < model.outcomes.topicCount(); topic++) {
      double[] mastery = posterior.mastery(topic);
      assertThat(mastery).isSortedAccordingTo((a, b) -> Double.compare(b, a));
      assertThat(mastery[0]).isLessThanOrEqualTo(1);
      assertThat(mastery[mastery.length - 1]).isNotNegative();
      for (InformationTarget about : InformationTarget.values()) {
        for (double bits : posterior.information(topic, about)) {
          assertThat(bits).isFinite().isBetween(0.0, about == InformationTarget.MATRIX ? 1.0 : 20);
        }
      }
    }
    for (int competence = 0; competence < model.competences; competence++) {
      CompetenceEstimate estimate = posterior.estimate(competence);
      assertThat(estimate.points()).isBetween(-ROUNDING, 64 + 1e-9);
      assertThat(estimate.pointsDeviation()).isBetween(0.0, 32.0);
      assertThat(estimate.levelProbabilities()).allSatisfy(p -> assertThat(p).isBetween(0.0, 1.0));
      assertThat(estimate.levelProbabilities().stream().mapToDouble(p -> p).sum())
          .isCloseTo(1, within(1e-9));
      assertThat(estimate.confidence()).isGreaterThanOrEqualTo(1.0 / 9 - 1e-9);
    }
  }

  @Test
  void who_answers_everything_right_or_wrong_masters_all_or_nothing() {
    for (boolean right : new boolean[] {true, false}) {
      MatrixModel model = model(MatrixPrior.withDefaults());
      MatrixPosterior posterior = new MatrixPosterior(model, ErrorRates.withDefaults());
      for (int outcome = 0; outcome < model.outcomes.size(); outcome++) {
        posterior.observe(outcome, right);
      }
      posterior.propagate();
      CompetenceEstimate estimate = posterior.estimate(0);

      assertThat(estimate.level()).isEqualTo(right ? 8 : 0);
      assertThat(estimate.confidence()).isGreaterThan(0.8);
      assertThat(estimate.points()).isCloseTo(right ? 64 : 0, within(3.0));
    }
  }

  @Test
  void what_is_known_in_one_competence_tells_about_another() {
    MatrixModel model = model(MatrixPrior.withDefaults());
    MatrixBeliefs beliefs = new MatrixBeliefs(model, 0.1, 0.1);
    double[] before = beliefs.mastery(2);
    for (int outcome = 0; outcome < 6; outcome++) {
      beliefs.observe(outcome, true);
    }
    beliefs.propagate();
    double[] after = beliefs.mastery(2);

    assertThat(after[3]).isGreaterThan(before[3] + 0.1);
    assertThat(beliefs.mastery(0)[3]).isGreaterThan(after[3]);
  }

  @Test
  void a_narrow_prior_keeps_its_mean_between_two_levels_of_the_grid() {
    MatrixPrior narrow = new MatrixPrior(5.1, 0.01, 0.1, 0.05);
    double[] mastery = new MatrixBeliefs(model(narrow), 0.1, 0.1).mastery(0);
    assertThat(mastery[4]).isGreaterThan(0.99);
    assertThat(mastery[5]).isLessThan(0.01);

    double[] lowest =
        new MatrixBeliefs(model(new MatrixPrior(-2, 0.01, 0.1, 0.05)), 0.1, 0.1).mastery(0);
    assertThat(lowest[0]).isLessThan(1e-10);
  }

  @Property(tries = 50)
  void an_answer_counts_the_same_as_often_as_it_is_propagated(
      @ForAll("answers") List<Integer> answers) {
    MatrixModel model = model(MatrixPrior.withDefaults());
    MatrixBeliefs once = new MatrixBeliefs(model, 0.1, 0.2);
    MatrixBeliefs often = new MatrixBeliefs(model, 0.1, 0.2);
    for (int answer : answers) {
      once.observe(Math.floorMod(answer, model.outcomes.size()), answer >= 0);
      often.observe(Math.floorMod(answer, model.outcomes.size()), answer >= 0);
      often.propagate();
    }
    once.propagate();
    assertThat(mastery(model, often)).containsExactly(mastery(model, once));
    assertThat(often.logEvidence()).isEqualTo(once.logEvidence());
  }

  @Provide
  Arbitrary<MatrixPrior> priors() {
    return Combinators.combine(
            Arbitraries.doubles().between(-2, 10).ofScale(4),
            Arbitraries.doubles().between(0.01, 10).ofScale(4),
            Arbitraries.doubles().between(0.1, 10).ofScale(4),
            Arbitraries.doubles().between(0.05, 10).ofScale(4))
        .as(MatrixPrior::new)
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<MatrixPrior> corners() {
    return Combinators.combine(
            Arbitraries.of(-2.0, 3.7, 10.0),
            Arbitraries.of(0.01, 10.0),
            Arbitraries.of(0.1, 10.0),
            Arbitraries.of(0.05, 10.0))
        .as(MatrixPrior::new);
  }

  @Provide
  Arbitrary<Double> rates() {
    return Arbitraries.oneOf(
        Arbitraries.of(0.001, 0.499), Arbitraries.doubles().between(0.001, 0.499).ofScale(6));
  }

  /** All right, all wrong, contradictory, or any, and up to 400 of them. */
  @Provide
  Arbitrary<List<Integer>> answers() {
    Arbitrary<Integer> any = Arbitraries.integers();
    return Arbitraries.oneOf(
        any.map(Math::abs).filter(x -> x >= 0).list().ofMaxSize(400),
        any.map(x -> -1 - Math.abs(x / 2)).list().ofMaxSize(400),
        Arbitraries.of(0, -24).list().ofMaxSize(400),
        Arbitraries.of(7, -24, 15, -16).list().ofMaxSize(400),
        any.list().ofMaxSize(400));
  }
}
