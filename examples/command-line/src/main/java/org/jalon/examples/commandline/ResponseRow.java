package org.jalon.examples.commandline;

import java.io.Serializable;

/**
 * One row of a long table of responses.
 *
 * @param ordinal which row of the table it is: rows that follow each other differ by one
 * @param line the line on which it stands
 * @param person whose answer it is; empty if the row is too short for it
 * @param group the group that the person belongs to; empty if the table tells none
 * @param item the item's identifier
 * @param response the answer as written
 * @param complaint why the row cannot be used; empty if it can
 */
public record ResponseRow(
    long ordinal,
    long line,
    String person,
    String group,
    String item,
    String response,
    String complaint)
    implements Serializable {}
