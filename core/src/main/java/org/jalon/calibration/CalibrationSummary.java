package org.jalon.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jalon.calibration.CalibratedItem.Outcome;
import org.jalon.calibration.CalibratedItem.Status;
import org.jalon.internal.Checks;
import org.jalon.item.Calibration;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;
import org.jspecify.annotations.Nullable;

/** What is reported about a calibration that has ended. */
final class CalibrationSummary {

  /** The bank whose name and content the result takes over. */
  record Content(String name, String version, Map<ItemId, Item> items) {}

  private final CalibrationFit fit;
  private final CalibrationDesign design;
  private final RunOptions run;
  private final Parallel parallel;
  private final @Nullable ParameterCovariances covariances;

  CalibrationSummary(CalibrationFit fit, RunOptions run, Parallel parallel) {
    this.fit = fit;
    this.design = fit.design();
    this.run = run;
    this.parallel = parallel;
    this.covariances = run.standardErrors() == StandardErrorMethod.NONE ? null : covariances();
  }

  private ParameterCovariances covariances() {
    boolean whole = run.standardErrors().isWhole();
    Checks.require(
        !whole || design.parameterCount() <= StandardErrorMethod.MOST_PARAMETERS,
        "number of parameters",
        design.parameterCount(),
        "must be at most %d for a whole information matrix. Maybe OBSERVED_INFORMATION_BY_ITEM is enough"
            .formatted(StandardErrorMethod.MOST_PARAMETERS));
    return new ParameterCovariances(design, fit.em(), run.standardErrors(), parallel);
  }

  CalibrationResult result(Optional<Content> content) {
    List<CalibratedItem> items = design.slots.stream().map(this::item).toList();
    ModelFit modelFit =
        new ModelFit(
            fit.logLikelihood(),
            fit.em().logPrior(fit.parameters()),
            design.parameterCount(),
            design.data.personCount());
    Optional<String> problem =
        covariances == null || covariances.undetermined() == 0
            ? Optional.empty()
            : Optional.of(
                "The answers do not determine %d of the parameters, which have no standard error. Maybe it has not converged, or some items have too few answers."
                    .formatted(covariances.undetermined()));
    return new CalibrationResult(
        items,
        groups(),
        modelFit,
        fit.convergence(),
        new CalibrationReliability(fit, run.grid(), parallel).compute(),
        problem,
        bank(items, content));
  }

  private CalibratedItem item(ItemSlot slot) {
    Optional<String> group =
        slot.group == ItemSlot.ALL_GROUPS
            ? Optional.empty()
            : Optional.of(design.data.groups().get(slot.group));
    double[] psi = slot.parameters(fit.parameters());
    Outcome outcome = outcome(slot, psi);
    boolean failed = outcome.status() == Status.NOT_ESTIMATED;
    boolean estimated = slot.isEstimated() && !failed;
    List<List<Double>> covariance = estimated ? covariance(slot, psi) : List.of();
    return new CalibratedItem(
        design.id(slot),
        group,
        failed ? Optional.empty() : fit.model(slot),
        estimated ? estimates(slot, psi, covariance) : List.of(),
        covariance,
        slot.answers(),
        outcome);
  }

  private Outcome outcome(ItemSlot slot, double[] psi) {
    if (slot.reason.isPresent()) {
      return new Outcome(Status.NOT_ESTIMATED, slot.reason);
    }
    if (!slot.isEstimated()) {
      return new Outcome(Status.FIXED, Optional.empty());
    }
    if (fit.model(slot).isEmpty()) {
      return new Outcome(
          Status.NOT_ESTIMATED,
          Optional.of(
              "There is no %s model with the slope that fits best (%s). Maybe its categories are reversed, or it has nothing to do with the others."
                  .formatted(design.options.family(design.id(slot)).label(), psi[0])));
    }
    double[] bounds = slot.form.bounds();
    for (int j = 0; j < psi.length; j++) {
      if (Math.abs(psi[j]) >= bounds[j]) {
        return new Outcome(
            Status.AT_BOUND,
            Optional.of(
                "A slope, an intercept or the logit of an asymptote reached the largest value allowed (%s). Maybe it needs a prior."
                    .formatted(psi[j])));
      }
    }
    return new Outcome(Status.ESTIMATED, Optional.empty());
  }

  /** By the delta method. */
  private List<List<Double>> covariance(ItemSlot slot, double[] psi) {
    if (covariances == null) {
      return List.of();
    }
    double[][] inner = covariances.of(slot.index);
    List<double[]> gradients =
        slot.form.reported().stream()
            .map(function -> known(slot, function.gradient(psi), covariances))
            .toList();
    List<List<Double>> covariance = new ArrayList<>();
    for (double[] a : gradients) {
      List<Double> row = new ArrayList<>();
      for (double[] b : gradients) {
        row.add(product(a, inner, b));
      }
      covariance.add(row);
    }
    return covariance;
  }

