package org.jalon.calibration;

import java.util.List;

/**
 * The local dependence in a matrix.
 *
 * @param pairs how many pairs of items were examined
 * @param sparsePairs how many were not, because too few persons answered both or a residual never
 *     varies
 * @param mean the mean Q3 of the pairs examined; NaN if there is none
 * @param standardDeviation their standard deviation; NaN for fewer than 2
 * @param beyondBound how many pairs have |Q3*| at or above the bound, significantly
 * @param flagged these pairs, the largest |Q3*| first; as many as asked for
 */
public record LocalDependenceReport(
    int pairs,
    int sparsePairs,
    double mean,
    double standardDeviation,
    int beyondBound,
    List<ItemPair> flagged) {

  /** Creates a report from a copy of the list. */
  public LocalDependenceReport {
    flagged = List.copyOf(flagged);
  }
}
