package org.jalon.examples.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jalon.examples.commandline.SimulationTables;
import org.jalon.simulation.PersonRange;
import org.jalon.simulation.SimulatedTest;
import org.jalon.simulation.StudyPart;

/** Lets the persons of a range take a test in one session, a batch at a time. */
final class SimulatedBatches implements Iterator<SimulatedBatch> {

  /** How many persons' lines are in memory at once. */
  private static final int BATCH = 256;

  private final SimulationTables tables;
  private final StudyPart part;

  SimulatedBatches(SimulationTables tables, List<Double> deciles, PersonRanges.Range range) {
    this.tables = tables;
    this.part = tables.study().part(new PersonRange(range.first(), range.end()), deciles);
  }

  @Override
  public boolean hasNext() {
    return !part.isComplete();
  }

  @Override
  public SimulatedBatch next() {
    if (!hasNext()) {
      throw new NoSuchElementException("There is no person more.");
    }
    List<SimulatedTest> tests = part.next(BATCH);
    List<String> texts = new ArrayList<>();
    for (String file : tables.growing()) {
      StringBuilder lines = new StringBuilder();
      tests.forEach(test -> lines.append(tables.lines(file, test)));
      texts.add(lines.toString());
    }
    return new SimulatedBatch(
        texts, hasNext() ? List.of() : List.of(SimulatedBatch.text(part.state())));
  }
}
