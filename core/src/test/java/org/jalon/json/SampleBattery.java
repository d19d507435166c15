package org.jalon.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jalon.session.BatteryLog;
import org.jalon.session.BatteryPlan;
import org.jalon.session.SessionLog;

/** What the fixtures of a test of several abilities contain. */
final class SampleBattery {

  private SampleBattery() {}

  static BatteryPlan plan() {
    return new BatteryPlan("several", "competence", ContentSamples.wholeTest(), 2, 12, 30);
  }

  /** Two scales, out of the alphabetical order, one with a name that JSON must escape. */
  static BatteryLog log() {
    Map<String, SessionLog> scales = new LinkedHashMap<>();
    scales.put("« write » 😀 \"quoted\" \\ \t", SampleLog.log());
    scales.put("read", SampleLog.timedLog());
    return new BatteryLog(
        SampleLog.log().started().provenance(),
        scales,
        List.of("read", "« write » 😀 \"quoted\" \\ \t", "read"));
  }
}
