package org.jalon.calibration;

import java.util.Optional;
import org.jalon.estimation.QuadratureGrid;

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

  Optional<Reliability> compute() {
    double empirical = empirical();
    double marginal = marginal();
    return Double.isFinite(empirical) && Double.isFinite(marginal)
        ? Optional.of(new Reliability(marginal, empirical))
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
    return Reliability.marginal(information, weights, deviation);
  }

  private void add(ItemSlot slot, double[] information) {
    try {
      Reliability.addInformation(fit.model(slot), fit.em().latent().nodes(), information);
    } catch (IllegalArgumentException noModel) {
      // Such an item is reported as not estimated.
      return;
    }
  }

  private double empirical() {
    ResponseRows persons = fit.em().persons();
    double[] means = new double[persons.persons];
    double[] variances = new double[persons.persons];
    LikelihoodRows rows = fit.em().rows(fit.parameters());
    int chunks = persons.chunks;
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
    return Reliability.empirical(means, variances);
  }
}
