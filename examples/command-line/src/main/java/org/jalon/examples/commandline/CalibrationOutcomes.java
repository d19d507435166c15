package org.jalon.examples.commandline;

import java.util.Locale;
import org.jalon.calibration.CalibratedItem.Status;
import org.jalon.calibration.CalibrationResult;
import org.jalon.calibration.ResponseMatrix;

/** What a calibration comes to in single numbers. */
final class CalibrationOutcomes {

  private CalibrationOutcomes() {}

  static Outcomes of(CalibrationResult result, ResponseMatrix matrix) {
    Outcomes outcomes =
        new Outcomes()
            .add("persons", matrix.personCount())
            .add("answers", matrix.responseCount())
            .add("groups", matrix.groups().size());
    for (Status status : Status.values()) {
      outcomes.add("items_" + status.name().toLowerCase(Locale.ROOT), count(result, status));
    }
    outcomes
        .add("parameters", result.fit().parameters())
        .add("log_likelihood", result.fit().logLikelihood())
        .add("log_prior", result.fit().logPrior())
        .add("aic", result.fit().aic())
        .add("bic", result.fit().bic())
        .add("sabic", result.fit().sabic())
        .add("hannan_quinn", result.fit().hannanQuinn());
    result
        .reliability()
        .ifPresent(
            reliability ->
                outcomes
                    .add("marginal_reliability", reliability.marginal())
                    .add("empirical_reliability", reliability.empirical()));
    return outcomes
        .add("converged", result.convergence().converged() ? 1 : 0)
        .add("cycles", result.convergence().cycles())
        .add("rejected_extrapolations", result.convergence().rejectedExtrapolations())
        .add("largest_change", result.convergence().largestChange());
  }

  private static long count(CalibrationResult result, Status status) {
    return result.items().stream()
        .filter(item -> item.outcome().status() == status)
        .map(item -> item.id())
        .distinct()
        .count();
  }
}
