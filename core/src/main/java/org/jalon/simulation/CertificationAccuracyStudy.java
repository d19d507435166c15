package org.jalon.simulation;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import org.jalon.certification.CompetenceLevelScale;
import org.jalon.certification.ScoreScale;
import org.jalon.internal.Checks;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.Level;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.CompiledPlan;

/**
 * Finds by simulation how accurate and consistent a certification is: every person of a population
 * takes the test twice, and what the tests award is compared with what the true ability is worth,
 * and with each other. Unlike the indices {@link org.jalon.certification.ClassificationAccuracy
 * expected} from single tests it assumes nothing about the estimator: any plan will do, also one
 * whose prior moves.
 *
 * <p>Person i has the seed {@code study.split(i)}, from which the ability is drawn as in {@link
 * SimulatedPerson#of}; test t, 0 or 1, has the seed {@code study.split(i).split(t)}. The second
 * test knows nothing of the first one and may ask the same items. Whoever leaves a test is awarded
 * what it had found by then.
 *
 * @param simulator the test, such as that of {@link org.jalon.certification.FlashPolicy#plan()},
 *     the items, and how people answer
 * @param scale the points and bands
 * @param competenceLevels the levels of each competence; may be empty
 */
public record CertificationAccuracyStudy(
    Simulator simulator,
    ScoreScale scale,
    Map<CompetenceId, CompetenceLevelScale> competenceLevels) {

  /** Creates a study from a copy of the map. */
  public CertificationAccuracyStudy {
    competenceLevels = Collections.unmodifiableMap(new LinkedHashMap<>(competenceLevels));
  }

  /**
   * Runs the study on the common pool of threads.
   *
   * @param population where abilities come from
   * @param persons how many people take the test twice; at least 1
   * @param seed the seed of the study
   * @return how well people were classified; the same, bit for bit, on any number of threads
   * @throws IllegalArgumentException if there is no person, the plan means nothing in the bank, or
   *     the oracle cannot answer everything
   */
  public CertificationAccuracyReport run(Population population, int persons, RandomSeed seed) {
    Checks.atLeast("number of persons", persons, 1);
    simulator.check(persons);
    TestedTwice[] people = new TestedTwice[persons];
    CompiledPlan compiled = simulator.plan().compile(simulator.bank());
    Simulator.forEach(
        compiled,
        persons,
        (session, i) ->
            people[i] =
                TestedTwice.of(SimulatedPerson.of(population, seed, i), session, simulator));
    return report(people);
  }

  private CertificationAccuracyReport report(TestedTwice[] people) {
    PointsErrors errors = PointsErrors.of(people, scale);
    return new CertificationAccuracyReport(
        classification(people, scale::band, scale.bands().size()),
        levels(people),
        errors.bias(),
        errors.rootMeanSquareError());
  }

  /** Competences commonly share a scale, which is then looked at once. */
  private Map<CompetenceId, SimulatedClassification> levels(TestedTwice[] people) {
    Map<CompetenceLevelScale, SimulatedClassification> byScale = new HashMap<>();
    Map<CompetenceId, SimulatedClassification> levels = new LinkedHashMap<>();
    competenceLevels.forEach(
        (id, each) ->
            levels.put(
                id,
                byScale.computeIfAbsent(
                    each, s -> classification(people, s::level, Level.COUNT + 1))));
    return levels;
  }

  private static SimulatedClassification classification(
      TestedTwice[] people, DoubleFunction<OptionalInt> classAt, int classes) {
    ClassCounts counts = new ClassCounts(classes);
    for (TestedTwice person : people) {
      counts.add(
          classAt.apply(person.ability()),
          classAt.apply(person.first()),
          classAt.apply(person.second()));
    }
    return counts.classification();
  }
}
