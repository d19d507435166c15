package org.jalon.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jalon.exposure.AbilityClasses;
import org.jalon.exposure.ExposureCounter;
import org.jalon.exposure.ExposureRates;
import org.jalon.exposure.SympsonHetter;
import org.jalon.internal.Checks;
import org.jalon.item.ItemId;
import org.jalon.reproducibility.RandomSeed;
import org.jalon.session.AssessmentPlan;
import org.jalon.session.AssessmentSession;

/**
 * Finds the parameters k of {@link SympsonHetter} by simulation. All k are 1 at first. In each
 * iteration people take the test under the current k; P(chosen) of an item is estimated as the
 * share of tests that asked it among those whose draw made it eligible. If no item was asked in
 * more than r of the tests, plus a tolerance for chance, the current k are the result. Else k
 * becomes r / P(chosen) where P(chosen) exceeds r, and 1 elsewhere; if fewer items than the longest
 * test had are left with k = 1, the items with the largest k are given 1, so that a test can always
 * go on.
 *
 * <p>A bank with too few suitable items cannot keep a small r: the search then ends without having
 * converged, and gives the k with the smallest largest rate that was seen.
 *
 * @param simulator the test; its own exposure control is not used
 * @param maximumRate r, the exposure rate to keep; greater than 0 and at most 1
 * @param persons how many people take the test in each iteration; at least 1
 * @param maximumIterations when to give up; at least 1
 * @param tolerance by how much an observed rate may exceed r; at least 0
 * @see <a href="https://doi.org/10.3102/10769986028003249">van der Linden (2003), Some alternatives
 *     to Sympson-Hetter item-exposure control in computerized adaptive testing, Journal of
 *     Educational and Behavioral Statistics 28, 249–265</a>
 */
public record SympsonHetterCalibration(
    Simulator simulator, double maximumRate, int persons, int maximumIterations, double tolerance) {

  /**
   * Creates the calibration.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public SympsonHetterCalibration {
    Checks.require(
        maximumRate > 0 && maximumRate <= 1,
        "maximum exposure rate",
        maximumRate,
        "must be greater than 0 and at most 1");
    Checks.atLeast("number of persons", persons, 1);
    Checks.atLeast("number of iterations", maximumIterations, 1);
    Checks.inRange("tolerance of the exposure rate", tolerance, 0, 1);
  }

  /**
   * A calibration with 1,000 people in each of at most 30 iterations. The tolerance is three
   * standard errors of an observed rate: 3 √(r (1 − r) / 1000).
   *
   * @param simulator the test
   * @param maximumRate the exposure rate to keep
   * @return the calibration
   * @throws IllegalArgumentException if the rate is not greater than 0 and at most 1
   */
  public static SympsonHetterCalibration withDefaults(Simulator simulator, double maximumRate) {
    double variance = Math.max(0, maximumRate * (1 - maximumRate)) / 1000;
    return new SympsonHetterCalibration(simulator, maximumRate, 1000, 30, 3 * Math.sqrt(variance));
  }

  /**
   * What a calibration found.
   *
   * @param control the control with its parameters
   * @param converged whether the largest exposure rate stayed within the tolerance
   * @param largestRates the largest exposure rate of each iteration
   */
  public record Result(SympsonHetter control, boolean converged, List<Double> largestRates) {

    /** Creates a result from a copy of the list. */
    public Result {
      largestRates = List.copyOf(largestRates);
    }
  }

  /**
   * Searches the parameters on the common pool of threads.
   *
   * @param population where abilities come from
   * @param seed the seed of the study; each iteration draws other people
   * @return the parameters; the same, bit for bit, on any number of threads
   */
  public Result run(Population population, RandomSeed seed) {
    SympsonHetter control = new SympsonHetter(Map.of());
    SympsonHetter best = control;
    List<Double> largest = new ArrayList<>();
    double smallest = Double.POSITIVE_INFINITY;
    for (int iteration = 0; iteration < maximumIterations; iteration++) {
      Study study = study(control, population, seed.split(iteration));
      double rate = largestRate(study.rates);
      largest.add(rate);
      if (rate <= maximumRate + tolerance) {
        return new Result(control, true, largest);
      }
      best = rate < smallest ? control : best;
      smallest = Math.min(smallest, rate);
      control = next(control, study);
    }
    return new Result(best, false, largest);
  }

  /** The counts of one iteration, and the length of its longest test. */
  private record Study(ExposureRates rates, int longest) {}

  private Study study(SympsonHetter control, Population population, RandomSeed seed) {
    AssessmentPlan plan = simulator.plan().controllingExposure(control);
    ExposureCounter counter = ExposureCounter.of(simulator.bank());
    int longest =
        IntStream.range(0, persons)
            .parallel()
            .map(
                i -> {
                  SimulatedPerson person = SimulatedPerson.of(population, seed, i);
                  AssessmentSession session = person.take(plan, simulator.bank());
                  counter.add(session.exposure(AbilityClasses.SINGLE));
                  return session.state().responses().size();
                })
            .max()
            .orElseThrow();
    return new Study(counter.snapshot(), longest);
  }

  private double largestRate(ExposureRates rates) {
    return rates.items().keySet().stream().mapToDouble(item -> rates.rate(item, 0)).max().orElse(0);
  }

  private SympsonHetter next(SympsonHetter control, Study study) {
    int size = simulator.bank().size();
    double[] parameters = new double[size];
    for (int i = 0; i < size; i++) {
      parameters[i] = parameter(control, study.rates, simulator.bank().item(i).id());
    }
    raise(parameters, study.longest);
    Map<ItemId, Double> byItem = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      if (parameters[i] < 1) {
        byItem.put(simulator.bank().item(i).id(), parameters[i]);
      }
    }
    return new SympsonHetter(byItem);
  }

  private double parameter(SympsonHetter control, ExposureRates rates, ItemId item) {
    double eligible = rates.eligible(item, 0);
    if (eligible == 0) {
      return control.probability(item);
    }
    double chosen = rates.administered(item, 0) / eligible;
    return chosen > maximumRate ? maximumRate / chosen : 1;
  }

  /** Gives the largest parameters the value 1 until so many have it. */
  private static void raise(double[] parameters, int count) {
    Integer[] order = IntStream.range(0, parameters.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, (x, y) -> Double.compare(parameters[y], parameters[x]));
    for (int i = 0; i < Math.min(count, order.length); i++) {
      parameters[order[i]] = 1;
    }
  }
}
