package org.jalon.selection;

import org.jalon.exposure.ExposureRates;
import org.jalon.exposure.RestrictedRate;
import org.jalon.internal.Checks;

/**
 * The progressive-restricted method of Revuelta and Ponsoda (1998): items are picked by the {@link
 * Progressive} method, which spreads exposure over the bank, among those that {@link
 * RestrictedRate} leaves, which keeps every exposure rate below a maximum. The two are parts of a
 * plan, and of its document, as they are: the strategy stays, and each test has a control of its
 * own that knows of the tests before.
 *
 * <pre>{@code
 * ProgressiveRestricted method = ProgressiveRestricted.of(20, 0.25);
 * AssessmentPlan plan =
 *     new AssessmentPlan(
 *         "progressive-restricted",
 *         estimator,
 *         ItemSelector.of(new MaximumInformation(), method.strategy()),
 *         blueprint,
 *         ItemCount.atLeast(20));
 * AssessmentPlan next = plan.controllingExposure(method.control(counter.snapshot()));
 * }</pre>
 *
 * <p>The mean of the exposure rates of all items is the mean length of the tests divided by the
 * size of the bank. A maximum below that cannot be kept by tests of full length: they end early for
 * lack of items.
 *
 * @param strategy how items are picked; a pace with an acceleration above 0 lets chance prevail for
 *     longer
 * @param maximum the exposure rate to keep; greater than 0 and at most 1
 * @see <a href="https://doi.org/10.1111/j.1745-3984.1998.tb00541.x">Revuelta and Ponsoda (1998), A
 *     comparison of item exposure control methods in computerized adaptive testing, Journal of
 *     Educational Measurement 35, 311–327</a>
 * @see <a href="https://doi.org/10.1348/000711007X230937">Barrada, Olea, Ponsoda and Abad (2008),
 *     Incorporating randomness in the Fisher information for improving item-exposure control in
 *     CATs, British Journal of Mathematical and Statistical Psychology 61, 493–513</a>
 */
public record ProgressiveRestricted(Progressive strategy, double maximum) {

  /**
   * Creates the method.
   *
   * @throws IllegalArgumentException if the maximum is not greater than 0 and at most 1
   */
  public ProgressiveRestricted {
    Checks.require(
        maximum > 0 && maximum <= 1,
        "maximum exposure rate",
        maximum,
        "must be greater than 0 and at most 1");
  }

  /**
   * The method as first published, for tests of a fixed length: the weight of information grows
   * evenly, from 0 for the first item to 1 for the last.
   *
   * @param length how many items a test has; from 2 to 10,000
   * @param maximum the exposure rate to keep
   * @return the method
   * @throws IllegalArgumentException if the length is out of its range, or the maximum not greater
   *     than 0 and at most 1
   */
  public static ProgressiveRestricted of(int length, double maximum) {
    return new ProgressiveRestricted(new Progressive(new TestPace.Length(length, 0)), maximum);
  }

  /**
   * The control of one test.
   *
   * @param rates the tests before
   * @return the restricted maximum rate
   */
  public RestrictedRate control(ExposureRates rates) {
    return new RestrictedRate(maximum, rates);
  }
}
