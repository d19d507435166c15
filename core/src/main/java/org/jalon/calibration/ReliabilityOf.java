package org.jalon.calibration;

import java.util.Optional;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.irt.ResponseModel;

/** The reliability of abilities after a calibration. */
final class ReliabilityOf {

  private final CalibrationFit fit;
  private final QuadratureGrid grid;
  private final Parallel parallel;

  ReliabilityOf(CalibrationFit fit, QuadratureGrid grid, Parallel parallel) {
    this.fit = fit;
    this.grid = grid;
    this.parallel = parallel;
  }

  Optional<CalibrationReliability> compute() {
    double empirical = empirical();
    double marginal = marginal();
    return Double.isFinite(empirical) && Double.isFinite(marginal)
        ? Optional.of(new CalibrationReliability(marginal, empirical))
        : Optional.empty();
  }

  private double marginal() {
    CalibrationDesign design = fit.design();
    int reference = design.latent.reference;
    double[] weights = fit.em().state().weights()[reference];
    double deviation = fit.em().latent().moments(weights)[1];
    double[] information = new double[grid.size()];
    for (int i = 0; i < design.data.itemCount(); i++) {
      ItemSlot slot = design.slots.get(design.slotOf[reference][i]);
      if (slot.firstRow >= 0) {
        add(slot, information);
      }
    }
    double sum = 0;
    for (int q = 0; q < information.length; q++) {
      sum += weights[q] * information[q] / (information[q] + 1 / (deviation * deviation));
    }
    return sum;
  }

  private void add(ItemSlot slot, double[] information) {
    try {
      ResponseModel model = fit.model(slot);
      for (int q = 0; q < information.length; q++) {
        information[q] += model.information(grid.node(q));
      }
    } catch (IllegalArgumentException noModel) {
      // Such an item is reported as not estimated.
      return;
    }
  }

  private double empirical() {
    PersonBlocks persons = fit.em().persons();
    double[] means = new double[persons.persons];
    double[] variances = new double[persons.persons];
    LikelihoodRows rows = fit.em().rows(fit.parameters());
    int chunks = persons.chunks();
    parallel.forEach(
        chunks,
        chunk -> {
          PosteriorKernel kernel = new PosteriorKernel(persons, rows, fit.em().state().weights());
          for (int block = persons.firstBlock(chunk, chunks);
              block < persons.firstBlock(chunk + 1, chunks);
              block++) {
            double[][] posteriors = kernel.posteriors(block, new LogLikelihoodSum());
            for (int person = persons.firstPerson(block);
                person < persons.endPerson(block);
                person++) {
              double[] p = posteriors[person - persons.firstPerson(block)];
              double[] moments = fit.em().latent().moments(p);
              means[person] = moments[0];
              variances[person] = moments[1] * moments[1];
            }
          }
        });
    double between = variance(means);
    return between / (between + mean(variances));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / (values.length - 1);
  }
}
