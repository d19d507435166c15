package org.jalon.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jalon.estimation.Prior;
import org.jalon.exposure.AbilityClasses;
import org.jalon.exposure.ExposureRates;
import org.jalon.exposure.ItemEligibility;
import org.jalon.exposure.ItemExposure;
import org.jalon.exposure.RestrictedRate;
import org.jalon.exposure.SympsonHetter;
import org.jalon.item.ItemId;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.ProgressiveRestricted;
import org.jalon.session.AssessmentPlan;

/** A plan for each exposure control, by the end of its fixture's name. */
final class ExposureSamples {

  private ExposureSamples() {}

  static Map<String, AssessmentPlan> plans() {
    AssessmentPlan plan = Samples.plan(Prior.Normal.STANDARD);
    Map<ItemId, Double> parameters = new LinkedHashMap<>();
    parameters.put(new ItemId("q2"), 0.5);
    parameters.put(new ItemId("q1"), 0.1 + 0.2);
    parameters.put(new ItemId("q3"), 0.0);
    Map<String, AssessmentPlan> plans = new LinkedHashMap<>();
    plans.put("sympson-hetter", plan.controllingExposure(new SympsonHetter(parameters)));
    plans.put("sympson-hetter-conditional", plan.controllingExposure(conditional()));
    plans.put("progressive-restricted", progressiveRestricted());
    plans.put(
        "restricted-maximum-rate",
        plan.controllingExposure(new RestrictedRate(1, ExposureRates.none(AbilityClasses.SINGLE))));
    plans.put("item-eligibility", plan.controllingExposure(new ItemEligibility(0.25, rates())));
    return plans;
  }

  private static SympsonHetter conditional() {
    Map<ItemId, List<Double>> parameters = new LinkedHashMap<>();
    parameters.put(new ItemId("q2"), List.of(0.5, 1.0, 0.1 + 0.2));
    parameters.put(new ItemId("q1"), List.of(1.0, 0.0, 1e-9));
    return new SympsonHetter(new AbilityClasses(List.of(-1.0, 0.5)), parameters);
  }

  private static AssessmentPlan progressiveRestricted() {
    ProgressiveRestricted method = ProgressiveRestricted.of(10, 0.25);
    AssessmentPlan plan = Samples.plan(Prior.Normal.STANDARD);
    return new AssessmentPlan(
        "progressive-restricted",
        plan.estimator(),
        ItemSelector.of(new MaximumInformation(), method.strategy()),
        plan.blueprint(),
        plan.stoppingRule(),
        method.control(rates()));
  }

  private static ExposureRates rates() {
    Map<ItemId, ItemExposure> items = new LinkedHashMap<>();
    items.put(new ItemId("q2"), new ItemExposure(List.of(2.0, 0.0, 99.5), List.of(0.0, 1e-9, 0.0)));
    items.put(new ItemId("q1"), new ItemExposure(List.of(0.0, 0.0, 0.0), List.of(0.0, 0.0, 1.0)));
    return new ExposureRates(
        new AbilityClasses(List.of(-1.0, 0.5)), List.of(12.0, 3.25, 100.0), items);
  }
}
