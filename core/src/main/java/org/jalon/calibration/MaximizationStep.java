package org.jalon.calibration;

import java.util.Optional;
import java.util.stream.IntStream;
import org.jalon.calibration.ItemForm.Curvature;

/**
 * The M-step of one item, or of the items of a set with common parameters: Fisher scoring on the
 * expected counts and the priors, with steps that are halved until the posterior of the parameters
 * rises. Parameters of the items' own are eliminated first, so that a set of any size costs no more
 * than its items.
 */
final class MaximizationStep {

  private static final int MOST_ITERATIONS = 5;
  private static final int MOST_HALVINGS = 12;
  private static final double LONGEST_STEP = 2;

  /** After a shorter step, the next one would be far below what a cycle changes. */
  private static final double SHORT_STEP = 1e-3;

  private final ItemComponent component;
  private final double[][] counts;
  private final double[] nodes;
  private final double[] all;
  private final boolean concave;

  MaximizationStep(ItemComponent component, double[][] counts, double[] nodes, double[] all) {
    this.component = component;
    this.counts = counts;
    this.nodes = nodes;
    this.all = all;
    this.concave =
        component.slots.stream().allMatch(slot -> slot.form.isConcave() && !slot.hasPrior());
  }

  /** Improves the parameters of the component where they are among all. */
  void run() {
    Elimination at = new Elimination();
    at.evaluate();
    for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      double[][] steps = at.steps();
      double longest = limit(steps);
      if (longest < SHORT_STEP && concave) {
        move(parameters(), steps, 1);
        return;
      }
      Optional<Elimination> next = search(at, steps);
      if (next.isEmpty() || longest < SHORT_STEP) {
        return;
      }
      at = next.get();
    }
  }

  /** Shortens all steps alike if one is too long. */
  private static double limit(double[][] steps) {
    double longest = 0;
    for (double[] step : steps) {
      for (double part : step) {
        longest = Math.max(longest, Math.abs(part));
      }
    }
    if (longest > LONGEST_STEP) {
      for (double[] step : steps) {
        for (int j = 0; j < step.length; j++) {
          step[j] *= LONGEST_STEP / longest;
        }
      }
    }
    return longest;
  }

  private double[][] parameters() {
    return component.slots.stream().map(slot -> slot.parameters(all)).toArray(double[][]::new);
  }

  /** Moves there, or less far, or not at all; gives the equations at the new place. */
  private Optional<Elimination> search(Elimination before, double[][] steps) {
    double[][] start = parameters();
    double length = 1;
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      move(start, steps, length);
      Elimination after = new Elimination();
      if (isValid() && after.evaluate() && isUphill(before, after, steps)) {
        return Optional.of(after);
      }
      length /= 2;
    }
    move(start, steps, 0);
    return Optional.empty();
  }

  /**
   * A concave function is higher at the end of a step if its slope there still points forward; as
   * far as it is quadratic, also if it points back by less than it pointed forward at the start.
   * That is asked of every function, because near a maximum values differ by less than their
   * rounding, and Fisher's information may be so small that steps lead from side to side for ever.
   */
  private boolean isUphill(Elimination before, Elimination after, double[][] steps) {
    boolean overshoots = after.slope(steps) < -before.slope(steps) / 2;
    boolean falls = after.value < before.value - 1e-12 * Math.abs(before.value);
    return !overshoots && (concave || !falls);
  }

  private void move(double[][] start, double[][] steps, double length) {
    for (int s = 0; s < start.length; s++) {
      ItemSlot slot = component.slots.get(s);
      double[] bounds = slot.form.bounds();
      for (int j = 0; j < bounds.length; j++) {
        double moved = start[s][j] + length * steps[s][j];
        all[slot.index[j]] = Math.max(-bounds[j], Math.min(bounds[j], moved));
      }
    }
  }

  private boolean isValid() {
    return component.slots.stream().allMatch(slot -> slot.form.isValid(slot.parameters(all)));
  }

  /** Newton's equations of all items, and their reduction to the common parameters. */
  private final class Elimination {

    private final int slots = component.slots.size();
    private final int shared = component.shared.length;
    private final Curvature[] curvature = new Curvature[slots];

    private double value;

    /** Gives whether there is a value. */
    boolean evaluate() {
      for (int s = 0; s < slots; s++) {
        ItemSlot slot = component.slots.get(s);
        double[] psi = slot.parameters(all);
        curvature[s] = new Curvature(psi.length);
        if (concave) {
          slot.form.accumulateSlopes(psi, slot.rowsOf(counts), nodes, curvature[s]);
        } else {
          value += slot.form.accumulate(psi, slot.rowsOf(counts), nodes, curvature[s]);
          value += slot.logPrior(psi);
        }
        slot.addPrior(psi, curvature[s]);
        curvature[s].mirror();
      }
      return value > Double.NEGATIVE_INFINITY;
    }

    private double[] singleStep(ItemSlot slot, Curvature at) {
      return new NewtonStep(slot.parameters(all), at, slot.form.bounds()).within(LONGEST_STEP);
    }

    double slope(double[][] steps) {
      double sum = 0;
      for (int s = 0; s < slots; s++) {
        for (int j = 0; j < steps[s].length; j++) {
          sum += curvature[s].gradient[j] * steps[s][j];
        }
      }
      return sum;
    }

    /** The step of each parameter of each item. */
    double[][] steps() {
      if (shared == 0) {
        return new double[][] {singleStep(component.slots.get(0), curvature[0])};
      }
      double[] commonGradient = new double[shared];
      double[][] common = new double[shared][shared];
      Part[] parts = new Part[slots];
      for (int s = 0; s < slots; s++) {
        parts[s] = new Part(component.slots.get(s), curvature[s], common, commonGradient);
      }
      double[] step = NewtonStep.solve(common, commonGradient);
      double[][] steps = new double[slots][];
      for (int s = 0; s < slots; s++) {
        steps[s] = parts[s].step(step);
      }
      return steps;
    }

    /** The equations of one item, solved for its own parameters given the common ones. */
    private final class Part {

      private final int[] own;
      private final int[] common;
      private final int[] place;
      private final double[] free;
      private final double[][] response;

      Part(ItemSlot slot, Curvature at, double[][] matrix, double[] gradient) {
        this.own = choose(slot, false);
        this.common = choose(slot, true);
        this.place = new int[common.length];
        double[][] inner = new double[own.length][own.length];
        double[] innerGradient = new double[own.length];
        for (int j = 0; j < own.length; j++) {
          innerGradient[j] = at.gradient[own[j]];
          for (int l = 0; l < own.length; l++) {
            inner[j][l] = at.information[own[j]][own[l]];
          }
        }
        this.free = NewtonStep.solve(inner, innerGradient);
        this.response = new double[common.length][];
        for (int c = 0; c < common.length; c++) {
          place[c] = component.shared(slot.index[common[c]]);
          double[] column = new double[own.length];
          for (int j = 0; j < own.length; j++) {
            column[j] = at.information[own[j]][common[c]];
          }
          response[c] = NewtonStep.solve(inner, column);
        }
        reduce(at, matrix, gradient);
      }

      private void reduce(Curvature at, double[][] matrix, double[] gradient) {
        for (int c = 0; c < common.length; c++) {
          double[] cross = at.information[common[c]];
          double change = at.gradient[common[c]];
          for (int j = 0; j < own.length; j++) {
            change -= cross[own[j]] * free[j];
          }
          gradient[place[c]] += change;
          for (int d = 0; d < common.length; d++) {
            double entry = cross[common[d]];
            for (int j = 0; j < own.length; j++) {
              entry -= cross[own[j]] * response[d][j];
            }
            matrix[place[c]][place[d]] += entry;
          }
        }
      }

      private int[] choose(ItemSlot slot, boolean isShared) {
        return IntStream.range(0, slot.index.length)
            .filter(j -> component.shared(slot.index[j]) >= 0 == isShared)
            .toArray();
      }

      double[] step(double[] commonStep) {
        double[] step = new double[own.length + common.length];
        for (int j = 0; j < own.length; j++) {
          step[own[j]] = free[j];
          for (int c = 0; c < common.length; c++) {
            step[own[j]] -= response[c][j] * commonStep[place[c]];
          }
        }
        for (int c = 0; c < common.length; c++) {
          step[common[c]] = commonStep[place[c]];
        }
        return step;
      }
    }
  }
}
