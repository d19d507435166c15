package org.jalon.examples.commandline;

import java.util.List;

/**
 * Some lines that follow each other.
 *
 * @param lines the lines
 * @param end where the input stands after them
 */
record RecordBatch(List<RecordLine> lines, InputPosition end) {

  RecordBatch {
    lines = List.copyOf(lines);
  }
}
