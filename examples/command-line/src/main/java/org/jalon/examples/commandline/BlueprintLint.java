package org.jalon.examples.commandline;

import java.io.IOException;
import java.util.List;
import org.jalon.constraint.Blueprint;
import org.jalon.constraint.BlueprintTable;
import org.jalon.constraint.ExactTestAssembler;
import org.jalon.constraint.LinearConstraint;
import org.jalon.constraint.ShadowProblem;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;

/** Whether a bank holds a test that keeps every rule of a blueprint table. */
final class BlueprintLint {

  private BlueprintLint() {}

  static List<Finding> of(ResolvedItemBank bank, Input input) throws IOException {
    BlueprintTable table = BlueprintFile.read(input);
    Blueprint blueprint = table.blueprint();
    List<String> unknown = blueprint.validate(bank);
    if (!unknown.isEmpty()) {
      return unknown.stream().map(message -> new Finding("", message)).toList();
    }
    Responses none = Responses.none(bank);
    List<LinearConstraint> conflict =
        new ShadowProblem(none, blueprint.eligibility(none), table.length())
            .conflict(new ExactTestAssembler());
    return conflict.isEmpty() ? List.of() : List.of(new Finding("", words(table, conflict)));
  }

  private static String words(BlueprintTable table, List<LinearConstraint> conflict) {
    List<String> rules = conflict.stream().map(LinearConstraint::description).toList();
    return "No test of %d items keeps these rules of the blueprint together: %s. Maybe the bank lacks items, or a bound is wrong."
        .formatted(table.length(), String.join("; ", rules));
  }
}
