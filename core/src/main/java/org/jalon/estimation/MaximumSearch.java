package org.jalon.estimation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jalon.internal.RootFinder;

/**
 * Finds where a function is highest within a range from the signs of its derivative, the score.
 *
 * <p>A score that is sure to fall has one zero at most, which is bracketed by the ends of the
 * range. Any other is first evaluated at given points. Between a positive value and a negative one
 * there is a maximum; where the score comes close to zero and turns back, the turning point is
 * looked for, lest two zeros between the same two points be missed; an end is a candidate where the
 * score points outward. The highest candidate wins, of equally high ones the lowest. Heights that
 * differ by no more than rounding are equal: symmetric items make exact ties, which the order of
 * the answers must not decide.
 *
 * <p>Values that are exactly zero say nothing: they stand for a flat stretch, such as one on which
 * everything has underflowed. A maximum that is such a stretch is given by its middle, or by its
 * edge where it extends to the end of the range.
 */
final class MaximumSearch {

  private static final double ROUNDING = 1e-10;
  private static final int BISECTIONS = 60;
  private static final int GOLDEN_STEPS = 24;
  private static final double GOLDEN = 0.6180339887498949;

  private final DoubleUnaryOperator derivative;
  private final AbilityRange range;
  private final List<Double> candidates = new ArrayList<>();
  private int evaluations;

  private MaximumSearch(DoubleUnaryOperator derivative, AbilityRange range) {
    this.derivative = derivative;
    this.range = range;
  }

  /** The maximum of a function whose derivative never rises. */
  static Maximum ofConcave(DoubleUnaryOperator derivative, AbilityRange range) {
    MaximumSearch search = new MaximumSearch(derivative, range);
    double low = search.score(range.lower());
    double high = search.score(range.upper());
    if (low == 0 && high == 0) {
      return search.flat();
    }
    if (low <= 0 || high >= 0) {
      return search.at(low <= 0 ? range.lower() : range.upper());
    }
    return search.at(search.root(range.lower(), range.upper(), low, high));
  }

  /**
   * The maximum of any function.
   *
   * @param gain how much higher the function is at its second argument than at its first
   * @param samples the derivative at both ends of the range and at points between them
   */
  static Maximum ofAny(
      DoubleUnaryOperator derivative,
      DoubleBinaryOperator gain,
      AbilityRange range,
      Samples samples) {
    MaximumSearch search = new MaximumSearch(derivative, range);
    search.evaluations = samples.size();
    search.collectCandidates(search.withDips(samples));
    return search.highest(gain);
  }

  private Maximum highest(DoubleBinaryOperator gain) {
    if (candidates.isEmpty()) {
      return flat();
    }
    double best = candidates.get(0);
    for (double candidate : candidates.subList(1, candidates.size())) {
      best = gain.applyAsDouble(best, candidate) > ROUNDING ? candidate : best;
    }
    return at(best);
  }

  private Maximum at(double ability) {
    boolean end = ability == range.lower() || ability == range.upper();
    return new Maximum(ability, end ? Convergence.AT_BOUND : Convergence.CONVERGED, evaluations);
  }

  private Maximum flat() {
    return new Maximum(range.middle(), Convergence.NOT_CONVERGED, evaluations);
  }

  private double score(double ability) {
    evaluations++;
    return derivative.applyAsDouble(ability);
  }

  /** Where the score comes closer to zero than on both sides, it may cross it twice in between. */
  private Samples withDips(Samples samples) {
    double[] x = samples.abilities();
    double[] f = samples.values();
    Samples all = samples;
    for (int i = 1; i + 1 < x.length; i++) {
      double sign = Math.signum(f[i]);
      double height = sign * f[i];
      if (height > 0 && sign * f[i - 1] > height && sign * f[i + 1] > height) {
        all = all.and(dip(x[i - 1], x[i + 1], sign));
      }
    }
    return all;
  }

  /** Golden section, until the sign has changed. */
  private Samples dip(double from, double to, double sign) {
    double low = from;
    double high = to;
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double atLeft = sign * score(left);
    double atRight = sign * score(right);
    for (int i = 0; i < GOLDEN_STEPS && atLeft > 0 && atRight > 0; i++) {
      if (atLeft < atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = sign * score(left);
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = sign * score(right);
      }
    }
    return new Samples(new double[] {left, right}, new double[] {sign * atLeft, sign * atRight});
  }

  private void collectCandidates(Samples samples) {
    double[] x = samples.abilities();
    double[] f = samples.values();
    int last = -1;
    for (int i = 0; i < x.length; i++) {
      if (f[i] != 0) {
        if (f[i] < 0) {
          addMaximumBefore(i, last, x, f);
        }
        last = i;
      }
    }
    if (last >= 0 && f[last] > 0) {
      candidates.add(last == x.length - 1 ? x[last] : edge(x[last], x[last + 1]).ability());
    }
  }

  /** The function falls at one point; at the last one before that told anything it did or rose. */
  private void addMaximumBefore(int falling, int last, double[] x, double[] f) {
    if (last < 0) {
      candidates.add(falling == 0 ? x[0] : edge(x[falling], x[falling - 1]).ability());
    } else if (f[last] > 0 && last == falling - 1) {
      candidates.add(root(x[last], x[falling], f[last], f[falling]));
    } else if (f[last] > 0) {
      addStretch(edge(x[last], x[last + 1]), edge(x[falling], x[falling - 1]));
    }
  }

  private void addStretch(Edge left, Edge right) {
    if (left.isMaximum() || right.isMaximum()) {
      candidates.add(left.ability());
      candidates.add(right.ability());
    } else {
      candidates.add(left.ability() + (right.ability() - left.ability()) / 2);
    }
  }

  /** Where a stretch begins on which the score is zero, or a maximum that lies before it. */
  private record Edge(double ability, boolean isMaximum) {}

  /** Where the score becomes zero on the way to a point where it is, or changes its sign before. */
  private Edge edge(double telling, double silent) {
    double near = telling;
    double far = silent;
    double atNear = score(telling);
    double sign = Math.signum(atNear);
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = near + (far - near) / 2;
      double value = score(middle);
      if (sign * value < 0) {
        return new Edge(root(near, middle, atNear, value), true);
      }
      if (value != 0) {
        near = middle;
        atNear = value;
      } else {
        far = middle;
      }
    }
    return new Edge(far, false);
  }

  private double root(double from, double to, double atFrom, double atTo) {
    RootFinder.Bracket bracket = new RootFinder.Bracket(from, to, atFrom, atTo);
    return RootFinder.find(this::score, bracket).value();
  }
}
