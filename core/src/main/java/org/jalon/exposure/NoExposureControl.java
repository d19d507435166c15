package org.jalon.exposure;

import java.util.BitSet;

/** Withholds no item. */
public record NoExposureControl() implements ExposureControl {

  @Override
  public BitSet eligible(ExposureContext context) {
    BitSet all = new BitSet(context.bank().size());
    all.set(0, context.bank().size());
    return all;
  }

  @Override
  public String describe() {
    return "no exposure control";
  }
}
