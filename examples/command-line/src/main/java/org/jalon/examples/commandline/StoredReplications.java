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

  /** The file of a replication. */
  static String file(int number) {
    return ".replication-" + number;
  }

  /** Deletes the files of so many replications. */
  static void forget(ResultFolder folder, int count) throws IOException {
    for (int number = 0; number < count; number++) {
      Files.deleteIfExists(folder.resolve(file(number)));
    }
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
      return StateText.read(Files.readString(folder.resolve(file(next++))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
