package org.jalon.calibration;

import java.util.Optional;

/**
 * What is asked for the groups.
 *
 * @param reference the name of the reference group; the first one if empty
 * @param distribution of the reference group; chosen by the items if empty
 * @param others of all other groups
 */
record GroupOptions(
    Optional<String> reference,
    Optional<LatentDistribution> distribution,
    LatentDistribution others) {

  static final GroupOptions DEFAULTS =
      new GroupOptions(Optional.empty(), Optional.empty(), LatentDistribution.Estimated.NORMAL);

  GroupOptions withReference(String name) {
    return new GroupOptions(Optional.of(name), distribution, others);
  }

  GroupOptions withDistribution(LatentDistribution value) {
    return new GroupOptions(reference, Optional.of(value), others);
  }

  GroupOptions withOthers(LatentDistribution value) {
    return new GroupOptions(reference, distribution, value);
  }
}
