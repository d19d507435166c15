package org.jalon.selection;

/** Prefers no item to another: the criterion alone ranks them. */
public record NoPreference() implements ItemPreference {

  @Override
  public boolean prefers(SelectionContext context, int item) {
    return true;
  }
}
