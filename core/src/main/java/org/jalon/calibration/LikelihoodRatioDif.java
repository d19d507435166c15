package org.jalon.calibration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jalon.calibration.LikelihoodRatioDifResult.Effect;
import org.jalon.calibration.LikelihoodRatioDifResult.ItemTest;
import org.jalon.internal.Checks;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ItemId;

/**
 * Differential item functioning by likelihood ratio: does an item work differently in groups of
 * persons of the same ability? All items are common to all groups at first, and the other groups
 * have means and standard deviations of their own (the constrained baseline). Then one item after
 * the other is freed, and twice the gain of log-likelihood is compared with a χ² distribution of as
 * many degrees of freedom as parameters were added.
 *
 * <p>All other items serve as anchors, so items with much DIF also cast a little on others; items
 * that were found can be given to {@link MarginalMaximumLikelihood#withFreed} and the rest tested
 * again.
 *
 * <p>Special cases: an item that cannot be estimated in the baseline or in some group has no test;
 * an item with fixed parameters has none either, nor one without which a group has nothing in
 * common with the others. Priors say where the maxima are, but are no part of the likelihood: a
 * second copy of the prior of an item would be counted for or against its DIF. Strong priors hold
 * the gain down, and with them it may be negative, which counts as 0.
 *
 * <p>Immutable and thread-safe.
 *
 * <p>After Thissen, Steinberg and Wainer (1993), Detection of differential item functioning using
 * the parameters of item response models, in Holland and Wainer (eds.), Differential item
 * functioning.
 */
public final class LikelihoodRatioDif {

  private final MarginalMaximumLikelihood calibrator;
  private final PValueAdjustment adjustment;

  private LikelihoodRatioDif(MarginalMaximumLikelihood calibrator, PValueAdjustment adjustment) {
    this.calibrator = calibrator;
    this.adjustment = adjustment;
  }

  /**
   * Tests with a calibrator's models, priors, reference group and tolerances; p-values are adjusted
   * by Holm's procedure.
   *
   * @param calibrator how items are calibrated
   * @return the analysis
   */
  public static LikelihoodRatioDif of(MarginalMaximumLikelihood calibrator) {
    return new LikelihoodRatioDif(calibrator, PValueAdjustment.HOLM);
  }

  /**
   * With another adjustment of p-values.
   *
   * @param method the adjustment
   * @return a new analysis
   */
  public LikelihoodRatioDif withAdjustment(PValueAdjustment method) {
    return new LikelihoodRatioDif(calibrator, method);
  }

  /**
   * Tests every item.
   *
   * @param data the answers of at least two groups
   * @return a test for each item
   * @throws IllegalArgumentException if there is one group only, or the data cannot be calibrated
   */
  public LikelihoodRatioDifResult analyse(ResponseMatrix data) {
    return analyse(data, data.items());
  }

  /**
   * Tests some of the items.
   *
   * @param data the answers of at least two groups
   * @param items the items to test, each against all others as anchors
   * @return a test for each of them
   * @throws IllegalArgumentException if there is one group only, an item is not in the data, or the
   *     data cannot be calibrated
   */
  public LikelihoodRatioDifResult analyse(ResponseMatrix data, List<ItemId> items) {
    Checks.atLeast("number of groups", data.groups().size(), 2);
    items.forEach(data::index);
    try (Parallel parallel = new Parallel(calibrator.threads())) {
      CalibrationFit baseline = calibrator.fit(data, Optional.empty(), parallel);
      List<ItemTest> tests = new ArrayList<>();
      for (ItemId id : new LinkedHashSet<>(items)) {
        tests.add(test(data, id, baseline, parallel));
      }
      return new LikelihoodRatioDifResult(
          baseline.logLikelihood(), baseline.convergence(), adjusted(tests));
    }
  }

  private List<ItemTest> adjusted(List<ItemTest> tests) {
    double[] values =
        adjustment.adjust(
            tests.stream()
                .mapToDouble(test -> test.test().map(ChiSquareTest::pValue).orElse(Double.NaN))
                .toArray());
    List<ItemTest> adjusted = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      adjusted.add(tests.get(i).withAdjusted(values[i]));
    }
    return adjusted;
  }

  private ItemTest test(
      ResponseMatrix data, ItemId id, CalibrationFit baseline, Parallel parallel) {
    ItemSlot common = baseline.design().slot(id, 0);
    if (!common.isEstimated() || common.group != ItemSlot.ALL_GROUPS) {
      String fixed = "It is fixed, or freed already.";
      return ItemTest.none(id, common.reason.orElse(fixed));
    }
    CalibrationFit free;
    try {
      free = calibrator.withFreed(Set.of(id)).fit(data, Optional.of(baseline), parallel);
    } catch (IllegalArgumentException untied) {
      return ItemTest.none(id, String.valueOf(untied.getMessage()));
    }
    return compare(id, baseline, free);
  }

  private static ItemTest compare(ItemId id, CalibrationFit baseline, CalibrationFit free) {
    List<String> groups = free.design().data.groups();
    for (int g = 0; g < groups.size(); g++) {
      ItemSlot slot = free.design().slot(id, g);
      if (!slot.isEstimated()) {
        return ItemTest.none(
            id, "Group " + groups.get(g) + ": " + slot.reason.orElse("not estimated"));
      }
    }
    int degrees = free.design().parameterCount() - baseline.design().parameterCount();
    if (degrees < 1) {
      return ItemTest.none(id, "Its parameters are all common to a set of items.");
    }
    double gain = 2 * (free.logLikelihood() - baseline.logLikelihood());
    return new ItemTest(
        id,
        Optional.of(ChiSquareTest.of(Math.max(0, gain), degrees)),
        OptionalDouble.empty(),
        free.convergence().converged(),
        effects(free, id),
        Optional.empty());
  }

  /** Weighted by where the persons of the other group are. */
  private static List<Effect> effects(CalibrationFit fit, ItemId id) {
    CalibrationDesign design = fit.design();
    int reference = design.latent.reference;
    Optional<ResponseModel> expected = fit.model(design.slot(id, reference));
    List<Effect> effects = new ArrayList<>();
    for (int g = 0; g < design.data.groups().size(); g++) {
      Optional<ResponseModel> found = fit.model(design.slot(id, g));
      if (expected.isEmpty() || found.isEmpty()) {
        return List.of(); // such as a graded item with a negative slope in one group
      }
      if (g != reference) {
        effects.add(effect(fit, g, expected.get(), found.get()));
      }
    }
    return effects;
  }

  private static Effect effect(
      CalibrationFit fit, int group, ResponseModel reference, ResponseModel focal) {
    double[] weights = fit.em().state().weights()[group];
    double[] nodes = fit.em().latent().nodes();
    double signed = 0;
    double unsigned = 0;
    for (int q = 0; q < nodes.length; q++) {
      double difference = focal.expectedScore(nodes[q]) - reference.expectedScore(nodes[q]);
      signed += weights[q] * difference;
      unsigned += weights[q] * Math.abs(difference);
    }
    OptionalDouble difficulty =
        reference instanceof LogisticModel a && focal instanceof LogisticModel b
            ? OptionalDouble.of(b.difficulty() - a.difficulty())
            : OptionalDouble.empty();
    String name = fit.design().data.groups().get(group);
    return new Effect(name, signed, unsigned, difficulty);
  }
}
