package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jalon.calibration.LinkingResult;
import org.jalon.item.ItemBank;

/**
 * The tables about a linking.
 *
 * @param source the bank that is transformed
 * @param target the bank whose scale is reached
 * @param results what each method found
 * @param chosen the method that the bank is transformed by
 */
record LinkTables(
    ItemBank source,
    ItemBank target,
    Map<LinkOptions.Method, LinkingResult> results,
    LinkOptions.Method chosen) {

  LinkingResult chosenResult() {
    return Objects.requireNonNull(results.get(chosen));
  }

  String linking() {
    Table table =
        new Table(
            "method",
            "slope",
            "intercept",
            "criterion",
            "iterations",
            "converged",
            "anchors",
            "removed",
            "drift_remains");
    results.forEach(
        (method, result) ->
            table
                .text(method.toString())
                .number(result.constants().slope())
                .number(result.constants().intercept())
                .number(result.fit().criterion())
                .number(result.fit().iterations())
                .text(Boolean.toString(result.fit().converged()))
                .number(result.anchors().size())
                .number(result.removed().size())
                .text(Boolean.toString(result.driftRemains()))
                .end());
    return table.toString();
  }

  String anchors() {
    return new AnchorTable(source, target, chosenResult()).toString();
  }

  Outcomes outcomes() {
    LinkingResult result = chosenResult();
    return new Outcomes()
        .add("slope", result.constants().slope())
        .add("intercept", result.constants().intercept())
        .add("anchors_kept", result.anchors().size())
        .add("anchors_removed", result.removed().size());
  }

  /** One sentence about the chosen method. */
  String summary() {
    LinkingResult result = chosenResult();
    return String.format(
        Locale.ROOT,
        "%s: A = %.6f, B = %.6f by %d anchors; %d left out because they have drifted.",
        chosen,
        result.constants().slope(),
        result.constants().intercept(),
        result.anchors().size(),
        result.removed().size());
  }

  /** What keeps the results from being what was asked for. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    results.forEach(
        (method, result) -> {
          if (!result.fit().converged()) {
            problems.add(method + ": The constants did not converge.");
          }
          if (result.driftRemains()) {
            problems.add(
                method
                    + ": An anchor that has drifted was kept, because too few would be left. Maybe --least-anchors must be smaller.");
          }
        });
    return problems;
  }
}
