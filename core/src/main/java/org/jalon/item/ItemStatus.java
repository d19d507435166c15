package org.jalon.item;

/** The life of an item. */
public enum ItemStatus {
  /** Being written: not asked yet. */
  DRAFT,
  /** Asked. */
  ACTIVE,
  /** No longer asked, unless an outcome has no active item left. */
  ARCHIVED
}
