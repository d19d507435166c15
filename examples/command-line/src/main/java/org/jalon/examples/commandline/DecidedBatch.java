package org.jalon.examples.commandline;

import java.util.List;

/**
 * What became of a batch of lines.
 *
 * @param lines what became of each that is not blank
 * @param end where the input stands after them
 */
record DecidedBatch(List<DecidedLine> lines, InputPosition end) {

  DecidedBatch {
    lines = List.copyOf(lines);
  }
}
