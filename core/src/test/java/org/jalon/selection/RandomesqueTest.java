package org.jalon.selection;

import java.util.List;

class RandomesqueTest extends ItemSelectorConformance {

  @Override
  protected ItemSelector selector() {
    return ItemSelector.of(
        PosteriorWeightedInformation.withDefaults(), new Randomesque(List.of(4, 3, 2)));
  }
}
