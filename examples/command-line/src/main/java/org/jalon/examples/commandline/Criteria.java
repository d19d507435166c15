package org.jalon.examples.commandline;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.SelectionCriterion;

/** The selection criteria by their usual abbreviations. */
final class Criteria implements Iterable<String> {

  private static final Map<String, SelectionCriterion> ALL = new LinkedHashMap<>();

  static {
    ALL.put("MFI", new MaximumInformation());
  }

  /** Made by the command line to list the names in its help. */
  Criteria() {}

  @Override
  public Iterator<String> iterator() {
    return ALL.keySet().iterator();
  }

  static SelectionCriterion named(String name) {
    SelectionCriterion criterion = ALL.get(name);
    if (criterion == null) {
      throw new InvalidInput(
          "The criterion (%s) must be one of %s.".formatted(name, String.join(", ", ALL.keySet())));
    }
    return criterion;
  }
}
