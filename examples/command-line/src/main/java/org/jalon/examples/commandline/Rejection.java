package org.jalon.examples.commandline;

/**
 * A line that could not be used.
 *
 * @param line the line
 * @param person whose it is
 * @param reason why
 */
record Rejection(long line, String person, String reason) {}
