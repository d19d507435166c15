package org.jalon.selection;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jalon.internal.LogisticInformation;
import org.jalon.internal.StrictNumerics;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;

/** The ability at which an item is most informative. */
final class InformationPeak {

  /** Of models whose peak has no formula, the range where it is looked for, and the first steps. */
  private static final double RANGE = 8;

  private static final int STEPS = 160;

  /** Of a peak among these, where a second one may be hidden, and the steps there. */
  private static final double SURROUNDINGS = 0.3;

  private static final int CLOSER_STEPS = 60;
  private static final double GOLDEN = 0.6180339887498949;

  private InformationPeak() {}

  /**
   * Of a logistic item: b + log (s / (1 − s)) / a, where s, the logistic part of P = c + (d − c) s,
   * is the only root between 0 and 1 of
   *
   * <pre>  2 (1 − 2 s) − (d − c) s (1 − s) / P + (d − c) s (1 − s) / (1 − P)</pre>
   *
   * <p>which is the derivative of log I with respect to s, times s (1 − s). With c = 0 and d = 1 it
   * is ½. Without discrimination every ability is as good: b.
   */
  static double of(LogisticModel model) {
    if (model.discrimination() == 0) {
      return model.difficulty();
    }
    double s = logisticPart(model);
    return model.difficulty()
        + (StrictNumerics.log(s) - StrictNumerics.log1p(-s)) / model.discrimination();
  }

  /**
   * The greatest information of a logistic item, at whatever ability: that where the logistic part
   * of P is s.
   */
  static double greatest(LogisticModel model) {
    double s = logisticPart(model);
    double odds = s / (1 - s);
    return LogisticInformation.of(
        odds >= 1 ? 1 : -1,
        Math.min(odds, 1 / odds),
        model.discrimination(),
        model.guessing(),
        model.upperAsymptote());
  }

  private static double logisticPart(LogisticModel model) {
    double low = 0;
    double high = 1;
    double middle = 0.5;
    while (middle > low && middle < high) {
      double slope = slope(model, middle);
      if (slope == 0) {
        break;
      } else if (slope > 0) {
        low = middle;
      } else {
        high = middle;
      }
      middle = (low + high) / 2;
    }
    return middle;
  }

  private static double slope(LogisticModel model, double s) {
    double t = 1 - s;
    double range = model.upperAsymptote() - model.guessing();
    double right = model.guessing() + range * s;
    double wrong = (1 - model.upperAsymptote()) + range * t;
    double shareOfRight = model.guessing() == 0 ? 1 : range * s / right;
    double shareOfWrong = model.upperAsymptote() == 1 ? 1 : range * t / wrong;
    return t * (2 - shareOfRight) - s * (2 - shareOfWrong);
  }

  /**
   * Of any item, from −8 to 8: wherever one of 161 even abilities is as good as its neighbours, the
   * surroundings are looked at ten times as closely, as several peaks may lie there, and wherever
   * an ability is as good as its neighbours again, golden sections refine it to about
   * 10<sup>−8</sup>; the best of all these, the lowest of equally good ones.
   */
  static double of(ResponseModel model) {
    double best = -RANGE;
    for (double ability : peaks(model, -RANGE, RANGE, STEPS)) {
      double low = Math.max(-RANGE, ability - SURROUNDINGS);
      double high = Math.min(RANGE, ability + SURROUNDINGS);
      for (double closer : peaks(model, low, high, CLOSER_STEPS)) {
        double step = (high - low) / CLOSER_STEPS;
        double refined =
            refined(model, Math.max(low, closer - step), Math.min(high, closer + step));
        best = better(model, best, better(model, closer, refined));
      }
    }
    return best;
  }

  /** Those of some even abilities that have information, and no less than their neighbours. */
  private static double[] peaks(ResponseModel model, double from, double to, int steps) {
    double step = (to - from) / steps;
    double[] information = new double[steps + 1];
    Arrays.setAll(information, i -> model.information(from + i * step));
    return IntStream.rangeClosed(0, steps)
        .filter(i -> information[i] > 0)
        .filter(i -> information[i] >= information[Math.max(0, i - 1)])
        .filter(i -> information[i] >= information[Math.min(steps, i + 1)])
        .mapToDouble(i -> from + i * step)
        .toArray();
  }

  /** The first of two abilities, unless the item is more informative at the second. */
  private static double better(ResponseModel model, double first, double second) {
    return model.information(second) > model.information(first) ? second : first;
  }

  private static double refined(ResponseModel model, double from, double to) {
    double low = from;
    double high = to;
    while (high - low > 1e-8) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (model.information(left) >= model.information(right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return (low + high) / 2;
  }
}
