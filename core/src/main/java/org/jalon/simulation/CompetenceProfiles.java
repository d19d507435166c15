package org.jalon.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jalon.internal.Checks;
import org.jalon.reproducibility.RandomStream;

/**
 * Persons with an ability in each of several competences: a multivariate normal distribution. The
 * abilities of a person are μ + D L z, where z are the person's first standard normal draws in the
 * order of the competences, L is the lower triangular factor of the correlations, R = L Lᵀ
 * (Cholesky), and D the standard deviations. A person thus has the same profile in every study with
 * the same seed, whichever competences it looks at.
 *
 * <p>Immutable and thread-safe.
 *
 * @param competences the names of the competences, as items have them in a content attribute; each
 *     once
 * @param means the mean ability in each
 * @param standardDeviations the standard deviation in each; at least 0
 * @param correlations the correlation matrix, row by row
 */
public record CompetenceProfiles(
    List<String> competences,
    List<Double> means,
    List<Double> standardDeviations,
    List<List<Double>> correlations) {

  /**
   * Creates profiles from copies of the lists.
   *
   * @throws IllegalArgumentException if there is no competence or one is named twice, a list has
   *     another length, a number is out of its range, or the matrix is not a correlation matrix:
   *     symmetric, with ones in its diagonal, and positive semi-definite
   */
  public CompetenceProfiles {
    competences = List.copyOf(Checks.notEmpty("competences of a profile", competences));
    means = List.copyOf(means);
    standardDeviations = List.copyOf(standardDeviations);
    correlations = correlations.stream().map(List::copyOf).toList();
    int size = competences.size();
    Checks.require(
        new HashSet<>(competences).size() == size,
        "competences of a profile",
        competences,
        "must be named once each");
    requireSize("means", means.size(), size);
    requireSize("standard deviations", standardDeviations.size(), size);
    requireSize("rows of correlations", correlations.size(), size);
    means.forEach(mean -> Checks.finite("mean ability in a competence", mean));
    standardDeviations.forEach(
        deviation ->
            Checks.inRange("standard deviation of a competence", deviation, 0, Double.MAX_VALUE));
    CorrelationFactor.of(competences, correlations);
  }

  private static void requireSize(String what, int found, int size) {
    Checks.require(
        found == size,
        "number of " + what,
        found,
        "must be that of the competences (" + size + ")");
  }

  /**
   * Competences that all have the same correlation with each other, and standard normal abilities.
   *
   * @param competences the names of the competences
   * @param correlation the correlation of any two; at least −1 / (number of competences − 1)
   * @return the profiles
   * @throws IllegalArgumentException as of the constructor
   */
  public static CompetenceProfiles equallyCorrelated(List<String> competences, double correlation) {
    List<List<Double>> rows =
        competences.stream()
            .map(row -> competences.stream().map(c -> c.equals(row) ? 1.0 : correlation).toList())
            .toList();
    List<Double> zeros = competences.stream().map(c -> 0.0).toList();
    return new CompetenceProfiles(
        competences, zeros, competences.stream().map(c -> 1.0).toList(), rows);
  }

  /**
   * The population of one competence: person n has there the component of their profile, so that
   * tests of several competences are taken by the same persons, if the populations have the same
   * seed ({@link Population#seededBy}) or the studies have.
   *
   * @param competence the name of a competence
   * @return the marginal population
   * @throws IllegalArgumentException if there is no such competence
   */
  public Population population(String competence) {
    return marginal(competence);
  }

  MarginalPopulation marginal(String competence) {
    return new MarginalPopulation(this, index(competence));
  }

  private int index(String competence) {
    int index = competences.indexOf(competence);
    Checks.require(index >= 0, "competence", competence, "must be one of " + competences);
    return index;
  }

  /**
   * The abilities of a person.
   *
   * @param draws the person's own random draws, at their beginning
   * @return one for each competence, in their order
   */
  public List<Double> draw(RandomStream draws) {
    CorrelationFactor factor = CorrelationFactor.of(competences, correlations);
    double[] normals = new double[competences.size()];
    List<Double> abilities = new ArrayList<>();
    for (int i = 0; i < normals.length; i++) {
      normals[i] = draws.nextGaussian();
      double sum = 0;
      for (int k = 0; k <= i; k++) {
        sum += factor.entry(i, k) * normals[k];
      }
      abilities.add(means.get(i) + standardDeviations.get(i) * sum);
    }
    return List.copyOf(abilities);
  }
}
