package org.jalon.examples.commandline;

import java.util.List;

/** The fields of a line of a flexMIRT file, taken one after the other. */
final class FlexMirtLine {

  private final List<String> fields;
  private int next;

  FlexMirtLine(List<String> fields) {
    this.fields = fields;
  }

  String text(String what) {
    if (next >= fields.size()) {
      throw new IllegalArgumentException(
          "The %s is missing: the line ends after field %d.".formatted(what, fields.size()));
    }
    return fields.get(next++).strip();
  }

  void expect(String what, String value) {
    String text = text(what);
    if (!text.equals(value)) {
      throw new IllegalArgumentException(
          "The %s (%s) must be %s: nothing else is supported."
              .formatted(what, Texts.quoted(text), value));
    }
  }

  int integer(String what, int lowest, int highest) {
    String text = text(what);
    try {
      int value = Integer.parseInt(text);
      if (value >= lowest && value <= highest) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, in the same words as for a number that is out of range.
    }
    throw new IllegalArgumentException(
        "The %s (%s) must be a whole number from %d to %d."
            .formatted(what, Texts.quoted(text), lowest, highest));
  }

  double number(String what) {
    String text = text(what);
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, in the same words as for a number that is not finite.
    }
    throw new IllegalArgumentException(
        "The %s (%s) must be a finite number.".formatted(what, Texts.quoted(text)));
  }

  double[] numbers(String what, int count) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = number(what);
    }
    return numbers;
  }
}
