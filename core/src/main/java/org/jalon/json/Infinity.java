package org.jalon.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The words for a value or a threshold that is infinite, for which JSON has no number. */
enum Infinity {
  INFINITE,
  MINUS_INFINITE;

  static Optional<Double> readNumber(Cursor cursor) {
    return cursor.isText() ? cursor.constant(Infinity.class).map(Infinity::value) : cursor.number();
  }

  static void putNumber(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    } else {
      node.put(name, Cursor.name(value > 0 ? INFINITE : MINUS_INFINITE));
    }
  }

  private double value() {
    return this == INFINITE ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
  }
}
