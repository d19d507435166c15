package org.jalon.session;

import java.util.ArrayList;
import java.util.List;
import org.jalon.constraint.ContentConstraint;
import org.jalon.constraint.Eligibility;
import org.jalon.exposure.ExposureContext;
import org.jalon.exposure.ExposureControl;
import org.jalon.exposure.NoExposureControl;
import org.jalon.reproducibility.RandomSeed;

/**
 * What may be asked at a position: the items that the blueprint allows and the exposure control
 * does not withhold.
 *
 * @param eligibility the items, and why each other one may not be asked
 * @param setAside what gave way, in words
 */
record EligibleItems(Eligibility eligibility, List<String> setAside) {

  static EligibleItems at(AssessmentPlan plan, SessionState state, RandomSeed seed) {
    Eligibility byContent = plan.blueprint().eligibility(state.responses(), seed);
    List<String> setAside = new ArrayList<>();
    byContent.setAside().stream().map(ContentConstraint::describe).forEach(setAside::add);
    ExposureControl control = plan.exposureControl();
    if (control instanceof NoExposureControl || byContent.count() == 0) {
      return new EligibleItems(byContent, setAside);
    }
    ExposureContext context =
        new ExposureContext(state.responses(), state.estimate().ability(), seed);
    Eligibility both = byContent.retaining(control.eligible(context), control.describe());
    if (both.count() == 0 && control.givesWay()) {
      setAside.add(control.describe());
      return new EligibleItems(byContent, setAside);
    }
    return new EligibleItems(both, setAside);
  }
}
