package org.jalon.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import org.jalon.calibration.ItemPriors;
import org.jalon.calibration.ParameterPrior;
import picocli.CommandLine.Option;

/** What is known of item parameters before there are answers. */
final class ItemPriorOptions {

  @Option(
      names = "--prior-discrimination",
      paramLabel = "PRIOR",
      converter = ParameterPriorConverter.class,
      description = {
        "Prior of discriminations: " + ParameterPriorConverter.FORMS + ". Default: none."
      })
  private ParameterPrior discrimination = ItemPriors.DEFAULTS.discrimination();

  @Option(
      names = "--prior-difficulty",
      paramLabel = "PRIOR",
      converter = ParameterPriorConverter.class,
      description = "Prior of each difficulty. Default: none.")
  private ParameterPrior difficulty = ItemPriors.DEFAULTS.difficulty();

  @Option(
      names = "--prior-intercept",
      paramLabel = "PRIOR",
      converter = ParameterPriorConverter.class,
      description = "Prior of each intercept, -a b for two categories. Default: none.")
  private ParameterPrior intercept = ItemPriors.DEFAULTS.intercept();

  @Option(
      names = "--prior-guessing",
      paramLabel = "PRIOR",
      converter = ParameterPriorConverter.class,
      description = "Prior of lower asymptotes c. Default: logit-normal:-1.4,0.7.")
  private ParameterPrior guessing = ItemPriors.DEFAULTS.guessing();

  @Option(
      names = "--prior-upper",
      paramLabel = "PRIOR",
      converter = ParameterPriorConverter.class,
      description = "Prior of upper asymptotes d. Default: logit-normal:3.5,1.")
  private ParameterPrior upper = ItemPriors.DEFAULTS.upperAsymptote();

  /** The priors; those that cannot be on their parameters are refused. */
  ItemPriors priors() {
    List<String> problems = new ArrayList<>();
    requireLocation("--prior-difficulty", difficulty, problems);
    requireLocation("--prior-intercept", intercept, problems);
    if (isOnAsymptotes(discrimination)) {
      problems.add(
          "The --prior-discrimination must be none, normal or lognormal, since a may be above 1.");
    }
    requireAsymptote("--prior-guessing", guessing, problems);
    requireAsymptote("--prior-upper", upper, problems);
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return new ItemPriors(discrimination, difficulty, intercept, guessing, upper);
  }

  private static boolean isOnAsymptotes(ParameterPrior prior) {
    return prior instanceof ParameterPrior.Beta || prior instanceof ParameterPrior.NormalOnLogit;
  }

  private static void requireLocation(String name, ParameterPrior prior, List<String> problems) {
    if (isOnAsymptotes(prior) || prior instanceof ParameterPrior.LogNormal) {
      problems.add("The " + name + " must be none or normal, since it may have either sign.");
    }
  }

  private static void requireAsymptote(String name, ParameterPrior prior, List<String> problems) {
    if (prior instanceof ParameterPrior.LogNormal) {
      problems.add("The " + name + " must be none, beta, logit-normal or normal.");
    }
  }
}
