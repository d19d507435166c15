package org.jalon.examples.commandline.report;

import java.nio.file.Path;
import java.util.Random;

/** A directory like those of a calibration with fit, differential functioning and linking. */
public final class SampleCalibration {

  private final Path folder;
  private final Random random = new Random(11);

  private SampleCalibration(Path folder) {
    this.folder = folder;
  }

  /** All files, small. */
  public static Path in(Path folder) {
    SampleCalibration sample = new SampleCalibration(folder);
    sample.outcomes();
    sample.parameters(true);
    sample.convergence();
    sample.latent();
    sample.itemFit();
    sample.personFit();
    sample.dependence();
    sample.dif();
    sample.linking();
    sample.sumScores();
    return folder;
  }

  private void outcomes() {
    new SampleFile(folder, TableKind.OUTCOMES, "outcome,value,error")
        .row("log_likelihood", -128341.2271, "")
        .row("aic", 256922.454, "")
        .row("bic", 257704.1, "")
        .row("marginal_reliability", 0.9123, "")
        .row("m2", 1712.41, "")
        .row("rmsea2", 0.0121, "")
        .row("rmsea2_lower", 0.0, "")
        .write();
  }

  void parameters(boolean truth) {
    SampleFile file =
        new SampleFile(
            folder,
            TableKind.PARAMETERS,
            "item_id,model,parameter,estimate,standard_error,answers,status"
                + (truth ? ",truth" : ""));
    for (int k = 1; k <= 60; k++) {
      parameter(file, "q" + k, "a", Math.exp(0.3 * random.nextGaussian()), 0.07, truth);
      parameter(file, "q" + k, "b", 1.2 * random.nextGaussian(), 0.09, truth);
      parameter(file, "q" + k, "c", 0.1 + 0.2 * random.nextDouble(), 0.03, truth);
    }
    file.write();
  }

  private void parameter(
      SampleFile file, String item, String name, double value, double error, boolean truth) {
    double estimate = value + error * random.nextGaussian();
    if (truth) {
      file.row(item, "3PL", name, estimate, error, 2000, "converged", value);
    } else {
      file.row(item, "3PL", name, estimate, error, 2000, "converged");
    }
  }

  private void convergence() {
    SampleFile file =
        new SampleFile(folder, TableKind.CONVERGENCE, "cycle,log_likelihood,largest_change");
    for (int k = 1; k <= 34; k++) {
      double likelihood = -128341.2 - 4200 * Math.exp(-0.34 * k);
      file.row(k, likelihood, k == 1 ? Double.NaN : Math.exp(-0.3 * k));
    }
    file.write();
  }

  private void latent() {
    new SampleFile(folder, TableKind.LATENT, "group,mean,standard_deviation,estimated")
        .row("reference", 0.0, 1.0, false)
        .row("focal", -0.31, 1.12, true)
        .write();
    SampleFile file = new SampleFile(folder, TableKind.LATENT_DISTRIBUTION, "group,ability,weight");
    for (int k = 0; k <= 60; k++) {
      double x = -6 + 0.2 * k;
      file.row("reference", x, 0.08 * Math.exp(-x * x / 2));
    }
    for (int k = 0; k <= 60; k++) {
      double x = -6 + 0.2 * k;
      file.row("focal", x, 0.071 * Math.exp(-(x + 0.31) * (x + 0.31) / 2.5));
    }
    file.write();
  }

  private void itemFit() {
    SampleFile file =
        new SampleFile(
            folder,
            TableKind.ITEM_FIT,
            "item_id,answers,s_x2,df,p,p_adjusted,infit,infit_z,outfit,outfit_z");
    for (int k = 1; k <= 60; k++) {
      double p = k == 17 ? 0.00002 : random.nextDouble();
      double infit = k == 17 ? 1.36 : 1 + 0.07 * random.nextGaussian();
      double outfit = k == 23 ? 0.62 : infit + 0.06 * random.nextGaussian();
      file.row(
          "q" + k,
          2000,
          20 + 3 * random.nextGaussian(),
          20,
          p,
          Math.min(1, 60 * p),
          infit,
          0.5,
          outfit,
          0.4);
    }
    file.write();
  }

  private void personFit() {
    SampleFile file =
        new SampleFile(
            folder,
            TableKind.PERSON_FIT,
            "person_id,answers,ability,infit,infit_z,outfit,outfit_z,lz,lz_star,zh");
    for (int k = 1; k <= 1500; k++) {
      double lz = 1.03 * random.nextGaussian() - 0.1;
      file.row("p" + k, 60, random.nextGaussian(), 1.0, 0.0, 1.0, 0.0, lz, lz, lz);
    }
    file.write();
  }

  private void dependence() {
    SampleFile file =
        new SampleFile(folder, TableKind.LOCAL_DEPENDENCE, "first,second,persons,q3,q3_star");
    for (int first = 1; first <= 60; first++) {
      for (int second = first + 1; second <= 60; second++) {
        double q3 = first == 8 && second == 9 ? 0.34 : -0.017 + 0.03 * random.nextGaussian();
        file.row("q" + first, "q" + second, 2000, q3, q3 + 0.017);
      }
    }
    file.write();
  }

  private void sumScores() {
    SampleFile file =
        new SampleFile(
            folder,
            TableKind.SUM_SCORES,
            "sum_score,ability,standard_error,persons,expected_persons");
    for (int score = 0; score <= 60; score++) {
      double x = (score - 30) / 15.0;
      double expected = 53 * Math.exp(-x * x / 2);
      file.row(score, 1.2 * x, 0.2 + 0.06 * x * x, Math.round(expected), expected);
    }
    file.write();
  }

  private void dif() {
    SampleFile file =
        new SampleFile(
            folder, TableKind.DIF, "item_id,method,statistic,df,p,p_adjusted,effect,class");
    for (int k = 1; k <= 60; k++) {
      double effect = k == 12 ? -1.83 : k == 40 ? 1.22 : 0.35 * random.nextGaussian();
      String level = Math.abs(effect) > 1.5 ? "C" : Math.abs(effect) > 1 ? "B" : "A";
      file.row("q" + k, "mantel-haenszel", 10 * effect * effect, 1, 0.4, 0.8, effect, level);
    }
    file.write();
  }

  private void linking() {
    new SampleFile(folder, TableKind.LINKING, "method,slope,intercept")
        .row("stocking-lord", 1.0421, -0.2113)
        .row("haebara", 1.0402, -0.2098)
        .write();
    SampleFile file =
        new SampleFile(
            folder,
            TableKind.ANCHORS,
            "item_id,parameter,old,new,linked,difference,robust_z,kept,reason");
    for (int k = 1; k <= 24; k++) {
      boolean drifted = k == 5 || k == 19;
      double old = 1.1 * random.nextGaussian();
      double linked = old + (drifted ? 0.7 : 0.05 * random.nextGaussian());
      file.row(
          "q" + k,
          "b",
          old,
          (linked + 0.2113) / 1.0421,
          linked,
          linked - old,
          drifted ? 5.2 : 0.4,
          !drifted,
          drifted ? "drift" : "");
    }
    file.write();
  }
}
