package org.jalon.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jalon.calibration.ItemForm.Curvature;
import org.jalon.internal.Checks;

/**
 * An item, or what it is in one group if its parameters differ between groups, with the places of
 * its parameters among all.
 */
final class ItemSlot {

  /** An item whose parameters are common to all groups. */
  static final int ALL_GROUPS = -1;

  /** The number of the item in the data. */
  final int item;

  /** The only group it is for, or {@link #ALL_GROUPS}. */
  final int group;

  final ItemForm form;

  /** Where each of its parameters is among all; empty if it is not estimated. */
  final int[] index;

  /** The first of its rows of likelihoods; −1 if its answers do not count. */
  final int firstRow;

  /** How often each category was chosen. */
  final int[] chosen;

  /** Why it is not estimated; empty if it is, or is fixed. */
  final Optional<String> reason;

  private final List<Term> terms = new ArrayList<>();

  private record Term(ParameterFunction function, ParameterPrior prior) {}

  ItemSlot(Candidate candidate, int[] index, int firstRow) {
    this.item = candidate.item;
    this.group = candidate.group;
    this.form = candidate.form;
    this.chosen = candidate.chosen;
    this.reason = candidate.reason;
    this.index = index;
    this.firstRow = firstRow;
  }

  /** What is known of an item before its parameters have a place. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  record Candidate(
      int item,
      int group,
      ItemForm form,
      ModelFamily family,
      int[] chosen,
      Optional<String> reason) {}

  /** Those of all likelihood rows that are of this item. */
  double[][] rowsOf(double[][] rows) {
    return Arrays.copyOfRange(rows, firstRow, firstRow + form.categories());
  }

  boolean isFixed() {
    return firstRow >= 0 && form.size() == 0;
  }

  boolean isEstimated() {
    return firstRow >= 0 && form.size() > 0;
  }

  int answers() {
    return Arrays.stream(chosen).sum();
  }

  /** Takes the priors in; those of shared parameters only where they are counted. */
  void addPriors(ItemPriors priors, ModelFamily family, boolean countsShared) {
    List<ParameterFunction> functions = new ArrayList<>(form.reported());
    functions.removeIf(f -> f.role() == ParameterFunction.Role.INTERCEPT);
    functions.addAll(form.intercepts());
    for (ParameterFunction function : functions) {
      ParameterPrior prior = priors.of(function.role());
      boolean shared =
          family == ModelFamily.ONE_PL && function.role() == ParameterFunction.Role.DISCRIMINATION;
      if (!prior.equals(ParameterPrior.none()) && (countsShared || !shared)) {
        terms.add(new Term(function, prior));
      }
    }
  }

  double[] parameters(double[] all) {
    double[] psi = new double[index.length];
    for (int j = 0; j < psi.length; j++) {
      psi[j] = all[index[j]];
    }
    return psi;
  }

  double logPrior(double[] psi) {
    double sum = 0;
    for (Term term : terms) {
      sum += term.prior.logDensity(term.function.value(psi));
    }
    return sum;
  }

  /**
   * Moves discriminations where their priors have no density, as a negative one or one above 1, to
   * a half.
   *
   * @throws IllegalArgumentException if another parameter is where its prior has none
   */
  void enterPriors(String name, double[] all) {
    for (Term term : terms) {
      double[] psi = parameters(all);
      if (term.prior.logDensity(term.function.value(psi)) == Double.NEGATIVE_INFINITY) {
        int slope = term.function.onlyCoordinate();
        if (term.function.role() == ParameterFunction.Role.DISCRIMINATION && slope >= 0) {
          all[index[slope]] = 0.5;
          psi = parameters(all);
        }
        double start = term.function.value(psi);
        Checks.require(
            term.prior.logDensity(start) > Double.NEGATIVE_INFINITY,
            "prior on %s of %s".formatted(term.function.name(), name),
            term.prior,
            "must have a density where the estimation begins (%s). Maybe it is meant for another parameter"
                .formatted(start));
      }
    }
  }

  boolean hasPrior() {
    return !terms.isEmpty();
  }

  /** Adds the gradient of the log-prior and minus its second derivatives. */
  void addPrior(double[] psi, Curvature out) {
    for (Term term : terms) {
      double x = term.function.value(psi);
      double first = term.prior.first(x);
      double second = term.prior.second(x);
      double[] g = term.function.gradient(psi);
      double[][] h = term.function.hessian(psi);
      for (int j = 0; j < psi.length; j++) {
        out.gradient[j] += first * g[j];
        for (int l = 0; l <= j; l++) {
          out.information[j][l] -= second * g[j] * g[l] + first * h[j][l];
        }
      }
    }
  }
}
