package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.estimation.AbilityEstimator;
import org.jalon.estimation.Convergence;
import org.jalon.item.Responses;

/**
 * Scores one answer sheet: all of the work that each person needs. Immutable and thread-safe; the
 * same sheet gives the same bytes on any machine.
 */
public final class SheetScorer {

  /** The header of a file of scores. */
  public static final String HEADER = "person_id,theta,standard_error,items,converged\n";

  private final SheetChecker checker;
  private final AbilityEstimator estimator;

  /** Turns sheets into responses, and estimates ability from them. */
  SheetScorer(SheetChecker checker, AbilityEstimator estimator) {
    this.checker = checker;
    this.estimator = estimator;
  }

  /**
   * What became of a sheet.
   *
   * @param line the score as a line of CSV; empty if there is none
   * @param rejections every reason why there is none
   */
  public record Scored(String line, List<Rejection> rejections) {

    /** Copies the reasons. */
    public Scored {
      rejections = List.copyOf(rejections);
    }
  }

  /**
   * Scores a sheet.
   *
   * @param sheet the sheet
   * @return its score, or all that keeps it from being scored
   */
  public Scored score(AnswerSheet sheet) {
    List<Rejection> rejections = new ArrayList<>();
    Responses responses = checker.check(sheet, rejections::add);
    return new Scored(rejections.isEmpty() ? line(sheet.person(), responses) : "", rejections);
  }

  private String line(String person, Responses responses) {
    AbilityEstimate estimate = estimator.estimate(responses);
    StringBuilder line = new StringBuilder();
    Csv.append(line, person);
    return line.append(',')
        .append(estimate.ability())
        .append(',')
        .append(estimate.standardError())
        .append(',')
        .append(responses.size())
        .append(',')
        .append(estimate.convergence() == Convergence.CONVERGED)
        .append('\n')
        .toString();
  }
}
