package org.jalon.calibration;

import java.util.ArrayList;
import java.util.List;

/** Items that have parameters in common, or a single item: what an M-step maximises at a time. */
final class ItemComponent {

  /** The places of the common parameters among all. */
  final int[] shared;

  final List<ItemSlot> slots = new ArrayList<>();

  ItemComponent(int[] shared) {
    this.shared = shared;
  }

  /** Which of the common parameters a place is; −1 if it is none. */
  int shared(int place) {
    for (int s = 0; s < shared.length; s++) {
      if (shared[s] == place) {
        return s;
      }
    }
    return -1;
  }
}
