package org.jalon.json;

import static org.jalon.json.RandomPlans.atLeast;
import static org.jalon.referential.RandomReferentials.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jalon.session.BatteryLog;
import org.jalon.session.BatteryPlan;
import org.jalon.session.SessionLog;

/** Random plans and logs of tests of several abilities, also such as no session leaves behind. */
final class RandomBatteries {

  private RandomBatteries() {}

  static Arbitrary<BatteryPlan> plans() {
    return Combinators.combine(
            texts(),
            texts(),
            RandomPlans.plans(),
            Arbitraries.integers().between(0, 100),
            atLeast(100),
            atLeast(1))
        .as(BatteryPlan::new)
        .withoutEdgeCases();
  }

  static Arbitrary<BatteryLog> logs() {
    return Arbitraries.maps(texts(), RandomLogs.logs())
        .ofMinSize(1)
        .ofMaxSize(3)
        .flatMap(RandomBatteries::logs)
        .withoutEdgeCases();
  }

  private static Arbitrary<BatteryLog> logs(Map<String, SessionLog> scales) {
    Arbitrary<List<String>> orders =
        Arbitraries.of(new ArrayList<>(scales.keySet())).list().ofMaxSize(6);
    return Combinators.combine(RandomLogs.provenances(), orders)
        .as((provenance, order) -> new BatteryLog(provenance, scales, order));
  }
}
