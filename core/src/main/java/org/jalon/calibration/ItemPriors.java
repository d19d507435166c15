package org.jalon.calibration;

/**
 * The priors on the parameters of an item.
 *
 * @param discrimination on a, and on each slope of a nominal item
 * @param difficulty on each difficulty as it is reported
 * @param intercept on each intercept dₖ, that is −a b for two categories
 * @param guessing on the lower asymptote c
 * @param upperAsymptote on d
 */
public record ItemPriors(
    ParameterPrior discrimination,
    ParameterPrior difficulty,
    ParameterPrior intercept,
    ParameterPrior guessing,
    ParameterPrior upperAsymptote) {

  /** No prior at all. */
  public static final ItemPriors NONE =
      new ItemPriors(
          ParameterPrior.none(),
          ParameterPrior.none(),
          ParameterPrior.none(),
          ParameterPrior.none(),
          ParameterPrior.none());

  /**
   * What is taken if nothing else is said: nothing on discriminations and difficulties; on the
   * logit of guessing a normal distribution of mean −1.4 (c = 0.2) and standard deviation 0.7, and
   * on that of the upper asymptote one of mean 3.5 (d = 0.97) and standard deviation 1, since
   * answers say too little about asymptotes for estimates without a prior.
   */
  public static final ItemPriors DEFAULTS =
      NONE.withGuessing(new ParameterPrior.NormalOnLogit(-1.4, 0.7))
          .withUpperAsymptote(new ParameterPrior.NormalOnLogit(3.5, 1));

  /**
   * These priors with another one on the discrimination.
   *
   * @param prior such as a lognormal one
   * @return new priors
   */
  public ItemPriors withDiscrimination(ParameterPrior prior) {
    return new ItemPriors(prior, difficulty, intercept, guessing, upperAsymptote);
  }

  /**
   * These priors with another one on each difficulty.
   *
   * @param prior such as a normal one
   * @return new priors
   */
  public ItemPriors withDifficulty(ParameterPrior prior) {
    return new ItemPriors(discrimination, prior, intercept, guessing, upperAsymptote);
  }

  /**
   * These priors with another one on each intercept.
   *
   * @param prior such as a normal one
   * @return new priors
   */
  public ItemPriors withIntercept(ParameterPrior prior) {
    return new ItemPriors(discrimination, difficulty, prior, guessing, upperAsymptote);
  }

  /**
   * These priors with another one on the lower asymptote.
   *
   * @param prior such as a beta one
   * @return new priors
   */
  public ItemPriors withGuessing(ParameterPrior prior) {
    return new ItemPriors(discrimination, difficulty, intercept, prior, upperAsymptote);
  }

  /**
   * These priors with another one on the upper asymptote.
   *
   * @param prior such as a beta one
   * @return new priors
   */
  public ItemPriors withUpperAsymptote(ParameterPrior prior) {
    return new ItemPriors(discrimination, difficulty, intercept, guessing, prior);
  }

  ParameterPrior of(ParameterFunction.Role role) {
    return switch (role) {
      case DISCRIMINATION -> discrimination;
      case DIFFICULTY -> difficulty;
      case INTERCEPT -> intercept;
      case LOWER -> guessing;
      case UPPER -> upperAsymptote;
      case OTHER -> ParameterPrior.none();
    };
  }

  /** Whether an item that nobody, or everybody, answered right can be estimated with them. */
  boolean boundLocation() {
    return !difficulty.equals(ParameterPrior.none()) || !intercept.equals(ParameterPrior.none());
  }
}
