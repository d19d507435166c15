package org.jalon.calibration;

import java.util.List;
import org.jalon.calibration.LatentDistribution.Estimated;
import org.jalon.calibration.LatentDistribution.FixedNormal;
import org.jalon.internal.Checks;
import org.jalon.internal.StrictNumerics;

/** How ability is distributed in each group, and where the parameters of that are among all. */
final class LatentDesign {

  /** The group that the scale is tied to. */
  final int reference;

  final LatentDistribution[] distribution;

  private final List<String> names;

  /** Where the mean of each group is among all parameters; −1 if it is not estimated. */
  final int[] meanIndex;

  /** Where the logarithm of the standard deviation is; −1 if it is not estimated. */
  final int[] deviationIndex;

  /** Whether a histogram of the reference group is moved to mean 0 in each cycle. */
  final boolean centres;

  /** Whether it is stretched to standard deviation 1. */
  final boolean standardises;

  private int count;

  LatentDesign(CalibrationDesign design, GroupOptions options, int firstIndex) {
    ResponseMatrix data = design.data;
    this.reference = options.reference().map(name -> index(data, name)).orElse(0);
    this.names = data.groups();
    int groups = names.size();
    this.distribution = new LatentDistribution[groups];
    this.meanIndex = new int[groups];
    this.deviationIndex = new int[groups];
    this.centres = !design.hasFixedItems();
    this.standardises = centres && !design.hasUnitSlopes();
    for (int g = 0; g < groups; g++) {
      boolean isReference = g == reference;
      distribution[g] =
          isReference ? options.distribution().orElseGet(() -> byItems(design)) : options.others();
      meanIndex[g] = distribution[g].estimatesMean() ? firstIndex + count++ : -1;
      deviationIndex[g] = distribution[g].estimatesStandardDeviation() ? firstIndex + count++ : -1;
    }
    check(design);
  }

  /** A group as messages have it. */
  String name(int group) {
    return group == reference ? "the reference group" : "the group " + names.get(group);
  }

  private static int index(ResponseMatrix data, String name) {
    int index = data.groups().indexOf(name);
    Checks.require(
        index >= 0, "reference group", name, "must be one of the groups " + data.groups());
    return index;
  }

  private static LatentDistribution byItems(CalibrationDesign design) {
    return design.hasFixedItems()
        ? Estimated.NORMAL
        : design.hasUnitSlopes()
            ? Estimated.NORMAL_WITH_MEAN_ZERO
            : LatentDistribution.standardNormal();
  }

  private void check(CalibrationDesign design) {
    LatentDistribution chosen = distribution[reference];
    Checks.require(
        !chosen.estimatesMean() || design.hasFixedItems(),
        "latent distribution of the reference group",
        chosen,
        "needs items with fixed parameters, which tie the scale. Maybe a standard normal one is meant");
    Checks.require(
        !chosen.estimatesStandardDeviation() || design.hasFixedItems() || design.hasUnitSlopes(),
        "latent distribution of the reference group",
        chosen,
        "needs items with fixed parameters or unit slopes, which tie the scale. Maybe a standard normal one is meant");
    for (int group : new ScaleTies(design, this).untied()) {
      Checks.require(
          false,
          "latent distribution of the group " + design.data.groups().get(group),
          distribution[group],
          "needs answers to items that are fixed or common to other groups, which tie the scale. Maybe too many items differ between groups, or the groups were scored apart");
    }
  }

  int parameterCount() {
    return count;
  }

  boolean isHistogram(int group) {
    return distribution[group] == Estimated.EMPIRICAL_HISTOGRAM;
  }

  double mean(int group, double[] all) {
    return meanIndex[group] >= 0
        ? all[meanIndex[group]]
        : distribution[group] instanceof FixedNormal normal ? normal.mean() : 0;
  }

  /** The logarithm of the standard deviation, or the standard deviation that is given. */
  double deviation(int group, double[] all) {
    return deviationIndex[group] >= 0
        ? StrictNumerics.exp(all[deviationIndex[group]])
        : distribution[group] instanceof FixedNormal normal ? normal.standardDeviation() : 1;
  }
}
