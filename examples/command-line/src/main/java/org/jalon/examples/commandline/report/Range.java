package org.jalon.examples.commandline.report;

/**
 * The numbers from one to another.
 *
 * @param low the least
 * @param high the greatest; at least {@code low}
 */
record Range(double low, double high) {

  /** No number yet. */
  static final Range NONE = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  /** The range of the finite ones among some numbers. */
  static Range of(double... values) {
    Range range = NONE;
    for (double value : values) {
      range = range.with(value);
    }
    return range;
  }

  Range with(double value) {
    return Double.isFinite(value) ? new Range(Math.min(low, value), Math.max(high, value)) : this;
  }

  Range with(Range other) {
    return with(other.low).with(other.high);
  }

  boolean isEmpty() {
    return low > high;
  }

  boolean holds(double value) {
    return value >= low && value <= high;
  }

  double span() {
    return high - low;
  }

  /** A range that can be drawn: neither empty nor a single number. */
  Range drawable() {
    if (isEmpty()) {
      return new Range(0, 1);
    }
    double least = Math.max(Math.abs(low), Math.abs(high)) * 1e-9;
    if (span() > least) {
      return this;
    }
    double room = low == 0 ? 1 : Math.abs(low) * 0.1;
    return new Range(low - room, high + room);
  }

  /** With room at both ends. */
  Range padded(double share) {
    Range wide = drawable();
    return new Range(wide.low - share * wide.span(), wide.high + share * wide.span());
  }

  /** No wider than another range. */
  Range within(Range other) {
    return isEmpty() ? this : new Range(Math.max(low, other.low), Math.min(high, other.high));
  }
}
