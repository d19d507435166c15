package org.jalon.selection;

class ProgressiveTest extends ItemSelectorConformance {

  @Override
  protected ItemSelector selector() {
    return ItemSelector.of(new MaximumInformation(), new Progressive(new TestPace.Length(6, 1)));
  }

  @Override
  protected boolean ranksAll() {
    return false;
  }
}
