package org.jalon.selection;

class RandomStartTest extends ItemSelectorConformance {

  @Override
  protected ItemSelector selector() {
    return ItemSelector.of(new MaximumInformation(), new Best()).startingWith(new RandomItems(3));
  }

  @Override
  protected boolean ranksAll() {
    return false;
  }
}
