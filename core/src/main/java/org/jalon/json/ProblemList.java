package org.jalon.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Collects the problems of a document and, when there are more than anybody reads, stops the
 * reading: a hostile document must not fill the memory with its problems.
 */
final class ProblemList<T> {

  static final int MAXIMUM = 10_000;

  private static final String MORE =
      "There are more than " + MAXIMUM + " problems. Reading stopped here.";

  private final List<T> problems = new ArrayList<>();
  private final Function<JsonProblem, T> form;
  private final Function<List<T>, RuntimeException> exception;

  ProblemList(Function<JsonProblem, T> form, Function<List<T>, RuntimeException> exception) {
    this.form = form;
    this.exception = exception;
  }

  void add(String path, String message) {
    add(form.apply(new JsonProblem(path, message)));
  }

  void add(T problem) {
    if (problems.size() >= MAXIMUM) {
      List<T> all = new ArrayList<>(problems);
      all.add(form.apply(new JsonProblem("$", MORE)));
      throw new ReadingStopped(exception.apply(all));
    }
    problems.add(problem);
  }

  List<T> all() {
    return problems;
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  /** What to throw because of them. */
  RuntimeException exception() {
    return exception.apply(problems);
  }

  /** What a reading gives, unless it is stopped by too many problems. */
  static <V> V read(Supplier<V> reading) {
    try {
      return reading.get();
    } catch (ReadingStopped e) {
      throw e.exception;
    }
  }

  /** Not an {@link IllegalArgumentException}, which a reader takes for one more problem. */
  private static final class ReadingStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RuntimeException exception;

    ReadingStopped(RuntimeException exception) {
      super(exception);
      this.exception = exception;
    }
  }
}
