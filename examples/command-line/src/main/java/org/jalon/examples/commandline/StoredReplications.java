package org.jalon.examples.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jalon.simulation.SimulationState;

/** The states of replications that are done, read one by one. */
final class StoredReplications implements Iterator<SimulationState> {

  private final ResultFolder folder;
  private final int count;
  private int next;

  StoredReplications(ResultFolder folder, int count) {
    this.folder = folder;
    this.count = count;
  }

  @Override
  public boolean hasNext() {
    return next < count;
  }

  @Override
  public SimulationState next() {
    if (!hasNext()) {
      throw new NoSuchElementException("There is no replication more.");
    }
    try {
      return StateText.read(Files.readString(folder.resolve(ComparisonRun.replication(next++))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
