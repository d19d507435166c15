package org.jalon.simulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jalon.certification.CompetenceLevelScale;
import org.jalon.certification.ScoreScale;
import org.jalon.referential.CompetenceId;
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
  public CertificationAccuracyReport run(Population population, long persons, RandomSeed seed) {
    return run(new SimulatedSample(population, persons, seed), Execution.onCommonPool());
  }

  /**
   * Runs the study. Memory does not grow with the number of people.
   *
   * @param sample who takes the test twice
   * @param execution on which threads; neither told how far the study is, nor given the tests
   * @return how well people were classified, by the estimate at the end or where they left the
   *     test; the same, bit for bit, on any number of threads
   * @throws IllegalArgumentException if the plan means nothing in the bank, or the oracle cannot
   *     answer everything
   * @throws CancellationException if the execution was cancelled before the last person
   */
  public CertificationAccuracyReport run(SimulatedSample sample, Execution execution) {
    simulator.check(sample.persons());
    CompiledPlan compiled = simulator.plan().compile(simulator.bank());
    List<CertifiedTwice> workers =
        Stream.generate(() -> new CertifiedTwice(this, compiled, sample))
            .limit(execution.workers())
            .toList();
    long done =
        PersonBlocks.of(execution).run(workers, 0, sample.persons(), CertifiedTwice::certify);
    if (done < sample.persons()) {
      throw new CancellationException(
          "The certification study was cancelled after %d of %d persons."
              .formatted(done, sample.persons()));
    }
    workers.subList(1, workers.size()).forEach(workers.get(0)::merge);
    return workers.get(0).report();
  }
}
