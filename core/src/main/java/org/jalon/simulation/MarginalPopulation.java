package org.jalon.simulation;

import java.util.Objects;
import org.jalon.reproducibility.RandomStream;

/** One competence of the profiles. */
final class MarginalPopulation implements Population {

  private final CompetenceProfiles profiles;
  private final int competence;
  private final CorrelationFactor factor;
  private final double mean;
  private final double standardDeviation;

  MarginalPopulation(CompetenceProfiles profiles, int competence) {
    this.profiles = profiles;
    this.competence = competence;
    this.factor = CorrelationFactor.of(profiles.competences(), profiles.correlations());
    this.mean = profiles.means().get(competence);
    this.standardDeviation = profiles.standardDeviations().get(competence);
  }

  @Override
  public double drawAbility(long person, RandomStream draws) {
    double sum = 0;
    for (int k = 0; k <= competence; k++) {
      sum += factor.entry(competence, k) * draws.nextGaussian();
    }
    return mean + standardDeviation * sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MarginalPopulation population
        && population.competence == competence
        && population.profiles.equals(profiles);
  }

  @Override
  public int hashCode() {
    return Objects.hash(profiles, competence);
  }

  @Override
  public String toString() {
    return profiles.competences().get(competence) + " of " + profiles;
  }
}
