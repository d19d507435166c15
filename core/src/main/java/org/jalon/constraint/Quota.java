package org.jalon.constraint;

import java.util.BitSet;
import java.util.List;

/**
 * How many items of a set a test of a given length may contain, as rules on each next item. Exact
 * for sets without a common item: an item is struck out if and only if no continuation that
 * contains it is among the best ones, where the best keep every maximum, then are as long as
 * possible up to the length, then miss the minima by as little as possible.
 */
record Quota(BitSet items, int minimum, int maximum) {

  /** Strikes out what would exceed a maximum or use up a place that a minimum needs. */
  static void restrict(
      ContentPosition position, BitSet candidates, List<Quota> quotas, int length) {
    BitSet prospects = position.prospects();
    BitSet needed = new BitSet();
    int need = 0;
    int room = prospects.cardinality();
    for (Quota quota : quotas) {
      BitSet left = (BitSet) prospects.clone();
      left.and(quota.items);
      int asked = position.asked(quota.items);
      int usable = Math.min(left.cardinality(), Math.max(0, quota.maximum - asked));
      int missing = Math.min(Math.max(0, quota.minimum - asked), usable);
      room -= left.cardinality() - usable;
      need += missing;
      if (asked >= quota.maximum) {
        candidates.andNot(quota.items);
      }
      if (missing > 0) {
        needed.or(quota.items);
      }
    }
    int remaining = Math.min(position.remaining(length), room);
    if (position.remaining(length) > 0 && need >= remaining) {
      candidates.and(needed);
    }
  }
}
