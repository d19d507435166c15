package org.jalon.calibration;

import java.util.Arrays;
import org.jalon.internal.StrictNumerics;
import org.jalon.irt.ResponseModel;

/**
 * Where a calibration starts: locations of items and abilities of persons by the normal
 * approximation (PROX) of the Rasch model for incomplete data, since in adaptive tests every item
 * is answered right about as often as every other. Thresholds follow from how often each category
 * was chosen.
 */
final class StartingValues {

  private static final int ROUNDS = 12;

  /** The variance of a logistic variable, 1.7², by which logits are expanded. */
  private static final double LOGISTIC_VARIANCE = 2.89;

  private static final double LARGEST = 6;

  private final CalibrationDesign design;
  private final ResponseMatrix data;
  private final double[] location;
  private final double[] ability;
  private final boolean[] given;

  StartingValues(CalibrationDesign design) {
    this.design = design;
    this.data = design.data;
    this.location = new double[design.slots.size()];
    this.given = new boolean[design.slots.size()];
    this.ability = new double[data.personCount()];
    for (int s = 0; s < location.length; s++) {
      ItemSlot slot = design.slots.get(s);
      if (slot.form instanceof FixedForm fixed) {
        given[s] = true;
        location[s] = middle(fixed.model(new double[0]));
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      locatePersons();
      locateItems();
    }
  }

  /** The ability at which the expected score is half of the highest. */
  private static double middle(ResponseModel model) {
    double half = (model.categoryCount() - 1) / 2.0;
    double lower = -LARGEST;
    double upper = LARGEST;
    boolean rises = model.expectedScore(upper) >= model.expectedScore(lower);
    for (int i = 0; i < 40; i++) {
      double at = (lower + upper) / 2;
      if (model.expectedScore(at) < half == rises) {
        lower = at;
      } else {
        upper = at;
      }
    }
    return (lower + upper) / 2;
  }

  private void locatePersons() {
    for (int person = 0; person < ability.length; person++) {
      Moments of = new Moments();
      int[] slots = design.slotOf[data.group(person)];
      for (int i = 0; i < data.size(person); i++) {
        int s = slots[data.item(person, i)];
        if (design.slots.get(s).firstRow >= 0) {
          of.add(location[s], fraction(person, i, s));
        }
      }
      ability[person] = of.count == 0 ? 0 : of.mean() + of.expandedLogit();
    }
  }

  private double fraction(int person, int position, int slot) {
    return data.category(person, position)
        / (double) (design.slots.get(slot).form.categories() - 1);
  }

  private void locateItems() {
    Moments[] of = new Moments[location.length];
    Arrays.setAll(of, s -> new Moments());
    for (int person = 0; person < ability.length; person++) {
      int[] slots = design.slotOf[data.group(person)];
      for (int i = 0; i < data.size(person); i++) {
        int s = slots[data.item(person, i)];
        of[s].add(ability[person], fraction(person, i, s));
      }
    }
    double sum = 0;
    int count = 0;
    for (int s = 0; s < location.length; s++) {
      if (!given[s] && of[s].count > 0 && design.slots.get(s).firstRow >= 0) {
        location[s] = clamp(of[s].mean() - of[s].expandedLogit());
        sum += location[s];
        count++;
      }
    }
    for (int s = 0; s < location.length && !design.hasFixedItems(); s++) {
      location[s] -= sum / Math.max(1, count);
    }
  }

  private static double clamp(double x) {
    return Math.max(-LARGEST, Math.min(LARGEST, x));
  }

  /** What others are, and how well they were answered. */
  private static final class Moments {
    private int count;
    private double sum;
    private double squares;
    private double score;

    void add(double value, double fraction) {
      count++;
      sum += value;
      squares += value * value;
      score += fraction;
    }

    double mean() {
      return sum / count;
    }

    double variance() {
      return Math.max(0, squares / count - mean() * mean());
    }

    double expandedLogit() {
      double p = (score + 0.3) / (count + 0.6);
      return Math.sqrt(1 + variance() / LOGISTIC_VARIANCE) * StrictNumerics.log(p / (1 - p));
    }
  }

  /** All parameters. */
  double[] parameters() {
    double[] all = new double[design.parameterCount()];
    Moments[] groups = new Moments[data.groups().size()];
    Arrays.setAll(groups, g -> new Moments());
    for (int person = 0; person < ability.length; person++) {
      groups[data.group(person)].add(clamp(ability[person]), 0);
    }
    Moments reference = groups[design.latent.reference];
    boolean tied = design.hasFixedItems() || reference.count == 0;
    double origin = tied ? 0 : reference.mean();
    double unit = tied ? 1 : Math.max(0.3, Math.sqrt(reference.variance()));
    double slope = Math.max(0.5, Math.min(2, unit));
    for (int s = 0; s < location.length; s++) {
      if (design.slots.get(s).isEstimated()) {
        start(s, all, new Scale(origin, unit, slope));
      }
    }
    for (ItemSlot slot : design.slots) {
      slot.enterPriors(design.id(slot).value(), all);
    }
    for (int g = 0; g < groups.length; g++) {
      startLatent(g, groups[g], all, new Scale(origin, design.hasUnitSlopes() ? 1 : unit, 1));
    }
    return all;
  }

  private void startLatent(int group, Moments of, double[] all, Scale scale) {
    if (of.count == 0) {
      return;
    }
    if (design.latent.meanIndex[group] >= 0) {
      all[design.latent.meanIndex[group]] = (of.mean() - scale.origin) / scale.unit;
    }
    if (design.latent.deviationIndex[group] >= 0) {
      double deviation = Math.sqrt(of.variance()) / scale.unit;
      all[design.latent.deviationIndex[group]] =
          StrictNumerics.log(Math.max(0.3, Math.min(3, deviation)));
    }
  }

  private record Scale(double origin, double unit, double slope) {}

  private void start(int s, double[] all, Scale scale) {
    ItemSlot slot = design.slots.get(s);
    ModelFamily family = design.options.family(design.id(slot));
    double centred = location[s] - scale.origin;
    double easiness = family.hasUnitSlope() ? -centred : -scale.slope * centred / scale.unit;
    double[] psi =
        switch (family) {
          case RASCH, PARTIAL_CREDIT -> steps(slot, easiness, 0);
          case TWO_PL, ONE_PL, GENERALIZED_PARTIAL_CREDIT -> {
            double[] start = steps(slot, easiness, 1);
            start[0] = scale.slope / (slot.form.categories() - 1);
            yield start;
          }
          case RATING_SCALE -> {
            double[] start = steps(slot, 0, 0);
            System.arraycopy(start, 0, start, 1, start.length - 1);
            start[0] = easiness;
            yield start;
          }
          case NOMINAL_RESPONSE -> nominal(slot, s);
          case THREE_PL -> new double[] {scale.slope, easiness, -1.4};
          case FOUR_PL -> new double[] {scale.slope, easiness, -1.4, 3.5};
          case GRADED_RESPONSE -> boundaries(slot, easiness, scale.slope);
        };
    for (int j = 0; j < psi.length; j++) {
      all[slot.index[j]] = psi[j];
    }
  }

  private static double share(ItemSlot slot, int category) {
    return (slot.chosen[category] + 0.5) / (slot.answers() + 1.0);
  }

  /** Intercepts of partial credit whose mean step is where the item is. */
  private static double[] steps(ItemSlot slot, double easiness, int first) {
    int m = slot.form.categories() - 1;
    double[] psi = new double[m + first];
    double trend = log(slot, m) / m;
    for (int k = 1; k <= m; k++) {
      psi[first + k - 1] = easiness * k / (first == 0 ? 1 : m) + log(slot, k) - k * trend;
    }
    return psi;
  }

  private static double log(ItemSlot slot, int category) {
    return category >= slot.chosen.length
        ? 0
        : StrictNumerics.log(share(slot, category) / share(slot, 0));
  }

  private static double[] boundaries(ItemSlot slot, double easiness, double slope) {
    int m = slot.form.categories() - 1;
    double[] psi = new double[m + 1];
    psi[0] = slope;
    double above = 0;
    double sum = 0;
    for (int k = m; k >= 1; k--) {
      above += share(slot, k);
      psi[k] = StrictNumerics.log(above / (1.0000001 - Math.min(1, above)));
      sum += psi[k];
    }
    for (int k = 1; k <= m; k++) {
      psi[k] += easiness - sum / m;
    }
    return psi;
  }

  /** Slopes by the mean ability of those who chose each category. */
  private double[] nominal(ItemSlot slot, int s) {
    int m = slot.form.categories() - 1;
    Moments[] of = new Moments[m + 1];
    Arrays.setAll(of, k -> new Moments());
    for (int person = 0; person < ability.length; person++) {
      int[] slots = design.slotOf[data.group(person)];
      for (int i = 0; i < data.size(person); i++) {
        if (slots[data.item(person, i)] == s) {
          of[data.category(person, i)].add(ability[person], 0);
        }
      }
    }
    double[] psi = new double[2 * m];
    for (int k = 1; k <= m; k++) {
      boolean known = of[k].count > 0 && of[0].count > 0;
      psi[k - 1] = known ? of[k].mean() - of[0].mean() : 0.1 * k;
      psi[m + k - 1] = log(slot, k);
    }
    return psi;
  }
}
