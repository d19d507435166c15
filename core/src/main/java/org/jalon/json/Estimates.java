package org.jalon.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.Convergence;

/**
 * The written form of an estimate. An infinite standard error, which JSON has no number for, is
 * left out.
 */
final class Estimates {

  private Estimates() {}

  static ObjectNode write(AbilityEstimate estimate) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("ability", estimate.ability());
    if (Double.isFinite(estimate.standardError())) {
      node.put("standard-error", estimate.standardError());
    }
    return node.put("convergence", Cursor.name(estimate.convergence()))
        .put("iterations", estimate.iterations());
  }

  static Optional<AbilityEstimate> read(Cursor cursor) {
    cursor.allowing("ability", "standard-error", "convergence", "iterations");
    Optional<Double> ability = cursor.field("ability").number();
    Cursor errorField = cursor.field("standard-error");
    Optional<Double> error =
        errorField.isPresent() ? errorField.number() : Optional.of(Double.POSITIVE_INFINITY);
    Optional<Convergence> convergence = cursor.field("convergence").constant(Convergence.class);
    Optional<Integer> iterations = cursor.field("iterations").integer();
    return ability.flatMap(
        a ->
            error.flatMap(
                e ->
                    convergence.flatMap(
                        c ->
                            iterations.flatMap(
                                i -> cursor.make(() -> new AbilityEstimate(a, e, c, i))))));
  }
}
