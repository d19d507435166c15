package org.jalon.examples.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jalon.item.ResolvedItemBank;
import org.jalon.session.AssessmentPlan;
import org.jalon.simulation.DesignSampling;
import org.jalon.simulation.OutcomeOptions;
import org.jalon.simulation.Population;
import org.jalon.simulation.ResponseOracle;
import org.jalon.simulation.SimulationDesign;

/** Reads a design and all files that it names, relative to its own. */
final class DesignReader {

  private final Streams streams;
  private final Path folder;
  private final DesignDocument document;
  private final Found found;
  private final Map<String, String> files = new LinkedHashMap<>();

  private DesignReader(Streams streams, String file, DesignDocument document, Found found) {
    Path parent = file.equals(Input.STANDARD) ? null : Path.of(file).getParent();
    this.streams = streams;
    this.folder = parent == null ? Path.of("") : parent;
    this.document = document;
    this.found = found;
  }

  /** Everything wrong is told at once. */
  static DesignMaterial read(Streams streams, String file, BankOptions options) throws IOException {
    Found found = new Found();
    byte[] bytes = DesignDocument.bytes(streams, file);
    DesignDocument document = DesignDocument.parse(file, bytes, found);
    DesignReader reader = new DesignReader(streams, file, document, found);
    reader.files.put("design", Sha256.hex(bytes));
    DesignMaterial material =
        new DesignMaterial(reader.design(options), reader.files, Engine.hash());
    material.requireDistinct(file);
    return material;
  }

  private SimulationDesign design(BankOptions options) throws IOException {
    Optional<ResolvedItemBank> bank = bank(options);
    Map<String, AssessmentPlan> plans = plans(bank);
    Map<String, Population> populations = populations();
    Map<String, ResponseOracle> oracles = document.oracles();
    DesignChoices choices = new DesignChoices(found, document.members());
    Optional<DesignSampling> sampling = choices.sampling();
    OutcomeOptions outcomes = choices.options();
    found.throwIfAny();
    DesignChoices.requireCountable(
        document.members(), sampling.orElseThrow(), (long) populations.size() * oracles.size());
    return new SimulationDesign(
        bank.orElseThrow(), plans, populations, oracles, sampling.orElseThrow(), outcomes);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private Optional<ResolvedItemBank> bank(BankOptions options) throws IOException {
    Optional<String> file = document.bank();
    return file.isEmpty()
        ? Optional.empty()
        : found.at(
            document.members().place("bank"),
            () -> options.resolve(streams, path(file.get()), files));
  }

  /** Plans that can be read, and fit the bank if that can be read. */
  private Map<String, AssessmentPlan> plans(Optional<ResolvedItemBank> bank) throws IOException {
    Map<String, AssessmentPlan> plans = new LinkedHashMap<>();
    for (Map.Entry<String, String> plan : document.texts("plans").entrySet()) {
      String name = plan.getKey();
      found
          .at(
              document.members().place("plans") + "." + name,
              () ->
                  PlanFile.read(
                      new PlanFile.Named(path(plan.getValue()), "plan " + name),
                      streams,
                      bank,
                      files))
          .ifPresent(read -> plans.put(name, read));
    }
    return plans;
  }

  private Map<String, Population> populations() throws IOException {
    Map<String, Population> populations = new LinkedHashMap<>();
    for (Map.Entry<String, String> population : document.texts("populations").entrySet()) {
      found
          .at(
              document.members().place("populations") + "." + population.getKey(),
              () -> new PopulationSyntax(streams, folder).read(population.getValue()))
          .ifPresent(
              drawn -> {
                populations.put(population.getKey(), drawn.population());
                files.putAll(drawn.files());
              });
    }
    return populations;
  }
}
