package org.jalon.calibration;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jalon.estimation.QuadratureGrid;
import org.jalon.internal.Checks;
import org.jalon.irt.ResponseModel;
import org.jalon.item.Item;
import org.jalon.item.ItemBank;
import org.jalon.item.ItemId;

/**
 * Marginal maximum likelihood by the EM algorithm: item parameters that make the answers most
 * likely when abilities are integrated out,
 *
 * <pre>  log L = Σₙ log Σ_q g(θ_q) Πᵢ Pᵢ(xₙᵢ | θ_q)</pre>
 *
 * <p>plus the logarithm of the priors on parameters, if there are any. Only given answers count:
 * items that a person did not see are ignored, which is right if they were chosen by answers that
 * are in the data, as adaptive tests do.
 *
 * <p>Each item has the model of a {@link ModelFamily}, or parameters that are given and held fixed.
 * Items with given parameters tie the scale, and new ones come out on it: the distribution of
 * ability is estimated anew in each cycle then (Kim 2006, multiple weights updating and multiple EM
 * cycles).
 *
 * <p>With several groups of persons, the reference group ties the scale and all others have means
 * and standard deviations of their own; items are common to all groups unless they are freed.
 *
 * <p>Special cases: an item that nobody answered, or to which all answers are the same, or one of
 * whose categories nobody chose (of a rating scale: in any item of the set), is not estimated,
 * unless a prior on its difficulty or intercepts makes that possible, which none does for an inner
 * category of the graded response model; a parameter that grows without limit ends at a bound (10
 * for slopes, 40 for intercepts, 12 for logits of asymptotes). The result says so and other items
 * are not affected. A person without answers counts only as a person. Fixed items tie the scale
 * only if somebody answered them. The standard deviation of ability is at least half the shortest
 * step of the grid. A group of which all answers are right, or all wrong, has no distribution that
 * is most likely: its mean moves away until the rule of convergence or the grid ends that, without
 * standard errors, and the result {@linkplain LatentEstimate.Precision#undetermined() says so}.
 *
 * <p>Defaults: 2PL for all items without priors; the reference group standard normal, or normal if
 * there are fixed items, or normal with mean 0 if there are unit slopes; others normal; 61 evenly
 * spaced nodes from −6 to 6; SQUAREM; standard errors by the observed information; the common pool
 * of threads. Results have the same bits for any number of threads.
 *
 * <p>Immutable and thread-safe.
 *
 * @see <a href="https://doi.org/10.1007/BF02293801">Bock and Aitkin (1981), Marginal maximum
 *     likelihood estimation of item parameters, Psychometrika 46, 443–459</a>
 * @see <a href="https://doi.org/10.1111/j.1745-3984.2006.00021.x">Kim (2006), A comparative study
 *     of IRT fixed parameter calibration methods, Journal of Educational Measurement 43,
 *     355–381</a>
 */
public final class MarginalMaximumLikelihood implements ItemCalibrator {

  private final ItemOptions items;
  private final GroupOptions groups;
  private final RunOptions run;
  private final Optional<ItemBank> bank;

  private MarginalMaximumLikelihood(
      ItemOptions items, GroupOptions groups, RunOptions run, Optional<ItemBank> bank) {
    this.items = items;
    this.groups = groups;
    this.run = run;
    this.bank = bank;
  }

  /**
   * The calibration with the defaults named above.
   *
   * @return the calibrator
   */
  public static MarginalMaximumLikelihood withDefaults() {
    return new MarginalMaximumLikelihood(
        ItemOptions.DEFAULTS, GroupOptions.DEFAULTS, RunOptions.DEFAULTS, Optional.empty());
  }

  private MarginalMaximumLikelihood with(ItemOptions options) {
    return new MarginalMaximumLikelihood(options, groups, run, bank);
  }

  private MarginalMaximumLikelihood with(GroupOptions options) {
    return new MarginalMaximumLikelihood(items, options, run, bank);
  }

  private MarginalMaximumLikelihood with(RunOptions options) {
    return new MarginalMaximumLikelihood(items, groups, options, bank);
  }

  /**
   * With another model for all items that have none of their own.
   *
   * @param family the model
   * @return a new calibrator
   */
  public MarginalMaximumLikelihood withModel(ModelFamily family) {
    return with(items.withFamily(family));
  }

  /**
   * With a model for one item.
   *
   * @param id the item
   * @param family its model
   * @return a new calibrator
   */
  public MarginalMaximumLikelihood withModel(ItemId id, ModelFamily family) {
    return with(items.withFamily(id, family));
  }

  /**
   * With an item in a set whose members share their discrimination (1PL) or their thresholds
   * (rating scale). Items in no named set are all in one. Items with different numbers of
   * categories do not share.
   *
   * @param id the item
   * @param set the name of the set
   * @return a new calibrator
   */
  public MarginalMaximumLikelihood withSet(ItemId id, String set) {
    return with(items.withSet(id, Checks.notBlank("name of the set", set)));
  }

  /**
   * With an item whose parameters are given.
   *
   * @param id the item
   * @param model its model
   * @return a new calibrator
   */
  public MarginalMaximumLikelihood withFixed(ItemId id, ResponseModel model) {
    return with(items.withFixed(Map.of(id, model)));
  }

