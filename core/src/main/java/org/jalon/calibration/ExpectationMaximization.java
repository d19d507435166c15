package org.jalon.calibration;

import java.util.ArrayList;
import java.util.List;
import org.jalon.calibration.ConvergenceReport.Outcome;

/**
 * The EM algorithm of Bock and Aitkin (1981) with its acceleration. What an E-step finds of the
 * log-likelihood decides about the extrapolation before it, so that safety costs nothing.
 */
final class ExpectationMaximization {

  private final CalibrationDesign design;
  private final RunOptions options;
  private final Parallel parallel;
  private final LatentStep latent;
  private final ResponseRows persons;
  private final double[] nodes;
  private final ExpectedCounts.Buffers buffers;
  private final List<Double> trail = new ArrayList<>();
  private CalibrationState state;
  private ExpectedCounts counts;
  private double objective;
  private final List<Double> changes = new ArrayList<>();
  private double largestChange = Double.NaN;
  private int rejected;
  private boolean cancelled;
  private boolean converged;
  private final Squarem extrapolation = new Squarem();

  ExpectationMaximization(
      CalibrationDesign design, RunOptions options, Parallel parallel, double[] start) {
    this.design = design;
    this.options = options;
    this.parallel = parallel;
    this.latent = new LatentStep(design.latent, options.grid());
    this.nodes = latent.nodes();
    this.persons = new ResponseRows(design.data, design.firstRows(), design.rowCount());
    this.buffers = new ExpectedCounts.Buffers(persons, nodes.length);
    this.state = new CalibrationState(start, latent.weights(start, new double[0][]));
    this.counts = expect(state);
  }

  LatentStep latent() {
    return latent;
  }

  ResponseRows persons() {
    return persons;
  }

  CalibrationState state() {
    return state;
  }

  /** Those of the final parameters. */
  ExpectedCounts counts() {
    return counts;
  }

  /** Runs until it converges or has to end; parameters and counts fit together then. */
  ConvergenceReport run() {
    while (!isOver()) {
      CalibrationState zero = state;
      CalibrationState one = advance();
      if (isOver() || options.acceleration() == Acceleration.NONE) {
        continue;
      }
      extrapolate(zero, one);
    }
    Outcome outcome =
        cancelled ? Outcome.CANCELLED : converged ? Outcome.CONVERGED : Outcome.TOO_MANY_CYCLES;
    return new ConvergenceReport(
        outcome, trail.size(), trail, changes, rejected, options.rule(), options.acceleration());
  }

  private boolean isOver() {
    return cancelled || converged || trail.size() >= options.rule().maximumCycles();
  }

  /** One M-step and the E-step after it. */
  private CalibrationState advance() {
    double before = objective;
    CalibrationState next = maximise();
    largestChange = next.distance(state);
    moveTo(next);
    converged = options.rule().isMet(largestChange, Math.abs(objective - before));
    return next;
  }

  private void moveTo(CalibrationState next) {
    state = next;
    counts = expect(next);
  }

  /**
   * The state after the second EM step is not looked at if the point beyond it is better than the
   * first.
   */
  private void extrapolate(CalibrationState zero, CalibrationState one) {
    CalibrationState two = maximise();
    largestChange = two.distance(one);
    double safe = objective;
    double[] parameters =
        extrapolation.extrapolate(zero.parameters(), one.parameters(), two.parameters());
    confine(parameters, two.parameters());
    if (latent.isValid(parameters)) {
      moveTo(new CalibrationState(parameters, latent.weights(parameters, two.weights())));
      if (objective >= safe) {
        extrapolation.accepted();
        return;
      }
    }
    rejected++;
    extrapolation.rejected();
    moveTo(two);
  }

  /** Items that would leave their bounds or their model are left where the second step led. */
  private void confine(double[] parameters, double[] safe) {
    for (ItemComponent component : design.components) {
      if (!component.slots.stream().allMatch(slot -> isInside(slot, parameters))) {
        for (ItemSlot slot : component.slots) {
          for (int index : slot.index) {
            parameters[index] = safe[index];
          }
        }
      }
    }
  }

  private static boolean isInside(ItemSlot slot, double[] parameters) {
    double[] psi = slot.parameters(parameters);
    double[] bounds = slot.form.bounds();
    for (int j = 0; j < psi.length; j++) {
      if (!(Math.abs(psi[j]) < bounds[j])) {
        return false;
      }
    }
    return slot.form.isValid(psi);
  }

  private ExpectedCounts expect(CalibrationState at) {
    LikelihoodRows rows = rows(at.parameters());
    ExpectedCounts result = ExpectedCounts.of(rows, at.weights(), buffers, parallel);
    objective = result.logLikelihood() + logPrior(at.parameters());
    trail.add(objective);
    changes.add(largestChange);
    cancelled |= !options.listener().goOn(trail.size(), objective);
    return result;
  }

  double logPrior(double[] parameters) {
    double sum = 0;
    for (ItemSlot slot : design.slots) {
      sum += slot.hasPrior() ? slot.logPrior(slot.parameters(parameters)) : 0;
    }
    return sum;
  }

  LikelihoodRows rows(double[] parameters) {
    LikelihoodRows rows =
        new LikelihoodRows(persons.pairs, nodes.length, logs -> fill(logs, parameters, true));
    fill(rows.rows, parameters, false);
    rows.finish();
    return rows;
  }

  private void fill(double[][] rows, double[] parameters, boolean logarithms) {
    for (ItemSlot slot : design.slots) {
      if (slot.firstRow >= 0) {
        slot.form.tabulate(slot.parameters(parameters), nodes, slot.rowsOf(rows), logarithms);
      }
    }
  }

  private CalibrationState maximise() {
    double[] parameters = state.parameters().clone();
    parallel.forEach(
        parts(),
        part -> {
          int size = design.components.size();
          for (int c = size * part / parts(); c < size * (part + 1) / parts(); c++) {
            new MaximizationStep(design.components.get(c), counts.counts(), nodes, parameters)
                .run();
          }
        });
    double[][] weights = latent.improve(parameters, counts, state.weights());
    return new CalibrationState(parameters, weights);
  }

  private int parts() {
    return Math.max(1, Math.min(32, design.components.size()));
  }
}
