package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with the parts of a file, so that everything is told at once. */
final class Found {

  private final List<String> problems = new ArrayList<>();

  /** Reads a part. */
  @FunctionalInterface
  interface Part<T> {
    T read() throws IOException;
  }

  /** A part, or nothing if it is wrong; the place is put before each problem. */
  <T> Optional<T> at(String place, Part<T> part) throws IOException {
    try {
      return Optional.of(part.read());
    } catch (InvalidInput e) {
      e.lines().forEach(line -> problems.add(line.startsWith(place) ? line : place + ": " + line));
    } catch (IllegalArgumentException e) {
      problems.add(place + ": " + e.getMessage());
    }
    return Optional.empty();
  }

  /** A part that tells its place itself, or nothing if it is wrong. */
  <T> Optional<T> part(Part<T> part) throws IOException {
    try {
      return Optional.of(part.read());
    } catch (InvalidInput e) {
      problems.addAll(e.lines());
      return Optional.empty();
    }
  }

  void report(String problem) {
    problems.add(problem);
  }

  void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }
}
