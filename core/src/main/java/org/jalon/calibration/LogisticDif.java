package org.jalon.calibration;

import java.util.Optional;
import org.jalon.item.ItemId;

/**
 * What logistic regression says about an item.
 *
 * @param item the item
 * @param persons how many persons it rests on
 * @param tests the likelihood-ratio tests; empty if the answers allow none: one group, one category
 *     or one matching value only, or one matching value in each group, or a fit that did not
 *     converge, as where the matching value tells the answer, if only in one group
 * @param adjustedP the p-value of the test of any difference, adjusted for the number of items; NaN
 *     without tests
 * @param effect how large the differences are; all NaN without tests
 * @param zumboThomas its class by the bounds 0.13 and 0.26 of ΔR²
 * @param jodoinGierl its class by the bounds 0.035 and 0.070 of ΔR²
 */
public record LogisticDif(
    ItemId item,
    int persons,
    Optional<Tests> tests,
    double adjustedP,
    Effect effect,
    DifClass zumboThomas,
    DifClass jodoinGierl)
    implements ItemDif {

  /**
   * The likelihood-ratio tests of nested regressions: matching value only (1), and group (2), and
   * group × matching value (3).
   *
   * @param uniform 2 against 1: the same difference at all abilities
   * @param nonuniform 3 against 2: a difference that changes with ability; empty where all of a
   *     group have the same matching value, so that 3 says no more than 2
   * @param any 3 against 1, with 2 degrees of freedom; the uniform test, with 1, where that is the
   *     only one: a difference that changes with ability can go unseen then
   * @param reason why there is no nonuniform test; empty if there is one
   */
  public record Tests(
      ChiSquareTest uniform,
      Optional<ChiSquareTest> nonuniform,
      ChiSquareTest any,
      Optional<String> reason) {}

  /**
   * Sizes of the differences.
   *
   * @param logOdds the coefficient of the focal group in regression 2: the log odds of a higher
   *     category, compared with the reference group at the same matching value; infinite where the
   *     likelihood grows with it for ever, as where everybody of the focal group is right
   * @param uniform ΔR² of 2 over 1, by Nagelkerke's R²
   * @param nonuniform ΔR² of 3 over 2; NaN without a nonuniform test
   * @param total ΔR² of 3 over 1, which the classes rest on; of 2 over 1 without a nonuniform test
   */
  public record Effect(double logOdds, double uniform, double nonuniform, double total) {

    static final Effect UNKNOWN = new Effect(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  /** The test of any difference. */
  @Override
  public Optional<ChiSquareTest> test() {
    return tests.map(Tests::any);
  }

  LogisticDif withAdjustedP(double p) {
    return new LogisticDif(item, persons, tests, p, effect, zumboThomas, jodoinGierl);
  }
}
