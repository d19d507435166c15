package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jalon.reproducibility.Provenance;
import org.jalon.simulation.SimulationDesign;

/**
 * A design, and what it is made of.
 *
 * @param design the design
 * @param files the SHA-256 of each file read, by what it holds
 * @param engine the SHA-256 of the library
 */
record DesignMaterial(SimulationDesign design, Map<String, String> files, String engine) {

  /** Refuses conditions that would be written into the same directory. */
  void requireDistinct(String file) {
    Set<String> names = new HashSet<>();
    List<String> problems = new ArrayList<>();
    for (DesignCondition condition : DesignCondition.all(design)) {
      if (!names.add(condition.name().toLowerCase(Locale.ROOT))) {
        problems.add(
            "%s: Two conditions would have the directory (%s). Maybe name a plan or a population otherwise."
                .formatted(file, condition.name()));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }

  /** What must be the same in a run that goes on with another. */
  Map<String, String> basis() {
    Map<String, String> basis = new LinkedHashMap<>();
    basis.put("item bank", design.bank().fingerprint().hex());
    basis.put("list of plans", design.plans().keySet().toString());
    design.plans().forEach((name, plan) -> basis.put("plan " + name, plan.fingerprint().hex()));
    basis.put("set of populations", design.populations().toString());
    basis.put("set of oracles", design.oracles().toString());
    basis.put("sampling", design.sampling().toString());
    basis.put("choice of outcomes", design.options().toString());
    basis.put("library version", Provenance.thisRelease());
    basis.put("engine", engine);
    return basis;
  }
}
