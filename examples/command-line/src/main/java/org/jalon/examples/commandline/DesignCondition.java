package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import org.jalon.simulation.SimulationDesign;

/**
 * A plan with people of a population who answer as an oracle tells.
 *
 * @param plan the name of the plan
 * @param population the name of the population
 * @param oracle the name of the oracle
 * @param several whether the design has several oracles
 */
record DesignCondition(String plan, String population, String oracle, boolean several) {

  static List<DesignCondition> all(SimulationDesign design) {
    List<DesignCondition> conditions = new ArrayList<>();
    boolean several = design.oracles().size() > 1;
    for (String population : design.populations().keySet()) {
      for (String oracle : design.oracles().keySet()) {
        for (String plan : design.plans().keySet()) {
          conditions.add(new DesignCondition(plan, population, oracle, several));
        }
      }
    }
    return conditions;
  }

  /** The name of its directory. */
  String name() {
    return plan + "-" + population + (several ? "-" + oracle : "");
  }

  /** The people in tables. */
  String people() {
    return several ? population + " (" + oracle + ")" : population;
  }
}
