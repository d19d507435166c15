package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jalon.calibration.CalibratedItem;
import org.jalon.calibration.CalibratedItem.Status;
import org.jalon.calibration.CalibrationResult;
import org.jalon.calibration.ConvergenceReport;
import org.jalon.calibration.LatentEstimate;
import org.jalon.item.Item;

/**
 * What is said of a calibration in the end.
 *
 * @param result the calibration
 * @param task what was asked for
 */
record CalibrationSummaryText(CalibrationResult result, CalibrationPlan.Task task) {

  private static final int NAMED = 20;

  /** One sentence about all. */
  String summary() {
    ConvergenceReport convergence = result.convergence();
    return String.format(
        Locale.ROOT,
        "%,d items from %,d answers of %,d persons: log-likelihood %.4f, %d parameters, %s after %d cycles.",
        result.bank().items().size(),
        task.matrix().responseCount(),
        task.matrix().personCount(),
        result.fit().logLikelihood(),
        result.fit().parameters(),
        convergence.converged() ? "converged" : "not converged",
        convergence.cycles());
  }

  private static String notConverged(ConvergenceReport convergence) {
    return Double.isNaN(convergence.largestChange())
        ? "The calibration ended with its starting values. Maybe --max-cycles must be greater."
        : "The calibration did not converge in %d cycles: the largest change of a parameter in the last one was %s. Maybe --max-cycles must be greater, or a prior is needed."
            .formatted(convergence.cycles(), convergence.largestChange());
  }

  /** All that keeps the result from being what was asked for; none if it is. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    ConvergenceReport convergence = result.convergence();
    if (!convergence.converged()) {
      problems.add(notConverged(convergence));
    }
    result.standardErrorProblem().ifPresent(text -> problems.add("No standard errors: " + text));
    result.groups().stream()
        .filter(group -> group.persons() < 2)
        .forEach(
            group ->
                problems.add(
                    "The group %s has %d person: its mean and deviation mean nothing. Maybe it must be left out."
                        .formatted(Texts.quoted(group.group()), group.persons())));
    for (LatentEstimate group : result.groups()) {
      group
          .precision()
          .undetermined()
          .ifPresent(
              reason ->
                  problems.add(
                      "The distribution of group %s is not determined: %s"
                          .formatted(Texts.quoted(group.group()), reason)));
    }
    name("not estimated and not in the bank", Status.NOT_ESTIMATED, problems);
    name("at a bound", Status.AT_BOUND, problems);
    List<String> negative =
        result.bank().items().stream()
            .filter(item -> Models.discrimination(item.model()) < 0)
            .map(Item::id)
            .filter(task.families()::containsKey)
            .map(Object::toString)
            .toList();
    if (!negative.isEmpty()) {
      problems.add(
          "Items that abler people more often answer wrong: %s. Maybe their keys are wrong; commands read such a bank with --accept-negative only."
              .formatted(listed(negative)));
    }
    return problems;
  }

  private void name(String what, Status status, List<String> problems) {
    List<CalibratedItem> items =
        result.items().stream().filter(item -> item.outcome().status() == status).toList();
    items.stream()
        .limit(NAMED)
        .forEach(
            item ->
                problems.add(
                    "Item %s%s is %s: %s"
                        .formatted(
                            Texts.quoted(item.id().value()),
                            item.group().map(group -> " in group " + group).orElse(""),
                            what,
                            item.outcome().reason().orElse(""))));
    if (items.size() > NAMED) {
      problems.add(
          "And %d items more are %s.".formatted(items.size() - NAMED, what)
              + " The table parameters.csv of --details names all.");
    }
  }

  private static String listed(List<String> names) {
    String start = String.join(", ", names.stream().limit(NAMED).map(Texts::quoted).toList());
    return names.size() > NAMED ? start + " and " + (names.size() - NAMED) + " more" : start;
  }
}
