package org.jalon.selection;

class BestTest extends ItemSelectorConformance {

  @Override
  protected ItemSelector selector() {
    return ItemSelector.of(new MaximumInformation(), new Best());
  }
}
