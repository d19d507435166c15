package org.jalon.calibration;

import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jalon.internal.Checks;
import org.jalon.irt.ResponseModel;

/** Linking by means and standard deviations of parameters. */
final class LinkingMoments {

  private LinkingMoments() {}

  static LinkingFit meanMean(List<Anchor> anchors) {
    double source = discriminations(anchors, Anchor::source);
    double target = discriminations(anchors, Anchor::target);
    Checks.positive("mean discrimination of the anchors on the source scale", source);
    Checks.positive("mean discrimination of the anchors on the target scale", target);
    return fit(anchors, source / target);
  }

  static LinkingFit meanSigma(List<Anchor> anchors) {
    double source = deviation(difficulties(anchors, Anchor::source));
    double target = deviation(difficulties(anchors, Anchor::target));
    Checks.positive("deviation of the difficulties on the source scale", source);
    Checks.positive("deviation of the difficulties on the target scale", target);
    return fit(anchors, target / source);
  }

  private static LinkingFit fit(List<Anchor> anchors, double slope) {
    double source = mean(difficulties(anchors, Anchor::source));
    double target = mean(difficulties(anchors, Anchor::target));
    return new LinkingFit(new LinkingConstants(slope, target - slope * source), 0, 0, true);
  }

  private static double discriminations(
      List<Anchor> anchors, Function<Anchor, ResponseModel> side) {
    return mean(anchors.stream().mapToDouble(a -> Anchor.discrimination(side.apply(a))).toArray());
  }

  private static double[] difficulties(List<Anchor> anchors, Function<Anchor, ResponseModel> side) {
    return anchors.stream()
        .flatMapToDouble(a -> Anchor.difficulties(side.apply(a)).stream().mapToDouble(b -> b))
        .toArray();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    return Math.sqrt(mean(DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).toArray()));
  }
}
