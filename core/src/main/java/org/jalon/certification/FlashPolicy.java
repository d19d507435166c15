package org.jalon.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jalon.constraint.Blueprint;
import org.jalon.constraint.ContentConstraint;
import org.jalon.estimation.MovingPriorExpectedAPosteriori;
import org.jalon.internal.Checks;
import org.jalon.item.ContentAttribute;
import org.jalon.selection.GeometricPick;
import org.jalon.selection.ItemSelector;
import org.jalon.selection.MaximumInformation;
import org.jalon.selection.SuccessProbability;
import org.jalon.session.AssessmentPlan;
import org.jalon.stopping.ItemCount;

/**
 * The flash reference policy: a fixed-length adaptive test over all competences, for two-parameter
 * items.
 *
 * <ol>
 *   <li>Ability is estimated by {@link MovingPriorExpectedAPosteriori}.
 *   <li>The five eligible items of maximum information at the estimate are considered, and one of
 *       them is taken by a {@link GeometricPick}; ties go to the item that stands first in the
 *       bank.
 *   <li>Content rules, in this order: one question per topic or, failing that, per learning
 *       outcome; every competence once before any second time; no competence repeated within the
 *       last answers. The last two give way rather than leave no item.
 *   <li>The test ends after a fixed number of answers; precision does not shorten it.
 * </ol>
 *
 * <p>The bank must have the content attributes {@code competence} and {@code topic} (or {@code
 * outcome}), which {@link org.jalon.item.ItemBank#resolve(org.jalon.referential.Referential)}
 * provides.
 *
 * @param length how many questions the test has; at least 0
 * @param answersBetweenSameCompetence how many answers must lie between two questions of one
 *     competence; 0 for no such rule
 * @param oneQuestionPerTopic whether a topic is asked only once; if not, a learning outcome is
 * @param everyCompetenceFirst whether every competence comes once before any second time
 * @param variationLimit how far one answer may move the estimate, from 0, meaning without limit, to
 *     1
 * @param initialAbility the estimate before the first answer
 * @param pickProbability the probability of taking the best item considered, from 0 to 1
 */
public record FlashPolicy(
    int length,
    int answersBetweenSameCompetence,
    boolean oneQuestionPerTopic,
    boolean everyCompetenceFirst,
    double variationLimit,
    double initialAbility,
    double pickProbability) {

  private static final int ITEMS_CONSIDERED = 5;

  /**
   * The usual setting: 32 questions, 2 answers between, per topic, all competences first, 0.5, −3,
   * 0.51.
   */
  public static final FlashPolicy REFERENCE = new FlashPolicy(32, 2, true, true, 0.5, -3, 0.51);

  /**
   * Creates a policy.
   *
   * @throws IllegalArgumentException if a value lies outside its domain
   */
  public FlashPolicy {
    Checks.atLeast("length of the test", length, 0);
    Checks.atLeast(
        "answers between two questions of one competence", answersBetweenSameCompetence, 0);
    Checks.inRange("variation limit", variationLimit, 0, 1);
    Checks.finite("initial ability", initialAbility);
    Checks.inRange("probability of taking the best item", pickProbability, 0, 1);
  }

  /**
   * Options of older versions of the policy.
   *
   * @param variationLimitUntil the last answer, counted from 0, to which the variation limit
   *     applies; {@link Integer#MAX_VALUE} for all, −1 for none
   * @param pairedUntil the position, counted from 0, from which answers count one by one instead of
   *     two by two
   * @param forcedCompetences competences that must come first, after the warm-up; may be empty. The
   *     rule is an obligation: the test ends for lack of items if those before it leave none of
   *     them
   * @param warmUpLength how many answers come before the forced competences
   * @param successProbability the minimum probability of success preferred at each position
   */
  public record LegacyOptions(
      int variationLimitUntil,
      int pairedUntil,
      Set<String> forcedCompetences,
      int warmUpLength,
      SuccessProbability successProbability) {

    /** No such option: the current policy. */
    public static final LegacyOptions NONE =
        new LegacyOptions(Integer.MAX_VALUE, 0, Set.of(), 0, new SuccessProbability(List.of()));

    /**
     * Creates options from a copy of the set.
     *
     * @throws IllegalArgumentException if a number lies outside its domain
     */
    public LegacyOptions {
      Checks.atLeast("last answer under the variation limit", variationLimitUntil, -1);
      Checks.atLeast("end of the paired answers", pairedUntil, 0);
      Checks.atLeast("length of the warm-up", warmUpLength, 0);
      forcedCompetences = Set.copyOf(forcedCompetences);
    }
  }

  /**
   * This policy with another start.
   *
   * @param ability the estimate before the first answer
   * @return a new policy
   * @throws IllegalArgumentException if the ability is not finite
   */
  public FlashPolicy startingAt(double ability) {
    return new FlashPolicy(
        length,
        answersBetweenSameCompetence,
        oneQuestionPerTopic,
        everyCompetenceFirst,
        variationLimit,
        ability,
        pickProbability);
  }

  /**
   * This policy with another probability of taking the best item.
   *
   * @param probability from 0 to 1; 1 for always the best
   * @return a new policy
   * @throws IllegalArgumentException if it is not a probability
   */
  public FlashPolicy pickingBestWith(double probability) {
    return new FlashPolicy(
        length,
        answersBetweenSameCompetence,
        oneQuestionPerTopic,
        everyCompetenceFirst,
        variationLimit,
        initialAbility,
        probability);
  }

  /**
   * The estimator of this policy.
   *
   * @return the estimator
   */
  public MovingPriorExpectedAPosteriori estimator() {
    return MovingPriorExpectedAPosteriori.withDefaults()
        .startingAt(initialAbility)
        .withVariationLimit(variationLimit);
  }

  /**
   * The plan of a test under this policy.
   *
   * @return the plan
   */
  public AssessmentPlan plan() {
    return plan(LegacyOptions.NONE);
  }

  /**
   * The plan of a test under an older version of this policy.
   *
   * @param options what was different
   * @return the plan
   */
  public AssessmentPlan plan(LegacyOptions options) {
    ItemSelector selector =
        ItemSelector.of(
            new MaximumInformation(), new GeometricPick(ITEMS_CONSIDERED, pickProbability));
    if (!options.successProbability.stretches().isEmpty()) {
      selector = selector.preferring(options.successProbability);
    }
    return new AssessmentPlan(
        "flash",
        estimator()
            .withVariationLimit(variationLimit, options.variationLimitUntil)
            .pairingAnswersUntil(options.pairedUntil),
        selector,
        blueprint(options),
        ItemCount.atLeast(length));
  }

  private Blueprint blueprint(LegacyOptions options) {
    List<ContentConstraint> rules = new ArrayList<>();
    String asked = oneQuestionPerTopic ? ContentAttribute.TOPIC : ContentAttribute.OUTCOME;
    rules.add(new ContentConstraint.AtMostPerValue(asked, 1));
    if (everyCompetenceFirst) {
      rules.add(new ContentConstraint.EveryValueFirst(ContentAttribute.COMPETENCE));
    }
    if (!options.forcedCompetences.isEmpty()) {
      rules.add(
          new ContentConstraint.ForcedValues(
              ContentAttribute.COMPETENCE, options.forcedCompetences, options.warmUpLength));
    }
    if (answersBetweenSameCompetence > 0) {
      rules.add(
          new ContentConstraint.Spacing(ContentAttribute.COMPETENCE, answersBetweenSameCompetence));
    }
    return new Blueprint(rules);
  }
}
