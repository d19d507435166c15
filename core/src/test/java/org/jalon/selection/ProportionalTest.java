package org.jalon.selection;

import java.util.List;

/** Values below 0 and a preference: whoever is preferred shares the choice. */
class ProportionalTest extends ItemSelectorConformance {

  @Override
  protected ItemSelector selector() {
    return ItemSelector.of(
            MinimumExpectedPosteriorVariance.withDefaults(),
            new Proportional(new TestPace.Precision(0.3, 9, 2)))
        .preferring(
            new SuccessProbability(List.of(new SuccessProbability.Stretch(0, 5, 0.8, 0.4))));
  }

  @Override
  protected boolean ranksAll() {
    return false;
  }
}
