package org.jalon.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The labels of chosen proposals as numbers. A label that is a number up to 1,000 is that number;
 * other labels, and those that are repeated, get numbers above by their place in the solution; a
 * label that the solution does not have is a proposal that does not exist.
 */
final class WireChoices {

  private static final int OTHERS = 1_000;

  private final boolean several;
  private final List<String> labels;

  WireChoices(boolean several, String solution) {
    this.several = several;
    this.labels = labels(solution);
  }

  List<Integer> key() {
    return numbers(labels);
  }

  List<Integer> given(String answer) {
    return numbers(labels(answer));
  }

  private List<String> labels(String text) {
    return several ? Stream.of(text.split(",", -1)).map(String::strip).toList() : List.of(text);
  }

  private List<Integer> numbers(List<String> of) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < of.size(); i++) {
      String label = of.get(i);
      int before = Collections.frequency(of.subList(0, i), label);
      numbers.add(
          before == 0 && label.matches("[1-9][0-9]{0,2}")
              ? Integer.valueOf(label)
              : other(label, before));
    }
    return numbers;
  }

  /** The place of a label that the solution has as often before it as the answer. */
  private int other(String label, int before) {
    int left = before;
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).equals(label) && left-- == 0) {
        return OTHERS + 1 + i;
      }
    }
    return Integer.MAX_VALUE;
  }
}
