package org.jalon.calibration;

import java.util.Optional;
import org.jalon.estimation.QuadratureGrid;

/** The reliability of abilities after a calibration. */
final class CalibrationReliability {

  private final CalibrationFit fit;
  private final QuadratureGrid grid;
  private final Parallel parallel;

  CalibrationReliability(CalibrationFit fit, QuadratureGrid grid, Parallel parallel) {
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
        fit.model(slot)
            .ifPresent(
                model -> Reliability.addInformation(model, fit.em().latent().nodes(), information));
      }
    }
    return Reliability.marginal(information, weights, deviation);
  }

  private double empirical() {
    ResponseRows persons = fit.em().persons();
    double[] means = new double[persons.persons];
    double[] variances = new double[persons.persons];
    LikelihoodRows rows = fit.em().rows(fit.parameters());
    parallel.forEach(
        persons.chunks,
        chunk -> {
          PosteriorKernel kernel = new PosteriorKernel(persons, rows, fit.em().state().weights());
          int end = persons.firstBlock(chunk + 1);
          for (int block = persons.firstBlock(chunk); block < end; block++) {
            double[][] posteriors = kernel.posteriors(block, new LogLikelihoodSum());
            int first = persons.firstPerson(block);
            for (int person = first; person < persons.endPerson(block); person++) {
              double[] moments = fit.em().latent().moments(posteriors[person - first]);
              means[person] = moments[0];
              variances[person] = moments[1] * moments[1];
            }
          }
        });
    return Reliability.empirical(means, variances);
  }
}
