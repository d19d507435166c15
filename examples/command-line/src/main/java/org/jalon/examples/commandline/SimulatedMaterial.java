package org.jalon.examples.commandline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jalon.reproducibility.Provenance;
import org.jalon.simulation.SimulationStudy;

/**
 * A study, and what it is made of.
 *
 * @param tables the study, and what is written of it
 * @param files the SHA-256 of each file read, by what it holds
 * @param engine the SHA-256 of the library
 */
record SimulatedMaterial(SimulationTables tables, Map<String, String> files, String engine) {

  SimulationStudy study() {
    return tables.study();
  }

  /** What must be the same in a run that goes on with another. */
  Map<String, String> basis() {
    SimulationStudy study = study();
    Map<String, String> basis = new LinkedHashMap<>();
    basis.put("item bank", study.simulator().bank().fingerprint().hex());
    basis.put("plan", study.simulator().plan().fingerprint().hex());
    basis.put("way in which people answer", study.simulator().oracle().toString());
    basis.put("population", study.sample().population().toString());
    basis.put("number of persons", Long.toString(study.sample().persons()));
    basis.put("seed", Long.toString(study.sample().seed().value()));
    basis.put("level of the intervals", Double.toString(study.options().intervalLevel()));
    basis.put("classes of ability", study.options().abilityEdges().toString());
    basis.put("list of cut scores", study.options().cutScores().toString());
    basis.put("choice to test twice", Boolean.toString(study.options().testedTwice()));
    basis.put("library version", Provenance.thisRelease());
    basis.put("engine", engine);
    basis.put("set of files that grow", tables.growing().toString());
    return basis;
  }
}
