package org.jalon.examples.commandline;

import java.util.List;
import java.util.Optional;
import org.jalon.certification.TestRecord;

/**
 * What a line holds: a record or the problems that it has.
 *
 * @param record the record
 * @param problems why there is none
 */
record ReadRecord(Optional<TestRecord> record, List<RecordProblem> problems) {

  ReadRecord {
    problems = List.copyOf(problems);
  }
}
