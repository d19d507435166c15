package org.jalon.examples.commandline.report;

import java.nio.file.Path;

/** A directory like those of a comparison: three plans, two populations. */
public final class SampleComparison {

  private static final String[] PLANS = {
    "maximum-information", "posterior-variance", "randomesque-5"
  };
  private static final String[] OUTCOMES = {"bias", "rmse", "coverage", "mean_length"};

  private SampleComparison() {}

  /** Writes it. */
  public static Path in(Path folder) {
    SampleFile conditions =
        new SampleFile(
            folder, TableKind.CONDITIONS, "condition,plan,population,persons,replications");
    for (int k = 0; k < PLANS.length; k++) {
      conditions.row(PLANS[k], PLANS[k] + ".json", "normal", 5000, 10);
      SampleSimulation.in(folder.resolve(PLANS[k]), 1 + 0.12 * k, 120);
    }
    conditions.write();
    comparison(folder);
    return folder;
  }

  private static void comparison(Path folder) {
    SampleFile file =
        new SampleFile(
            folder,
            TableKind.COMPARISON,
            "population,first,second,outcome,difference,error,lower,upper");
    for (int outcome = 0; outcome < OUTCOMES.length; outcome++) {
      for (String population : new String[] {"normal", "uniform"}) {
        for (int k = 1; k < PLANS.length; k++) {
          double difference =
              0.01 * k * (outcome - 1) + (population.equals("normal") ? 0.002 : 0.004);
          file.row(
              population,
              PLANS[0],
              PLANS[k],
              OUTCOMES[outcome],
              difference,
              0.003,
              difference - 0.0059,
              difference + 0.0059);
        }
      }
    }
    file.write();
  }
}
