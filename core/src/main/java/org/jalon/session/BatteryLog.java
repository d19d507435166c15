package org.jalon.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jalon.internal.Checks;
import org.jalon.reproducibility.Provenance;

/**
 * A session over several scales, all that need be stored of it.
 *
 * @param provenance plan, bank, referential, seed and library version
 * @param scales the log of each scale by itself
 * @param order the scale of every answer, in the order of the answers
 */
public record BatteryLog(
    Provenance provenance, Map<String, SessionLog> scales, List<String> order) {

  /**
   * Creates a log from copies of the collections.
   *
   * @throws IllegalArgumentException if there is no scale, or the order names one that is not there
   */
  public BatteryLog {
    Checks.require(!scales.isEmpty(), "logs of the scales", scales, "must not be empty");
    scales = Collections.unmodifiableMap(new LinkedHashMap<>(scales));
    order = List.copyOf(order);
    for (String scale : order) {
      Checks.require(
          scales.containsKey(scale),
          "scale of an answer",
          scale,
          "must be one of " + scales.keySet());
    }
  }
}
