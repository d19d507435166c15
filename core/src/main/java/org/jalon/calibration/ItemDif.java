package org.jalon.calibration;

import java.util.Optional;
import org.jalon.item.ItemId;

/** Whether an item works differently in two groups, by one of the methods. */
public sealed interface ItemDif permits MantelHaenszelDif, LogisticDif {

  /**
   * The item.
   *
   * @return its id
   */
  ItemId item();

  /**
   * How many persons of the two groups the result rests on.
   *
   * @return those who answered the item and have a matching value
   */
  int persons();

  /**
   * The test that the item works alike.
   *
   * @return the test, or empty if the answers allow none, as when only one group answered
   */
  Optional<ChiSquareTest> test();

  /**
   * The p-value of the test, adjusted for the number of items.
   *
   * @return from 0 to 1, or NaN without a test
   */
  double adjustedP();
}
