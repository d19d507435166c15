package org.jalon.examples.commandline.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A directory like those of a simulation, made by formulas. */
public final class SampleSimulation {

  private static final double LEVELS = 2.5;
  private static final double[] CUTS = {-2.4, -1.3, -0.5, 0.4, 1.3, 2.2, 2.9};

  private final Path folder;
  private final double quality;
  private final Random random;

  private SampleSimulation(Path folder, double quality, long seed) {
    this.folder = folder;
    this.quality = quality;
    this.random = new Random(seed);
  }

  /** All files, small. */
  public static Path in(Path folder) {
    return in(folder, 1, 120);
  }

  /** All files, of a plan of some quality (1 is usual) on a bank of some size. */
  public static Path in(Path folder, double quality, int items) {
    SampleSimulation sample = new SampleSimulation(folder, quality, 7);
    sample.outcomes();
    sample.quality(TableKind.BY_ABILITY);
    sample.quality(TableKind.BY_DECILE);
    sample.byPosition();
    sample.lengths();
    sample.named();
    sample.items(items);
    sample.levels();
    sample.information();
    sample.trail();
    sample.shadow();
    sample.persons();
    sample.manifest();
    return folder;
  }

  private void outcomes() {
    new SampleFile(folder, TableKind.OUTCOMES, "outcome,value,error")
        .row("persons", 5000, "")
        .row("bias", 0.0031 * quality, 0.0041)
        .row("mean_absolute_error", 0.2254 * quality, 0.0025)
        .row("rmse", 0.2851 * quality, 0.0029)
        .row("mean_standard_error", 0.2833 * quality, 0.0006)
        .row("coverage", 0.9482, 0.0031)
        .row("correlation", 0.9593, 0.0011)
        .row("mean_length", 27.42, 0.071)
        .row("overlap", 0.312, 0.0008)
        .row("never_used", 31, "")
        .row("highest_exposure", 0.4712, 0.0071)
        .row("classification_accuracy", 0.8034, 0.0056)
        .row("classification_consistency", 0.7345, 0.0062)
        .row("kappa", 0.7611, 0.0067)
        .row("not_finite", 0, "")
        .write();
  }

  private void quality(TableKind kind) {
    boolean deciles = kind == TableKind.BY_DECILE;
    SampleFile file =
        new SampleFile(
            folder,
            kind,
            (deciles ? "decile," : "")
                + "from,to,persons,bias,bias_error,rmse,rmse_error,standard_error,standard_error_error,"
                + "coverage,coverage_error,length,length_error");
    int classes = deciles ? 10 : 14;
    for (int k = 0; k < classes; k++) {
      double from = deciles ? -2.1 + 0.42 * k : -3.5 + 0.5 * k;
      double x = from + 0.25;
      double persons = deciles ? 500 : Math.max(12, 1000 * Math.exp(-x * x / 2));
      double error = 1 / Math.sqrt(persons);
      double se = quality * (0.26 + 0.022 * x * x);
      Object[] numbers = {
        from,
        from + (deciles ? 0.42 : 0.5),
        persons,
        -0.03 * x * quality + error * 0.2 * random.nextGaussian(),
        0.28 * error,
        se * 1.02 + 0.15 * error * random.nextGaussian(),
        0.2 * error,
        se,
        0.03 * error,
        Math.min(1, 0.95 - 0.004 * x * x + 0.2 * error * random.nextGaussian()),
        0.22 * error,
        26 + x * x,
        4 * error
      };
      Object[] cells = numbers;
      if (deciles) {
        cells = new Object[numbers.length + 1];
        cells[0] = k + 1;
        System.arraycopy(numbers, 0, cells, 1, numbers.length);
      }
      file.row(cells);
    }
    file.write();
  }

  private void byPosition() {
    SampleFile file =
        new SampleFile(
            folder,
            TableKind.BY_POSITION,
            "answers,persons,standard_error,standard_error_error,rmse,rmse_error");
    for (int k = 1; k <= 32; k++) {
      double se = quality / Math.sqrt(1 + 0.36 * k);
      file.row(k, k < 20 ? 5000 : 5000 - 300 * (k - 20), se, 0.001, se * 1.03, 0.005);
    }
    file.write();
  }

  private void lengths() {
    SampleFile file = new SampleFile(folder, TableKind.LENGTHS, "length,persons,share,share_error");
    for (int k = 20; k <= 32; k++) {
      double share = k == 32 ? 0.24 : 0.085 * Math.exp(-(k - 25) * (k - 25) / 22.0);
      file.row(k, Math.rint(5000 * share), share, Math.sqrt(share * (1 - share) / 5000));
    }
    file.write();
  }

  private void named() {
    new SampleFile(folder, TableKind.STOP_REASONS, "reason,persons,share,share_error")
        .row("standard-error", 3412, 0.6824, 0.0066)
        .row("max-items", 1204, 0.2408, 0.006)
        .row("classified by confidence interval", 371, 0.0742, 0.0037)
        .row("bank-exhausted", 13, 0.0026, 0.0007)
        .write();
    new SampleFile(folder, TableKind.CONSTRAINTS, "constraint,persons,left_early,share,share_error")
        .row("at least 3 items of competence 1.1", 41, 38, 0.0082, 0.0013)
        .row("enemies q17 and q45", 0, 0, 0.0, 0.0)
        .row("at most 40 % multiple choice", 214, 0, 0.0428, 0.0029)
        .write();
    SampleFile cuts = new SampleFile(folder, TableKind.CUTS, "level,cut");
    for (int k = 0; k < CUTS.length; k++) {
      cuts.row(k + 1, CUTS[k]);
    }
    cuts.write();
  }

