/**
 * What the command line does on one machine, on a cluster: Spark reads, spreads and writes, and the
 * very classes of the command line do the work of each line. A program is built from these parts:
 *
 * <ul>
 *   <li>{@link org.jalon.examples.spark.Shipped} sends the bank and all else that a scorer is made
 *       of to each machine once;
 *   <li>{@link org.jalon.examples.spark.TextParts} and {@link
 *       org.jalon.examples.spark.ParquetTable} cut files into parts whose lines know their numbers;
 *   <li>{@link org.jalon.examples.spark.PersonRanges} cuts a simulated population into parts;
 *   <li>{@link org.jalon.examples.spark.SimulatedBatches} lets the persons of a part take a test;
 *   <li>{@link org.jalon.examples.spark.Outcomes} tells twins apart and writes the files.
 * </ul>
 */
@NullMarked
package org.jalon.examples.spark;

import org.jspecify.annotations.NullMarked;
