package org.jalon.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jalon.certification.ClassificationTable;

/** How many people were in which classes: truly, by a first and by a second test. */
final class ClassCounts {

  private final long[][] trueByFirst;
  private final long[][] firstBySecond;
  private long persons;

  ClassCounts(int classes) {
    trueByFirst = new long[classes + 1][classes + 1];
    firstBySecond = new long[classes + 1][classes + 1];
  }

  void add(OptionalInt truth, OptionalInt first, OptionalInt second) {
    trueByFirst[index(truth)][index(first)]++;
    firstBySecond[index(first)][index(second)]++;
    persons++;
  }

  void merge(ClassCounts other) {
    add(trueByFirst, other.trueByFirst);
    add(firstBySecond, other.firstBySecond);
    persons += other.persons;
  }

  private static void add(long[][] counts, long[][] more) {
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts.length; column++) {
        counts[row][column] += more[row][column];
      }
    }
  }

  private static int index(OptionalInt k) {
    return k.isEmpty() ? 0 : k.getAsInt() + 1;
  }

  SimulatedClassification classification() {
    return new SimulatedClassification(
        table(trueByFirst, persons), Optional.of(table(firstBySecond, persons)));
  }

  static ClassificationTable table(long[][] counts, long persons) {
    List<List<Double>> shares =
        Arrays.stream(counts)
            .map(row -> Arrays.stream(row).mapToObj(count -> (double) count / persons).toList())
            .toList();
    return new ClassificationTable(persons, shares);
  }
}
