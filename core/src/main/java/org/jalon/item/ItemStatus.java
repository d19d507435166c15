package org.jalon.item;

/** The life of a question. Only active ones are asked. */
public enum ItemStatus {
  /** Being written: not asked yet. */
  DRAFT,
  /** Asked. */
  ACTIVE,
  /** No longer asked; kept so that past answers can still be read. */
  ARCHIVED
}
