package org.jalon.selection;

/**
 * An item with its value.
 *
 * @param item the item's number
 * @param value what the criterion says of it, or the score that a strategy made of that
 */
public record RankedItem(int item, double value) {}
