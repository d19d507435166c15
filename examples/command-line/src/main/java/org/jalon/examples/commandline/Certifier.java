package org.jalon.examples.commandline;

import java.util.Optional;
import java.util.function.Function;

/**
 * Decides batches of lines of test records. Thread-safe.
 *
 * @param decider decides each
 */
record Certifier(RecordDecider decider) implements Function<RecordBatch, DecidedBatch> {

  @Override
  public DecidedBatch apply(RecordBatch batch) {
    return new DecidedBatch(
        batch.lines().stream().map(decider::decide).flatMap(Optional::stream).toList(),
        batch.end());
  }
}
