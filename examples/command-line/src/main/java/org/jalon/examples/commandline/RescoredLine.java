package org.jalon.examples.commandline;

import java.util.List;
import java.util.Optional;
import org.jalon.certification.RescoringDifference;

/**
 * What became of a line of records that was decided twice.
 *
 * @param number the line
 * @param rescored both decisions; empty if there are none
 * @param problems why there are none
 */
record RescoredLine(long number, Optional<Rescored> rescored, List<RecordProblem> problems) {

  RescoredLine {
    problems = List.copyOf(problems);
  }

  /**
   * Two decisions, and how the files show them.
   *
   * @param difference both decisions
   * @param row a line of CSV
   * @param document a line of JSON; empty if nobody sees a difference
   */
  record Rescored(RescoringDifference difference, String row, String document) {}
}
