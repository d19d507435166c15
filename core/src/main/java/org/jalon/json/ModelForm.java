package org.jalon.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jalon.irt.GeneralizedPartialCredit;
import org.jalon.irt.GradedResponse;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.NominalResponse;
import org.jalon.irt.ResponseModel;

/**
 * The written forms of the response models: which parameters each one has. The rating scale model
 * is written as PCM and the modified graded response model as GRM, which they are cases of.
 */
enum ModelForm {
  ONE_PL("1PL", "b"),
  TWO_PL("2PL", "a b"),
  THREE_PL("3PL", "a b c"),
  FOUR_PL("4PL", "a b c d"),
  GRADED_RESPONSE("GRM", "a b"),
  GENERALIZED_PARTIAL_CREDIT("GPCM", "a b"),
  PARTIAL_CREDIT("PCM", "b"),
  NOMINAL_RESPONSE("NRM", "slopes intercepts");

  /** The parameters of all models. */
  private static final List<String> PARAMETERS =
      List.of("a", "b", "c", "d", "slopes", "intercepts");

  private final String text;
  private final String parameters;

  ModelForm(String text, String parameters) {
    this.text = text;
    this.parameters = " " + parameters + " ";
  }

  /** The model that an item's properties describe; whatever is wrong with them is reported. */
  static Optional<ResponseModel> read(Cursor item) {
    Cursor field = item.field("model");
    return field.text().flatMap(name -> find(field, name)).flatMap(form -> form.model(item));
  }

  private static Optional<ModelForm> find(Cursor field, String text) {
    Optional<ModelForm> found =
        Arrays.stream(values()).filter(form -> form.text.equals(text)).findFirst();
    if (found.isEmpty()) {
      String names = Arrays.stream(values()).map(f -> f.text).collect(Collectors.joining(", "));
      field.report("The response model (" + text + ") must be one of " + names + ".");
    }
    return found;
  }

  private Optional<ResponseModel> model(Cursor item) {
    if (hasOthers(item)) {
      return Optional.empty();
    }
    return switch (this) {
      case ONE_PL, TWO_PL, THREE_PL, FOUR_PL -> logistic(item);
      case NOMINAL_RESPONSE -> {
        Optional<List<Double>> slopes = numbers(item, "slopes");
        Optional<List<Double>> intercepts = numbers(item, "intercepts");
        yield make(
            item,
            slopes.isPresent() && intercepts.isPresent(),
            () -> new NominalResponse(slopes.get(), intercepts.get()));
      }
      default -> {
        Optional<Double> a = number(item, "a", 1);
        Optional<List<Double>> b = numbers(item, "b");
        yield make(
            item,
            a.isPresent() && b.isPresent(),
            () ->
                this == GRADED_RESPONSE
                    ? new GradedResponse(a.get(), b.get())
                    : new GeneralizedPartialCredit(a.get(), b.get()));
      }
    };
  }

  private Optional<ResponseModel> logistic(Cursor item) {
    Optional<Double> a = number(item, "a", 1);
    Optional<Double> b = number(item, "b", 0);
    Optional<Double> c = number(item, "c", 0);
    Optional<Double> d = number(item, "d", 1);
    return make(
        item,
        a.isPresent() && b.isPresent() && c.isPresent() && d.isPresent(),
        () -> new LogisticModel(a.get(), b.get(), c.get(), d.get()));
  }

  private static Optional<ResponseModel> make(
      Cursor item, boolean complete, Supplier<ResponseModel> model) {
    return complete ? item.make(model) : Optional.empty();
  }

  /** Whether there are parameters that the model does not have, all reported. */
  private boolean hasOthers(Cursor item) {
    List<String> others =
        PARAMETERS.stream().filter(name -> !has(name) && item.field(name).isPresent()).toList();
    others.forEach(
        name ->
            item.field(name)
                .report(
                    "The model %s has no parameter %s. Maybe another model is meant."
                        .formatted(text, name)));
    return !others.isEmpty();
  }

  private boolean has(String parameter) {
    return parameters.contains(" " + parameter + " ");
  }

  private Optional<Double> number(Cursor item, String name, double fixed) {
    return has(name) ? item.field(name).number() : Optional.of(fixed);
  }

  private static Optional<List<Double>> numbers(Cursor item, String name) {
    Cursor field = item.field(name);
    List<Double> numbers = field.numbers();
    boolean complete = field.isArray() && numbers.size() == field.elements().size();
    return complete ? Optional.of(numbers) : Optional.empty();
  }

  /** Writes a model in the shortest form that holds it. */
  static void write(ResponseModel model, ObjectNode node) {
    if (model instanceof LogisticModel logistic) {
      of(logistic).write(logistic, node);
    } else if (model instanceof GradedResponse graded) {
      node.put("model", GRADED_RESPONSE.text).put("a", graded.discrimination());
      put(node, "b", graded.difficulties());
    } else if (model instanceof GeneralizedPartialCredit credit) {
      boolean plain = credit.discrimination() == 1;
      node.put("model", (plain ? PARTIAL_CREDIT : GENERALIZED_PARTIAL_CREDIT).text);
      if (!plain) {
        node.put("a", credit.discrimination());
      }
      put(node, "b", credit.steps());
    } else if (model instanceof NominalResponse nominal) {
      node.put("model", NOMINAL_RESPONSE.text);
      put(node, "slopes", nominal.slopes());
      put(node, "intercepts", nominal.intercepts());
    } else {
      throw new IllegalArgumentException(
          "The response model (%s) has no written form: its class (%s) is not one of this library's."
              .formatted(model, model.getClass().getName()));
    }
  }

  private static void put(ObjectNode node, String name, List<Double> values) {
    ArrayNode array = node.putArray(name);
    values.forEach(array::add);
  }

  private void write(LogisticModel model, ObjectNode node) {
    node.put("model", text);
    if (this != ONE_PL) {
      node.put("a", model.discrimination());
    }
    node.put("b", model.difficulty());
    if (compareTo(THREE_PL) >= 0) {
      node.put("c", model.guessing());
    }
    if (this == FOUR_PL) {
      node.put("d", model.upperAsymptote());
    }
  }

  private static ModelForm of(LogisticModel model) {
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
