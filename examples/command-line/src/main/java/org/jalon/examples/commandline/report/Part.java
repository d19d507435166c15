package org.jalon.examples.commandline.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The sections of one directory.
 *
 * @param results the directory
 * @param key what its addresses begin with; empty for the directory of the page
 * @param sections its pictures
 */
record Part(Results results, String key, List<Section> sections) {

  /** A directory and those of its conditions. */
  static List<Part> of(Results results) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(results, "", Section.of(results, "")));
    for (int k = 0; k < results.conditions().size(); k++) {
      Results condition = results.conditions().get(k);
      String key = "condition-" + (k + 1);
      parts.add(new Part(condition, key, Section.of(condition, key + "-")));
    }
    return parts;
  }

  boolean isWhole() {
    return key.isEmpty();
  }

  /** Whether a heading and its outcomes come before the pictures. */
  boolean hasSummary() {
    return !isWhole() || Summary.isFor(results);
  }

  String summaryKey() {
    return isWhole() ? "summary" : key;
  }

  String summaryTitle() {
    return isWhole() ? "Summary" : "Condition " + Words.quoted(results.name());
  }
}
