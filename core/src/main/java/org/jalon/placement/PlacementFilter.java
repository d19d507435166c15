package org.jalon.placement;

/** The steps by which a plan comes from all outcomes of a test to the one that is asked. */
public enum PlacementFilter {
  /** Outcomes that have an item that can be asked. */
  HAS_ITEM,
  /** Outcomes of which nothing is known yet. */
  NOT_ASSESSED,
  /** Outcomes not asked in this test. */
  NOT_ASKED,
  /** Outcomes of the topics that end at a low level, as long as there are any. */
  EASY_TOPICS,
  /** Outcomes with an item without time limit, after an item with one. */
  UNTIMED,
  /** Outcomes of the level a test begins with, or else of the lowest one. */
  FIRST_LEVEL,
  /** Outcomes not too far above the predicted level. */
  NOT_TOO_DIFFICULT,
  /** Outcomes of competences whose level is not known well enough. */
  LEVEL_UNKNOWN,
  /** Outcomes whose answer is worth most. */
  MOST_VALUABLE,
  /** The outcome drawn among equals. */
  DRAWN
}
