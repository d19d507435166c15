package org.jalon.constraint;

import java.util.BitSet;
import java.util.List;

/**
 * A test that was put together.
 *
 * @param items the numbers of its items, in the order of the bank
 * @param objective the sum of their values, added in that order
 * @param proven whether it is proven that no test is better and that, of the equally good ones,
 *     this one comes first: it contains the first item of the bank that is in one of the two alone
 */
public record AssembledTest(List<Integer> items, double objective, boolean proven) {

  /** Creates a test from a copy of the list. */
  public AssembledTest {
    items = List.copyOf(items);
  }

  /** The numbers of its items as a new set. */
  BitSet set() {
    BitSet set = new BitSet();
    items.forEach(set::set);
    return set;
  }
}
