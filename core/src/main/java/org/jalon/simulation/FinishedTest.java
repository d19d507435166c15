package org.jalon.simulation;

import java.util.Arrays;
import org.jalon.item.Responses;
import org.jalon.session.CompiledSession;

/** A person's test as it ended. Mutable: one object serves one person after the other. */
final class FinishedTest {

  long person;
  double ability;
  double estimate;
  double standardError;
  int ending;
  int size;
  int[] items = new int[64];
  int[] categories = new int[64];

  void set(CompiledSession session, int newEnding) {
    estimate = session.ability();
    standardError = session.standardError();
    ending = newEnding;
    reserve(session.size());
    for (int i = 0; i < size; i++) {
      items[i] = session.item(i);
      categories[i] = session.category(i);
    }
  }

  void set(Responses responses) {
    reserve(responses.size());
    for (int i = 0; i < size; i++) {
      items[i] = responses.item(i);
      categories[i] = responses.category(i);
    }
  }

  private void reserve(int newSize) {
    size = newSize;
    if (size > items.length) {
      items = Arrays.copyOf(items, 2 * size);
      categories = Arrays.copyOf(categories, 2 * size);
    }
  }

  double error() {
    return estimate - ability;
  }

  /** Whether estimate and standard error are numbers that means can be taken of. */
  boolean isFinite() {
    return isUsable(estimate, standardError);
  }

  static boolean isUsable(double estimate, double standardError) {
    return Math.abs(estimate) <= Tally.LARGEST && standardError <= Tally.LARGEST;
  }
}
