package org.jalon.benchmarks.baseline;

/**
 * An answer.
 *
 * @param item the item
 * @param right whether the answer is right
 */
public record NaiveAnswer(NaiveItem item, boolean right) {}
