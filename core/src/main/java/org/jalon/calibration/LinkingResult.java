package org.jalon.calibration;

import java.util.List;

/**
 * A linking and the anchors it rests on.
 *
 * @param fit the constants and how they were found
 * @param anchors the anchors used, with their drift under these constants
 * @param removed the anchors not used, in the order of their removal
 * @param driftRemains whether an anchor that broke a bound was kept because too few would be left
 */
public record LinkingResult(
    LinkingFit fit, List<AnchorDrift> anchors, List<RemovedAnchor> removed, boolean driftRemains) {

  /** Creates a result from copies of the lists. */
  public LinkingResult {
    anchors = List.copyOf(anchors);
    removed = List.copyOf(removed);
  }

  /**
   * What brings the source scale to the target scale.
   *
   * @return the constants
   */
  public LinkingConstants constants() {
    return fit.constants();
  }
}
