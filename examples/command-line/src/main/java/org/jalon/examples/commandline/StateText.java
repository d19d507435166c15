package org.jalon.examples.commandline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jalon.json.CanonicalJson;
import org.jalon.reproducibility.Fingerprint;
import org.jalon.simulation.SimulationState;

/** How far a study is, as a text in a checkpoint. */
final class StateText {

  private StateText() {}

  static String of(SimulationState state) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("study", state.study().hex());
    map.put("persons", state.persons());
    map.put("counts", state.counts());
    map.put("sums", state.sums());
    return CanonicalJson.write(map);
  }

  @SuppressWarnings("unchecked")
  static SimulationState read(String text) {
    Map<String, ?> map = CanonicalJson.parse(text);
    Map<String, List<Long>> counts = new LinkedHashMap<>();
    ((Map<String, List<Double>>) map.get("counts"))
        .forEach((k, v) -> counts.put(k, v.stream().map(Double::longValue).toList()));
    return new SimulationState(
        new Fingerprint((String) map.get("study")),
        ((Double) map.get("persons")).longValue(),
        counts,
        (Map<String, List<String>>) map.get("sums"));
  }
}
