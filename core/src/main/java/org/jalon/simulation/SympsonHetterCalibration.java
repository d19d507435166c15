package org.jalon.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jalon.exposure.AbilityClasses;
import org.jalon.exposure.ExposureCounter;
import org.jalon.exposure.ExposureRates;
import org.jalon.exposure.SympsonHetter;
import org.jalon.internal.Checks;
import org.jalon.internal.Decimals;
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
 * <p>With classes of ability the search is that of Stocking and Lewis (1998): all of this holds in
 * each class by itself, a test counting in every class in which it chose an item. The tolerance
 * grows with the standard error where fewer tests came by: in a class with n of N tests it is
 * multiplied by √(N / n). A class that no test came by keeps k = 1; a population that is spread
 * evenly, {@link Population#uniform}, reaches all of them. Stocking and Lewis count by true ability
 * instead, which is not known when items are withheld.
 *
 * <p>A rate that was simulated with n people has a standard error of √(r (1 − r) / n), and so have
 * the rates of other people under the k found: m of them meet an item with a rate within z √(r (1 −
 * r) (1 / n + 1 / m)) of r. A bank with too few suitable items cannot keep a small r: the search
 * then ends without having converged, and gives the k with the smallest largest rate that was seen.
 * In particular no k keep an r below the mean length of the tests divided by the size of the bank;
 * {@link Result#problems} says so.
 *
 * @param simulator the test; its own exposure control is not used
 * @param maximumRate r, the exposure rate to keep; greater than 0 and at most 1
 * @param persons how many people take the test in each iteration; at least 1
 * @param maximumIterations when to give up; at least 1
 * @param tolerance by how much a rate observed with all people may exceed r; at least 0
 * @param classes the classes of ability in which to keep r; {@link AbilityClasses#SINGLE} to keep
 *     it over all people
 * @see <a href="https://doi.org/10.3102/10769986023001057">Stocking and Lewis (1998), Controlling
 *     item exposure conditional on ability in computerized adaptive testing, Journal of Educational
 *     and Behavioral Statistics 23, 57–75</a>
 * @see <a href="https://doi.org/10.3102/10769986028003249">van der Linden (2003), Some alternatives
 *     to Sympson-Hetter item-exposure control in computerized adaptive testing, Journal of
 *     Educational and Behavioral Statistics 28, 249–265</a>
 */
public record SympsonHetterCalibration(
    Simulator simulator,
    double maximumRate,
    int persons,
    int maximumIterations,
    double tolerance,
    AbilityClasses classes) {

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
   * Creates a calibration over all people.
   *
   * @param simulator the test; its own exposure control is not used
   * @param maximumRate r, the exposure rate to keep; greater than 0 and at most 1
   * @param persons how many people take the test in each iteration; at least 1
   * @param maximumIterations when to give up; at least 1
   * @param tolerance by how much an observed rate may exceed r; at least 0
   * @throws IllegalArgumentException if a number is out of its range
   */
  public SympsonHetterCalibration(
      Simulator simulator,
      double maximumRate,
      int persons,
      int maximumIterations,
      double tolerance) {
    this(simulator, maximumRate, persons, maximumIterations, tolerance, AbilityClasses.SINGLE);
  }

  /**
   * A calibration over all people, with 1,000 of them in each of at most 30 iterations. The
   * tolerance is three standard errors of an observed rate: 3 √(r (1 − r) / 1000).
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
   * This calibration, keeping the rate in each class of ability.
   *
   * @param newClasses the classes
   * @return a new calibration
   */
  public SympsonHetterCalibration conditionalOn(AbilityClasses newClasses) {
    return new SympsonHetterCalibration(
        simulator, maximumRate, persons, maximumIterations, tolerance, newClasses);
  }

  /**
   * How well the rate was kept in a class of ability, in the iteration that gave the parameters.
   *
   * @param tests how many tests came by the class
   * @param largestRate the largest exposure rate; 0 if there was no test
   * @param lowestPossibleRate the mean exposure rate of all items, which is the mean number of
   *     items asked in the class divided by the size of the bank: no parameters bring the largest
   *     rate below it
   * @param maximumRate the rate to keep
   * @param tolerance by how much the largest rate may exceed it, in a class with so many tests; 0
   *     if there was none
   */
  public record ClassReport(
      double tests,
      double largestRate,
      double lowestPossibleRate,
      double maximumRate,
      double tolerance) {

    /**
     * Whether the rate was kept.
     *
     * @return whether the largest rate is within the tolerance
     */
    public boolean isKept() {
      return largestRate <= maximumRate + tolerance;
    }

    /** How far the largest rate exceeds the maximum, relative to its standard error. */
    double excess() {
      return tests == 0 ? Double.NEGATIVE_INFINITY : (largestRate - maximumRate) * Math.sqrt(tests);
    }

    private String problem(String place) {
      return "The largest exposure rate%s (%s) must be at most %s and a tolerance of %s. %s"
          .formatted(
              place,
              Decimals.rounded(largestRate),
              Decimals.rounded(maximumRate),
              Decimals.rounded(tolerance),
              reason());
    }

    private String reason() {
      return lowestPossibleRate > maximumRate
          ? "No parameters keep it: the items asked, divided by the size of the bank, are already %s. Maybe the tests must be shorter or the bank larger."
              .formatted(Decimals.rounded(lowestPossibleRate))
          : "Maybe too few items suit these abilities, or more iterations or people are needed.";
    }
  }

  /**
   * What a calibration found.
   *
   * @param control the control with its parameters
   * @param largestRates the largest exposure rate of each iteration, of all classes
   * @param classes how well the rate was kept in each class, under the parameters found
   */
  public record Result(
      SympsonHetter control, List<Double> largestRates, List<ClassReport> classes) {

    /** Creates a result from copies of the lists. */
    public Result {
      largestRates = List.copyOf(largestRates);
      classes = List.copyOf(classes);
    }

    /**
     * Whether the parameters keep the rate.
     *
     * @return whether the largest exposure rate of each class stayed within its tolerance
     */
    public boolean converged() {
      return classes.stream().allMatch(ClassReport::isKept);
    }

    /**
     * Why the calibration did not converge.
     *
     * @return a sentence or more for each class in which the rate was not kept; none if it
     *     converged
     */
    public List<String> problems() {
      return IntStream.range(0, classes.size())
          .filter(k -> !classes.get(k).isKept())
          .mapToObj(k -> classes.get(k).problem(classes.size() == 1 ? "" : " in class " + k))
          .toList();
    }
  }

  /**
   * Searches the parameters on the common pool of threads.
   *
   * @param population where abilities come from
   * @param seed the seed of the study; each iteration draws other people
   * @return the parameters; the same, bit for bit, on any number of threads
   * @throws IllegalArgumentException if the plan means nothing in the bank, or the oracle cannot
   *     answer everything
   */
  public Result run(Population population, RandomSeed seed) {
    simulator.check(persons);
    SympsonHetterStudy study =
        study(new SympsonHetter(classes, Map.of()), population, seed.split(0));
    SympsonHetterStudy best = study;
    List<Double> largest = new ArrayList<>(List.of(study.largestRate()));
    for (int iteration = 1; iteration < maximumIterations && !best.isKept(); iteration++) {
      study = study(study.next(), population, seed.split(iteration));
      largest.add(study.largestRate());
      best = study.isKept() || study.excess() < best.excess() ? study : best;
    }
    return new Result(best.control(), largest, best.reports());
  }

  private SympsonHetterStudy study(SympsonHetter control, Population population, RandomSeed seed) {
    AssessmentPlan plan = simulator.plan().controllingExposure(control);
    ExposureCounter counter = new ExposureCounter(simulator.bank(), ExposureRates.none(classes), 1);
    int longest =
        IntStream.range(0, persons)
            .parallel()
            .map(
                i -> {
                  SimulatedPerson person = SimulatedPerson.of(population, seed, i);
                  ResponseContext context = new ResponseContext(simulator.bank());
                  AssessmentSession session =
                      person.take(plan, context, simulator.oracle(), soFar -> {});
                  counter.add(session.exposure(classes));
                  return session.state().responses().size();
                })
            .max()
            .orElseThrow();
    return new SympsonHetterStudy(this, control, counter.snapshot(), longest);
  }
}