  /** Nothing at all of what is made of a parameter that is not determined. */
  private static double[] known(
      ItemSlot slot, double[] gradient, ParameterCovariances covariances) {
    for (int j = 0; j < gradient.length; j++) {
      if (gradient[j] != 0 && covariances.isUndetermined(slot.index[j])) {
        return new double[gradient.length];
      }
    }
    return gradient;
  }

  private static double product(double[] a, double[][] matrix, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        sum += a[i] * matrix[i][j] * b[j];
      }
    }
    return sum;
  }

  private static List<ParameterEstimate> estimates(
      ItemSlot slot, double[] psi, List<List<Double>> covariance) {
    List<ParameterEstimate> estimates = new ArrayList<>();
    List<ParameterFunction> reported = slot.form.reported();
    for (int i = 0; i < reported.size(); i++) {
      double variance = covariance.isEmpty() ? 0 : covariance.get(i).get(i);
      estimates.add(
          new ParameterEstimate(
              reported.get(i).name(), reported.get(i).value(psi), error(variance)));
    }
    return estimates;
  }

  /** None for a parameter at a bound, whose variance is not known. */
  private static OptionalDouble error(double variance) {
    return variance > 0 ? OptionalDouble.of(Math.sqrt(variance)) : OptionalDouble.empty();
  }

  private List<LatentEstimate> groups() {
    int[] persons = new int[design.data.groups().size()];
    for (int person = 0; person < design.data.personCount(); person++) {
      persons[design.data.group(person)]++;
    }
    GroupDetermination determination = new GroupDetermination(fit);
    List<LatentEstimate> groups = new ArrayList<>();
    for (int g = 0; g < persons.length; g++) {
      double[] weights = fit.em().state().weights()[g];
      double[] moments = fit.em().latent().moments(weights);
      boolean histogram = design.latent.isHistogram(g);
      double deviation = histogram ? moments[1] : design.latent.deviation(g, fit.parameters());
      groups.add(
          new LatentEstimate(
              design.data.groups().get(g),
              persons[g],
              histogram ? moments[0] : design.latent.mean(g, fit.parameters()),
              deviation,
              precision(g, deviation, determination.problem(g)),
              Arrays.stream(weights).limit(run.grid().size()).boxed().toList()));
    }
    return groups;
  }

  private LatentEstimate.Precision precision(
      int group, double deviation, Optional<String> undetermined) {
    return undetermined.isPresent()
        ? new LatentEstimate.Precision(OptionalDouble.empty(), OptionalDouble.empty(), undetermined)
        : new LatentEstimate.Precision(
            latentError(design.latent.meanIndex[group], 1),
            latentError(design.latent.deviationIndex[group], deviation),
            undetermined);
  }

  private OptionalDouble latentError(int index, double factor) {
    if (index < 0 || covariances == null || covariances.isUndetermined(index)) {
      return OptionalDouble.empty();
    }
    return error(factor * factor * covariances.of(index)[0][0]);
  }

  private ItemBank bank(List<CalibratedItem> items, Optional<Content> content) {
    String reference = design.data.groups().get(design.latent.reference);
    List<Item> calibrated = new ArrayList<>();
    for (CalibratedItem item : items) {
      boolean chosen = item.group().isEmpty() || item.group().get().equals(reference);
      if (chosen && item.model().isPresent()) {
        Item known =
            content
                .map(c -> c.items.get(item.id()))
                .orElseGet(() -> Item.of(item.id().value(), item.model().get()));
        calibrated.add(known.with(item.model().get()));
      }
    }
    return ItemBank.of(
            content.map(Content::name).orElse("calibrated"),
            content.map(Content::version).orElse("1"),
            calibrated)
        .with(new Calibration(Calibration.Origin.EMPIRICAL, description()));
  }

  private String description() {
    String models =
        design.slots.stream()
            .filter(ItemSlot::isEstimated)
            .map(slot -> design.options.family(design.id(slot)).label())
            .distinct()
            .collect(Collectors.joining(", "));
    return "Marginal maximum likelihood (%s) from %d answers of %d persons; %s after %d cycles"
        .formatted(
            models.isEmpty() ? "all items fixed" : models,
            design.data.responseCount(),
            design.data.personCount(),
            fit.convergence().converged() ? "converged" : "not converged",
            fit.convergence().cycles());
  }
}