  /**
   * With all items of an operational bank as they are. Items that are not in the data do not
   * matter.
   *
   * @param operational the bank
   * @return a new calibrator
   */
  public MarginalMaximumLikelihood withFixed(ItemBank operational) {
    Map<ItemId, ResponseModel> models = new LinkedHashMap<>();
    operational.items().forEach(item -> models.put(item.id(), item.model()));
    return with(items.withFixed(models));
  }

  /**
   * With other priors on all items that have none of their own.
   *
   * @param priors the priors
   * @return a new calibrator
   */
  public MarginalMaximumLikelihood withPriors(ItemPriors priors) {
    return with(items.withPriors(priors));
  }

  /**
   * With priors on one item. A discrimination that is common to a set has the prior of the set's
   * first item.
   *
   * @param id the item
   * @param priors its priors
   * @return a new calibrator
   */
  public MarginalMaximumLikelihood withPriors(ItemId id, ItemPriors priors) {
    return with(items.withPriors(id, priors));
  }

  /**
   * With items whose parameters differ between groups. At least one other item is needed to compare
   * groups by.
   *
   * @param ids the items
   * @return a new calibrator
   */
  public MarginalMaximumLikelihood withFreed(Collection<ItemId> ids) {
    return with(items.withFreed(Set.copyOf(ids)));
  }

  /**
   * With another reference group than the first one of the data.
   *
   * @param name its name
   * @return a new calibrator
   */
  public MarginalMaximumLikelihood withReferenceGroup(String name) {
    return with(groups.withReference(name));
  }

  /**
   * With another distribution of ability in the reference group.
   *
   * @param distribution the distribution
   * @return a new calibrator
   */
  public MarginalMaximumLikelihood withLatentDistribution(LatentDistribution distribution) {
    return with(groups.withDistribution(distribution));
  }

  /**
   * With another distribution of ability in all other groups.
   *
   * @param distribution the distribution
   * @return a new calibrator
   */
  public MarginalMaximumLikelihood withOtherGroups(LatentDistribution distribution) {
    return with(groups.withOthers(distribution));
  }

  /**
   * With other nodes. Their weights are multiplied by the density of ability.
   *
   * @param grid the nodes
   * @return a new calibrator
   */
  public MarginalMaximumLikelihood withGrid(QuadratureGrid grid) {
    return with(run.withGrid(grid));
  }

  /**
   * With another rule of convergence.
   *
   * @param rule the rule
   * @return a new calibrator
   */
  public MarginalMaximumLikelihood withConvergence(ConvergenceRule rule) {
    return with(run.withRule(rule));
  }

  /**
   * With or without acceleration.
   *
   * @param acceleration how cycles are accelerated
   * @return a new calibrator
   */
  public MarginalMaximumLikelihood withAcceleration(Acceleration acceleration) {
    return with(run.withAcceleration(acceleration));
  }

  /**
   * With standard errors of another kind.
   *
   * @param method where they come from
   * @return a new calibrator
   */
  public MarginalMaximumLikelihood withStandardErrors(StandardErrorMethod method) {
    return with(run.withStandardErrors(method));
  }

  /**
   * With so many threads of its own.
   *
   * @param threads how many; 0 for the common pool
   * @return a new calibrator
   * @throws IllegalArgumentException if the number is not from 0 to 1,024
   */
  public MarginalMaximumLikelihood withThreads(int threads) {
    return with(run.withThreads(Checks.inRange("number of threads", threads, 0, 1_024)));
  }

  /**
   * With somebody who follows the cycles and may end them.
   *
   * @param listener is called after each E-step
   * @return a new calibrator
   */
  public MarginalMaximumLikelihood withListener(CalibrationListener listener) {
    return with(run.withListener(listener));
  }

  /**
   * With a bank whose name, release and content attributes the calibrated bank takes over.
   *
   * @param source the bank; items that are not in the data are left out
   * @return a new calibrator
   */
  public MarginalMaximumLikelihood withBank(ItemBank source) {
    return new MarginalMaximumLikelihood(items, groups, run, Optional.of(source));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there is no person, an item has categories that its model
   *     cannot have, there is no such reference group, the distribution of the reference group
   *     leaves the scale free, a given distribution has its mean or all of its density off the
   *     nodes, the distribution of a group is to be estimated that has no item in common with the
   *     others, a prior has no density where the estimation begins, or there are too many
   *     parameters for a whole information matrix
   */
  @Override
  public CalibrationResult calibrate(ResponseMatrix data) {
    try (Parallel parallel = new Parallel(run.threads())) {
      return new CalibrationSummary(fit(data, Optional.empty(), parallel), run, parallel)
          .result(bank.map(this::content));
    }
  }

  private CalibrationSummary.Content content(ItemBank source) {
    Map<ItemId, Item> content = new LinkedHashMap<>();
    source.items().forEach(item -> content.put(item.id(), item));
    return new CalibrationSummary.Content(source.name(), source.version(), content);
  }

  /** The fit alone; from another one of the same items, if it is given. */
  CalibrationFit fit(ResponseMatrix data, Optional<CalibrationFit> start, Parallel parallel) {
    Checks.atLeast("number of persons", data.personCount(), 1);
    CalibrationDesign design = new CalibrationDesign(data, items, groups);
    ExpectationMaximization em =
        new ExpectationMaximization(
            design,
            run,
            parallel,
            start
                .map(fit -> fit.startOf(design))
                .orElseGet(() -> new StartingValues(design).parameters()));
    return new CalibrationFit(design, em, em.run());
  }

  int threads() {
    return run.threads();
  }
}
