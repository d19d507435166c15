package org.jalon.simulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jalon.referential.CompetenceId;

/**
 * How accurate and consistent a certification was with simulated people.
 *
 * @param bands how well the score bands, and so the global levels, were awarded
 * @param competenceLevels how well the levels of each competence were awarded
 * @param pointsBias the mean of awarded minus true points
 * @param pointsRootMeanSquareError the square root of the mean of its square; its standard error by
 *     the delta method
 */
public record CertificationAccuracyReport(
    SimulatedClassification bands,
    Map<CompetenceId, SimulatedClassification> competenceLevels,
    MonteCarloEstimate pointsBias,
    MonteCarloEstimate pointsRootMeanSquareError) {

  /** Creates a report from a copy of the map. */
  public CertificationAccuracyReport {
    competenceLevels = Collections.unmodifiableMap(new LinkedHashMap<>(competenceLevels));
  }
}
