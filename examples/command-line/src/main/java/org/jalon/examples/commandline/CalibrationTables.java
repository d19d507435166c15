package org.jalon.examples.commandline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jalon.calibration.CalibratedItem;
import org.jalon.calibration.CalibratedItem.Status;
import org.jalon.calibration.CalibrationResult;
import org.jalon.calibration.LatentEstimate;
import org.jalon.calibration.ModelFamily;
import org.jalon.calibration.ParameterEstimate;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.item.ItemId;

/**
 * The tables about a calibration.
 *
 * @param result the calibration
 * @param families the model that each item was calibrated with
 * @param truth the true parameters, if they are known
 */
record CalibrationTables(
    CalibrationResult result, Map<ItemId, ModelFamily> families, Optional<Truth> truth) {

  /** A row for each parameter of each item. */
  String parameters() {
    boolean grouped = result.items().stream().anyMatch(item -> item.group().isPresent());
    StringBuilder header =
        new StringBuilder("item_id,model,parameter,estimate,standard_error,answers,status");
    header.append(truth.isPresent() ? ",truth" : "").append(grouped ? ",group" : "");
    Table table = new Table(header.toString().split(","));
    for (CalibratedItem item : result.items()) {
      List<ParameterEstimate> parameters = parametersOf(item);
      for (ParameterEstimate parameter : parameters) {
        table
            .text(item.id().value())
            .text(model(item))
            .text(parameter.name())
            .number(parameter.estimate())
            .number(parameter.standardError().orElse(Double.NaN))
            .number(item.answers())
            .text(status(item.outcome().status()));
        truth.ifPresent(known -> table.number(known.of(item.id(), parameter.name())));
        if (grouped) {
          table.text(item.group().orElse(""));
        }
        table.end();
      }
    }
    return table.toString();
  }

  /** One nameless parameter stands for an item that has none. */
  private static List<ParameterEstimate> parametersOf(CalibratedItem item) {
    if (!item.parameters().isEmpty()) {
      return item.parameters();
    }
    OptionalDouble none = OptionalDouble.empty();
    return item.model()
        .map(
            model ->
                ParameterValues.of(model).entrySet().stream()
                    .map(entry -> new ParameterEstimate(entry.getKey(), entry.getValue(), none))
                    .toList())
        .orElse(List.of(new ParameterEstimate("", Double.NaN, none)));
  }

  private String model(CalibratedItem item) {
    return item.outcome().status() == Status.FIXED
        ? item.model().map(ParameterValues::name).orElse("")
        : families.getOrDefault(item.id(), ModelFamily.TWO_PL).label();
  }

  private static String status(Status status) {
    return switch (status) {
      case ESTIMATED -> "estimated";
      case AT_BOUND -> "at-bound";
      case FIXED -> "fixed";
      case NOT_ESTIMATED -> "not-estimated";
    };
  }

  /** What each E-step found, and the largest change of a parameter before it; none at the start. */
  String convergence() {
    Table table = new Table("cycle", "log_likelihood", "largest_change");
    List<Double> trail = result.convergence().trail();
    List<Double> changes = result.convergence().changes();
    for (int cycle = 1; cycle <= trail.size(); cycle++) {
      table.number(cycle).number(trail.get(cycle - 1)).number(changes.get(cycle - 1)).end();
    }
    return table.toString();
  }

  /** The moments of ability in each group. */
  String latent() {
    Table table =
        new Table(
            "group",
            "mean",
            "standard_deviation",
            "estimated",
            "persons",
            "mean_error",
            "standard_deviation_error",
            "reason");
    for (LatentEstimate group : result.groups()) {
      boolean estimated = group.mean() != 0 || group.standardDeviation() != 1;
      table
          .text(group.group())
          .number(group.mean())
          .number(group.standardDeviation())
          .text(Boolean.toString(estimated))
          .number(group.persons())
          .number(group.meanError().orElse(Double.NaN))
          .number(group.standardDeviationError().orElse(Double.NaN))
          .text(group.precision().undetermined().orElse(""))
          .end();
    }
    return table.toString();
  }

  /** The weight of each node in each group. */
  String latentDistribution(QuadratureGrid grid) {
    Table table = new Table("group", "ability", "weight");
    for (LatentEstimate group : result.groups()) {
      for (int q = 0; q < group.weights().size(); q++) {
        table.text(group.group()).number(grid.node(q)).number(group.weights().get(q)).end();
      }
    }
    return table.toString();
  }
}
