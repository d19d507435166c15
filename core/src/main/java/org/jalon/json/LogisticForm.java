package org.jalon.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;

/** The written forms of the logistic models: which of the parameters a, b, c and d each one has. */
enum LogisticForm {
  ONE_PL("1PL", "b"),
  TWO_PL("2PL", "ab"),
  THREE_PL("3PL", "abc"),
  FOUR_PL("4PL", "abcd");

  private final String text;
  private final String parameters;

  LogisticForm(String text, String parameters) {
    this.text = text;
    this.parameters = parameters;
  }

  static Optional<LogisticForm> find(Cursor item, String text) {
    for (LogisticForm form : values()) {
      if (form.text.equals(text)) {
        return Optional.of(form);
      }
    }
    item.field("model")
        .report("The response model (" + text + ") must be one of 1PL, 2PL, 3PL, 4PL.");
    return Optional.empty();
  }

  Optional<ResponseModel> read(Cursor item) {
    boolean others = hasOthers(item);
    Optional<Double> a = parameter(item, "a", 1);
    Optional<Double> b = parameter(item, "b", 0);
    Optional<Double> c = parameter(item, "c", 0);
    Optional<Double> d = parameter(item, "d", 1);
    if (others || a.isEmpty() || b.isEmpty() || c.isEmpty() || d.isEmpty()) {
      return Optional.empty();
    }
    return item.make(() -> new LogisticModel(a.get(), b.get(), c.get(), d.get()));
  }

  /** Whether there are parameters that the model does not have, all reported. */
  private boolean hasOthers(Cursor item) {
    boolean found = false;
    for (String name : new String[] {"a", "c", "d"}) {
      if (!parameters.contains(name) && item.field(name).isPresent()) {
        String message = "The model %s has no parameter %s. Maybe another model is meant.";
        item.field(name).report(message.formatted(text, name));
        found = true;
      }
    }
    return found;
  }

  private Optional<Double> parameter(Cursor item, String name, double fixed) {
    return parameters.contains(name) ? item.field(name).number() : Optional.of(fixed);
  }

  /** Writes a model in the shortest form that holds it. */
  static void write(LogisticModel model, ObjectNode node) {
    LogisticForm form = of(model);
    node.put("model", form.text);
    if (form != ONE_PL) {
      node.put("a", model.discrimination());
    }
    node.put("b", model.difficulty());
    if (form.compareTo(THREE_PL) >= 0) {
      node.put("c", model.guessing());
    }
    if (form == FOUR_PL) {
      node.put("d", model.upperAsymptote());
    }
  }

  private static LogisticForm of(LogisticModel model) {
    if (model.upperAsymptote() != 1) {
      return FOUR_PL;
    }
    // Bit by bit, so that -0.0 is written too: it counts in the fingerprint of a bank.
    if (Double.compare(model.guessing(), 0) != 0) {
      return THREE_PL;
    }
    return model.discrimination() == 1 ? ONE_PL : TWO_PL;
  }
}
