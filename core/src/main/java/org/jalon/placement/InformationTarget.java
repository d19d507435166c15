package org.jalon.placement;

/** What the next answer is to tell about. */
public enum InformationTarget {
  /** The whole matrix: which outcomes are mastered. */
  MATRIX,
  /** What the matrix is worth: the points of the competence, and with them its level. */
  POINTS
}
