package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jalon.irt.LogisticModel;
import org.jalon.item.ItemBank;

/** Columns of dichotomous items that look as if they meant something else. */
final class ColumnLint {

  private static final int FEWEST_ITEMS = 5;

  /** Discriminations of calibrated banks have a median near 1; with D = 1.7 in them, near 1.7. */
  private static final double HIGH_MEDIAN = 1.6;

  private static final double LOW_MEDIAN = 0.6;

  private final List<LogisticModel> models;
  private final List<Finding> findings = new ArrayList<>();

  private ColumnLint(List<LogisticModel> models) {
    this.models = models;
  }

  /** The parameters are as in the file; D is what they are said to lack. */
  static List<Finding> of(ItemBank bank, double scaling) {
    ColumnLint lint =
        new ColumnLint(
            bank.items().stream()
                .map(item -> item.model())
                .filter(LogisticModel.class::isInstance)
                .map(LogisticModel.class::cast)
                .toList());
    if (lint.models.size() >= FEWEST_ITEMS && !lint.swapped()) {
      lint.scaled(scaling);
      lint.constant("a", LogisticModel::discrimination, 1);
      lint.constant("b", LogisticModel::difficulty, Double.NaN);
      lint.constant("c", LogisticModel::guessing, 0);
      lint.constant("d", LogisticModel::upperAsymptote, 1);
    }
    return lint.findings;
  }

  private boolean swapped() {
    long fallen = models.stream().filter(model -> model.discrimination() <= 0).count();
    boolean swapped =
        5 * fallen >= models.size() && models.stream().allMatch(model -> model.difficulty() > 0);
    if (swapped) {
      report(
          "The discriminations a are of both signs and the difficulties b all positive. Maybe the two columns are swapped.");
    }
    return swapped;
  }

  private void scaled(double scaling) {
    double median = median(LogisticModel::discrimination) / scaling;
    if (models.stream().allMatch(model -> model.discrimination() == 1)) {
      return;
    }
    if (median > HIGH_MEDIAN) {
      report(
          String.format(
              Locale.ROOT,
              "The median discrimination (%.2f) is high. Maybe D = 1.7 is already multiplied in%s.",
              median,
              scaling == 1 ? "; then --d must not be given" : ": leave --d out"));
    } else if (median > 0 && median < LOW_MEDIAN && scaling == 1) {
      report(
          String.format(
              Locale.ROOT,
              "The median discrimination (%.2f) is low. Maybe the parameters are on the normal metric: --d 1.702.",
              median));
    }
  }

  private void constant(String column, ToDoubleFunction<LogisticModel> parameter, double usual) {
    double first = parameter.applyAsDouble(models.get(0));
    if (first != usual && models.stream().allMatch(m -> parameter.applyAsDouble(m) == first)) {
      report(
          "The parameter %s is %s for all items. Maybe a default was written for it."
              .formatted(column, first));
    }
  }

  private double median(ToDoubleFunction<LogisticModel> parameter) {
    double[] values = models.stream().mapToDouble(parameter).toArray();
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private void report(String message) {
    findings.add(new Finding("", message));
  }
}