  private void items(int items) {
    SampleFile file =
        new SampleFile(
            folder, TableKind.ITEMS, "item_id,difficulty,discrimination,count,rate,rate_error");
    for (int k = 0; k < items; k++) {
      double difficulty = 1.3 * random.nextGaussian();
      double discrimination = Math.exp(0.3 * random.nextGaussian());
      double rate =
          Math.min(
              0.47,
              Math.max(
                  0, 0.32 * Math.pow(discrimination, 2.4) - 0.1 - 0.03 * difficulty * difficulty));
      file.row("q" + (k + 1), difficulty, discrimination, Math.rint(5000 * rate), rate, 0.005);
    }
    file.write();
  }

  private void levels() {
    levels(new SampleFile(folder, TableKind.LEVELS, "true_level,awarded_level,persons"));
    levels(new SampleFile(folder, TableKind.LEVELS_TWICE, "first_level,second_level,persons"));
  }

  private static void levels(SampleFile file) {
    int[] persons = {41, 443, 1059, 1411, 1202, 660, 150, 34};
    for (int truth = 0; truth < persons.length; truth++) {
      for (int awarded = 0; awarded < persons.length; awarded++) {
        int away = Math.abs(truth - awarded);
        double share = away == 0 ? 0.8 : away == 1 ? 0.095 : away == 2 ? 0.004 : 0;
        file.row(truth, awarded, Math.rint(persons[truth] * share));
      }
    }
    file.write();
  }

  private void information() {
    SampleFile whole =
        new SampleFile(folder, TableKind.INFORMATION, "ability,information,standard_error");
    SampleFile single =
        new SampleFile(folder, TableKind.ITEM_INFORMATION, "item_id,ability,information");
    for (int k = 0; k <= 80; k++) {
      double x = -4 + 0.1 * k;
      double information = 46 * Math.exp(-x * x / (2 * LEVELS)) / quality;
      whole.row(x, information, 1 / Math.sqrt(information));
    }
    for (int item = 0; item < 12; item++) {
      for (int k = 0; k <= 40; k++) {
        double x = -4 + 0.2 * k;
        double a = 1.1 + 0.09 * item;
        double p = 1 / (1 + Math.exp(-a * (x - (item - 6) * 0.4)));
        single.row("q" + (7 * item + 3), x, a * a * p * (1 - p));
      }
    }
    whole.write();
    single.write();
  }

  private void trail() {
    SampleFile file =
        new SampleFile(
            folder,
            TableKind.TRAIL,
            "position,item_id,category,ability,standard_error,true_ability");
    for (int k = 1; k <= 32; k++) {
      double se = 1 / Math.sqrt(1 + 0.36 * k);
      double ability = 0.83 + se * 0.8 * Math.sin(k * 1.7);
      file.row(k, "q" + (k * 37 % 119 + 1), k * 7 % 10 < 6 ? 1 : 0, ability, se, 0.83);
    }
    file.write();
  }

  private void shadow() {
    SampleFile file = new SampleFile(folder, TableKind.SHADOW, "position,item_id,state");
    for (int position = 1; position <= 20; position++) {
      for (int slot = 1; slot <= 20; slot++) {
        boolean asked = slot <= position;
        int item = asked ? slot * 3 : slot * 3 + (position / 5) % 3;
        file.row(position, "q" + item, asked ? "asked" : "planned");
      }
    }
    file.write();
  }

  private void persons() {
    SampleFile file =
        new SampleFile(
            folder,
            TableKind.PERSONS,
            "person,true_ability,ability,standard_error,lower,upper,length,stop_reason");
    for (int k = 1; k <= 2000; k++) {
      double truth = random.nextGaussian();
      double ability = truth + 0.28 * quality * random.nextGaussian();
      file.row(k, truth, ability, 0.28, ability - 0.55, ability + 0.55, 27, "standard-error");
    }
    file.write();
  }

  private void manifest() {
    String hash = "3f5a".repeat(16);
    try {
      Files.writeString(
          folder.resolve("manifest.json"),
          "{\"format\":\"jalon-simulation-manifest\",\"version\":1,\"library-version\":\"0.1.0\","
              + "\"command\":[\"simulate\",\"--bank\",\"bank.csv\",\"--plan\",\"my plan.json\",\"--population\",\"normal:0,1\",\"--persons\",\"5000\",\"--seed\",\"7\",\"--out\",\"study\"],"
              + "\"seed\":7,\"inputs\":{\"bank.csv\":{\"sha-256\":\""
              + hash
              + "\"},\"my plan.json\":{\"sha-256\":\""
              + hash
              + "\"}},"
              + "\"outputs\":{\"outcomes.csv\":{\"bytes\":512,\"sha-256\":\""
              + hash
              + "\"}}}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
