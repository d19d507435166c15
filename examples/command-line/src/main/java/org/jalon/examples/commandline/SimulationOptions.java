package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which test is simulated, and what is written of it: the same options everywhere. */
public final class SimulationOptions {

  @Option(
      names = "--responses",
      description = "Also write all answers, responses.csv, as calibrate reads them.")
  private boolean responses;

  @Option(
      names = "--no-persons",
      description = "Do not write the result of each person, persons.csv.")
  private boolean noPersons;

  @Mixin private StudyOptions study;

  /** Made by the command line. */
  public SimulationOptions() {}

  /**
   * Makes ready what is simulated.
   *
   * @param files where the bank, the plan and all other files are read
   * @return the study, and what writes its tables
   * @throws InvalidInput if the options or a file cannot be used
   * @throws IOException if reading fails
   */
  public SimulationTables tables(FileSource files) throws IOException {
    return new SimulationTables(
        study.load(files, Streams.standard(), new LinkedHashMap<>()), growing());
  }

  SimulatedMaterial material(Streams streams) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    SimulationTables tables = new SimulationTables(study.load(streams, streams, files), growing());
    return new SimulatedMaterial(tables, files, Engine.hash());
  }

  private List<String> growing() {
    List<String> growing = new ArrayList<>();
    if (!noPersons) {
      growing.add(PersonTables.PERSONS);
    }
    if (responses) {
      growing.add(PersonTables.RESPONSES);
    }
    return growing;
  }
}
