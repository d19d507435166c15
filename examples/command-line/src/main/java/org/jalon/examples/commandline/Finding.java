package org.jalon.examples.commandline;

/**
 * Something suspicious about a bank.
 *
 * @param place a line, or empty for the bank as a whole
 * @param message what, and what it may mean
 */
record Finding(String place, String message) {}
