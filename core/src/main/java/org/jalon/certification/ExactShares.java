package org.jalon.certification;

/**
 * Sums of numbers between 0 and 1, each rounded to a multiple of 2<sup>−53</sup> before it is
 * added. The sums are whole numbers of such units, so that their order makes no difference.
 */
final class ExactShares {

  private static final int BITS = 53;
  private static final double UNITS = 0x1p53;
  private static final long MASK = (1L << BITS) - 1;

  private final long[] wholes;
  private final long[] units; // each less than 2^53

  ExactShares(int count) {
    wholes = new long[count];
    units = new long[count];
  }

  void add(int index, double share) {
    add(index, 0, (long) Math.rint(share * UNITS));
  }

  void add(ExactShares others) {
    for (int i = 0; i < wholes.length; i++) {
      add(i, others.wholes[i], others.units[i]);
    }
  }

  private void add(int index, long moreWholes, long moreUnits) {
    long sum = units[index] + moreUnits;
    wholes[index] += moreWholes + (sum >>> BITS);
    units[index] = sum & MASK;
  }

  double sum(int index) {
    return wholes[index] + units[index] / UNITS;
  }
}
