package org.jalon.examples.spark;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.jalon.examples.commandline.FileSource;
import org.jalon.examples.commandline.SimulationOptions;
import org.jalon.examples.commandline.SimulationTables;
import org.jalon.simulation.Execution;
import org.jalon.simulation.SimulationReport;
import org.jalon.simulation.SimulationState;
import org.jalon.simulation.SimulationStudy;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets simulated persons take an adaptive test. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "Lets simulated persons take an adaptive test, as jalon simulate does, and tells how well it",
      "does: the directory --out gets the tables of one machine, and persons.csv and responses.csv",
      "as directories of parts in the order of the persons."
    })
final class SimulateCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @Mixin private SimulationOptions simulation;
  @Mixin private SparkOptions options;

  SimulateCommand() {}

  @Override
  public Integer call() throws IOException {
    return options.run("simulate", this::simulate);
  }

  private int simulate(SparkOptions.Cluster cluster) throws IOException {
    Broadcast<Shipped<SimulateCommand, SimulationTables>> sent =
        Shipped.broadcast(
            cluster.context(),
            new Console(spec).typed(),
            (SimulateCommand command, FileSource files) -> command.simulation.tables(files));
    SimulationTables tables = sent.value().get();
    SimulationStudy study = tables.study();
    List<Double> deciles = study.deciles(Execution.onCommonPool());
    JavaRDD<SimulatedBatch> batches =
        new PersonRanges(cluster, study.sample().persons())
            .spread()
            .flatMap(range -> new SimulatedBatches(sent.value().get(), deciles, range))
            .persist(StorageLevel.MEMORY_AND_DISK_SER());
    save(batches, tables);
    List<SimulationState> parts =
        batches.flatMap(batch -> batch.states().iterator()).collect().stream()
            .map(SimulatedBatch::state)
            .toList();
    batches.unpersist();
    SimulationReport report = study.report(study.join(parts));
    for (Map.Entry<String, String> table : tables.tables(report).entrySet()) {
      cluster.files().write(options.out() + "/" + table.getKey(), table.getValue());
    }
    spec.commandLine().getOut().print(tables.summary(report));
    spec.commandLine().getOut().flush();
    return 0;
  }

  /** Writes the files that grow person by person. */
  private void save(JavaRDD<SimulatedBatch> batches, SimulationTables tables) {
    for (int i = 0; i < tables.growing().size(); i++) {
      int text = i;
      String file = tables.growing().get(i);
      Outcomes.save(
          batches.map(batch -> batch.texts().get(text)).filter(lines -> !lines.isEmpty()),
          tables.header(file),
          options.out() + "/" + file);
    }
  }
}
