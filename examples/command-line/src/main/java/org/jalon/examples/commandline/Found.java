package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the parts of a file, so that everything is told at once. */
final class Found {

  private final List<String> problems = new ArrayList<>();

  /** Reads a part. */
  @FunctionalInterface
  interface Part<T> {
    T read() throws IOException;
  }

  /** Makes another value of a value. */
  @FunctionalInterface
  interface Change<T> {
    T of(T value) throws IOException;
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

  /** A value changed by a part, if that is given; as it was where the part is wrong. */
  <T> T changed(T value, boolean given, String place, Change<T> change) throws IOException {
    return given ? at(place, () -> change.of(value)).orElse(value) : value;
  }

  /** A value changed by an option, if that is given; as it was where the option is wrong. */
  <T, V> T with(T value, String option, @Nullable V given, BiFunction<T, V, T> change)
      throws IOException {
    return given == null ? value : at(option, () -> change.apply(value, given)).orElse(value);
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
