package org.jalon.examples.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What comes of the elements of a part one by one, as they are asked for.
 *
 * @param <T> the elements
 * @param <R> what comes of them
 */
final class Mapped<T, R> implements Iterator<R> {

  private final Iterator<T> elements;
  private final Function<T, Optional<R>> work;
  private @Nullable R next;

  Mapped(Iterator<T> elements, Function<T, Optional<R>> work) {
    this.elements = elements;
    this.work = work;
  }

  @Override
  public boolean hasNext() {
    while (next == null && elements.hasNext()) {
      next = work.apply(elements.next()).orElse(null);
    }
    return next != null;
  }

  @Override
  public R next() {
    R result = hasNext() ? next : null;
    if (result == null) {
      throw new NoSuchElementException("There is no element more.");
    }
    next = null;
    return result;
  }
}
