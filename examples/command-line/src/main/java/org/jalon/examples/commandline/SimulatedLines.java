package org.jalon.examples.commandline;

/**
 * What simulated persons do, as lines of text. Each person depends on the seed and the person's
 * number alone: whoever writes the persons of a range writes the same bytes. Thread-safe.
 */
public interface SimulatedLines {

  /** The first line of the file, with its line feed; empty if it has no header. */
  String header();

  /**
   * What some persons do who follow each other.
   *
   * @param first the number of the first person, from 0
   * @param end the number after the last one's
   * @return their lines, each with its line feed
   */
  String lines(long first, long end);
}
