package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.List;

/** Everything wrong with one file: each problem with its line, the first thousand in full. */
final class Problems {

  private static final int KEPT = 1_000;

  private final String file;
  private final List<String> lines = new ArrayList<>();
  private int count;

  Problems(String file) {
    this.file = file;
  }

  /** A problem at a place such as a line number; an empty place is the whole file. */
  void report(String place, String message) {
    if (++count <= KEPT) {
      lines.add(file + ":" + (place.isEmpty() ? "" : place + ":") + " " + message);
    }
  }

  int count() {
    return count;
  }

  /** One sentence for each, beginning with its place. */
  List<String> lines() {
    List<String> all = new ArrayList<>(lines);
    if (count > KEPT) {
      all.add(file + ": and " + (count - KEPT) + " problems more.");
    }
    return all;
  }

  void throwIfAny() {
    if (count > 0) {
      throw new InvalidInput(lines());
    }
  }
}
