package org.jalon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jalon.reproducibility.RandomSeed;
import org.junit.jupiter.api.Test;

/** Abilities in several competences: their moments, and matrices that cannot be. */
class CompetenceProfilesTest {

  private static final CompetenceProfiles PROFILES =
      new CompetenceProfiles(
          List.of("a", "b", "c"),
          List.of(0.0, 1.0, -2.0),
          List.of(1.0, 0.5, 2.0),
          List.of(List.of(1.0, 0.6, -0.3), List.of(0.6, 1.0, 0.2), List.of(-0.3, 0.2, 1.0)));

  @Test
  void abilities_have_the_moments_asked_for() {
    int n = 40_000;
    double[][] abilities = new double[3][n];
    RandomSeed study = new RandomSeed(4);
    for (int person = 0; person < n; person++) {
      List<Double> profile = PROFILES.draw(study.split(person).at(0, "ability"));
      for (int k = 0; k < 3; k++) {
        abilities[k][person] = profile.get(k);
      }
    }
    double error = 4 / Math.sqrt(n);
    for (int j = 0; j < 3; j++) {
      double deviation = PROFILES.standardDeviations().get(j);
      assertThat(ObviousOutcomes.mean(abilities[j]))
          .isCloseTo(PROFILES.means().get(j), within(error * deviation));
      assertThat(ObviousOutcomes.deviation(abilities[j]))
          .isCloseTo(deviation, within(error * deviation));
      for (int k = 0; k < j; k++) {
        assertThat(correlation(abilities[j], abilities[k]))
            .isCloseTo(PROFILES.correlations().get(j).get(k), within(error));
      }
    }
  }

  private static double correlation(double[] x, double[] y) {
    double meanX = ObviousOutcomes.mean(x);
    double meanY = ObviousOutcomes.mean(y);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - meanX) * (y[i] - meanY);
    }
    return sum / x.length / ObviousOutcomes.deviation(x) / ObviousOutcomes.deviation(y);
  }

  @Test
  void a_population_of_a_competence_has_the_component_of_the_profile() {
    RandomSeed study = new RandomSeed(4);
    for (int person = 0; person < 50; person++) {
      List<Double> profile = PROFILES.draw(study.split(person).at(0, "ability"));
      for (int k = 0; k < 3; k++) {
        String competence = PROFILES.competences().get(k);
        assertThat(SimulatedPerson.of(PROFILES.population(competence), study, person).ability())
            .isEqualTo(profile.get(k));
        assertThat(
                SimulatedPerson.of(
                        PROFILES.population(competence).seededBy(study), new RandomSeed(9), person)
                    .ability())
            .isEqualTo(profile.get(k));
      }
    }
    assertThat(PROFILES.population("b"))
        .isEqualTo(PROFILES.population("b"))
        .hasSameHashCodeAs(PROFILES.population("b"))
        .isNotEqualTo(PROFILES.population("c"));
  }

  @Property
  void equal_correlations_are_possible_down_to_minus_one_half_of_three(
      @ForAll @DoubleRange(min = -1, max = 1) double correlation) {
    List<String> names = List.of("a", "b", "c");
    if (correlation >= -0.5) {
      CompetenceProfiles profiles = CompetenceProfiles.equallyCorrelated(names, correlation);
      assertThat(profiles.correlations().get(2).get(0)).isEqualTo(correlation);
    } else if (correlation < -0.5001) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CompetenceProfiles.equallyCorrelated(names, correlation));
    }
  }

  @Test
  void a_correlation_of_one_gives_the_same_ability() {
    CompetenceProfiles same = CompetenceProfiles.equallyCorrelated(List.of("a", "b"), 1);
    List<Double> profile = same.draw(new RandomSeed(1).at(0, "ability"));
    assertThat(profile.get(1)).isEqualTo(profile.get(0));
  }

  private static void refused(List<List<Double>> correlations, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CompetenceProfiles(
                    List.of("a", "b", "c"),
                    List.of(0.0, 0.0, 0.0),
                    List.of(1.0, 1.0, 1.0),
                    correlations))
        .withMessage(message);
  }

  @Test
  void a_matrix_that_cannot_be_one_of_correlations_is_refused() {
    refused(
        List.of(List.of(1.0, 0.9, -0.9), List.of(0.9, 1.0, 0.9), List.of(-0.9, 0.9, 1.0)),
        "The correlation matrix of [a, b, c] must be positive semi-definite, but the correlations of c with those before it cannot hold together. Maybe they were estimated pair by pair: smooth the matrix first.");
    refused(
        List.of(List.of(1.0, 0.9, 0.1), List.of(0.8, 1.0, 0.1), List.of(0.1, 0.1, 1.0)),
        "The correlation of b and a (0.8) must be the same in both halves of the matrix, but the other is 0.9.");
    refused(
        List.of(List.of(1.0, 0.1, 0.1), List.of(0.1, 2.0, 0.1), List.of(0.1, 0.1, 1.0)),
        "The correlation of b with itself (2.0) must be 1.");
    refused(
        List.of(List.of(1.0, 1.1, 0.1), List.of(1.1, 1.0, 0.1), List.of(0.1, 0.1, 1.0)),
        "The correlation of b and a (1.1) must lie between -1.0 and 1.0.");
    refused(
        List.of(List.of(1.0, 0.1), List.of(0.1, 1.0), List.of(0.1, 0.1)),
        "The number of correlations of a (2) must be that of the competences (3).");
    refused(
        List.of(List.of(1.0, 1.0, 0.5), List.of(1.0, 1.0, 0.4), List.of(0.5, 0.4, 1.0)),
        "The correlation matrix of [a, b, c] must be positive semi-definite, but the correlations of c with those before it cannot hold together. Maybe they were estimated pair by pair: smooth the matrix first.");
  }

  @Test
  void lists_of_other_lengths_and_unknown_competences_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CompetenceProfiles(
                    List.of("a", "a"), List.of(0.0, 0.0), List.of(1.0, 1.0), List.of()))
        .withMessage("The competences of a profile ([a, a]) must be named once each.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CompetenceProfiles(List.of("a"), List.of(), List.of(1.0), List.of()))
        .withMessage("The number of means (0) must be that of the competences (1).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PROFILES.population("d"))
        .withMessage("The competence (d) must be one of [a, b, c].");
  }
}
