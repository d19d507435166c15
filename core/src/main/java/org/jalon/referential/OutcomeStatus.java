package org.jalon.referential;

/** The life of a learning outcome. Only active outcomes are assessed and worth points. */
public enum OutcomeStatus {
  /** Being written: not assessed yet. */
  DRAFT,
  /** Assessed. */
  ACTIVE,
  /** No longer assessed; kept so that past results can still be read. */
  ARCHIVED
}
