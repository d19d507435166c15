package org.jalon.certification;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jalon.internal.Checks;
import org.jalon.internal.StrictNumerics;
import org.jalon.irt.LogisticModel;
import org.jalon.irt.ResponseModel;
import org.jalon.item.ItemId;
import org.jalon.item.ItemStatus;
import org.jalon.item.ResolvedItemBank;
import org.jalon.item.Responses;
import org.jalon.referential.CompetenceId;
import org.jalon.referential.OutcomeId;
import org.jalon.referential.OutcomeMatrix;
import org.jalon.referential.Referential;
import org.jalon.scoring.PointsScale;

/**
 * Points by inference, as an older version of the flash policy gave them instead of score bands:
 * the outcomes answered right, and those not asked that a person of this ability would probably
 * master, are worth their points.
 *
 * <p>An outcome not asked is inferred if the ability reaches the minimum ability of the item that
 * stands for it,
 *
 * <pre>  b − ln(1 / s − 1) / a</pre>
 *
 * <p>the ability at which a two-parameter item is answered right with probability s. Of the items
 * of an outcome an active one stands for it, failing that an archived one, failing that a draft;
 * among those of one status the one of the lowest minimum. Items that are not of the two-parameter
 * model, or whose discrimination is not positive, reach no ability.
 *
 * @param direct the outcomes answered right
 * @param inferred the outcomes not asked that are inferred
 * @param total the points of both together
 * @param byCompetence their points in each competence of the referential
 */
public record InferredPoints(
    Set<OutcomeId> direct,
    Set<OutcomeId> inferred,
    double total,
    Map<CompetenceId, Double> byCompetence) {

  /** Creates a result from copies of the collections. */
  public InferredPoints {
    direct = Collections.unmodifiableSet(new LinkedHashSet<>(direct));
    inferred = Collections.unmodifiableSet(new LinkedHashSet<>(inferred));
    byCompetence = Collections.unmodifiableMap(new LinkedHashMap<>(byCompetence));
  }

  /**
   * Infers points.
   *
   * @param responses the answers, over a bank that was resolved against a referential
   * @param ability the ability estimated from them
   * @param successProbability s, strictly between 0 and 1
   * @return the points
   * @throws IllegalArgumentException if the bank was resolved without a referential, the ability is
   *     not finite, or s does not lie strictly between 0 and 1
   */
  public static InferredPoints of(Responses responses, double ability, double successProbability) {
    return of(responses, ability, successProbability, item -> ItemStatus.ACTIVE);
  }

  /**
   * Infers points from a bank whose items are not all active.
   *
   * @param responses the answers, over a bank that was resolved against a referential
   * @param ability the ability estimated from them
   * @param successProbability s, strictly between 0 and 1
   * @param status the status of each item
   * @return the points
   * @throws IllegalArgumentException if the bank was resolved without a referential, the ability is
   *     not finite, or s does not lie strictly between 0 and 1
   */
  public static InferredPoints of(
      Responses responses,
      double ability,
      double successProbability,
      Function<ItemId, ItemStatus> status) {
    Checks.finite("ability", ability);
    Checks.require(
        successProbability > 0 && successProbability < 1,
        "probability of success",
        successProbability,
        "must lie strictly between 0 and 1");
    Referential referential =
        responses
            .bank()
            .referential()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The item bank (%s) must be resolved against its referential."
                            .formatted(responses.bank())));
    Set<OutcomeId> direct = answered(responses, true);
    Set<OutcomeId> wrong = answered(responses, false);
    Set<OutcomeId> inferred = reached(responses.bank(), ability, successProbability, status);
    inferred.removeAll(direct);
    inferred.removeAll(wrong);
    return sum(referential.outcomeMatrix(), direct, inferred);
  }

  private static Set<OutcomeId> answered(Responses responses, boolean right) {
    Set<OutcomeId> outcomes = new LinkedHashSet<>();
    for (int i = 0; i < responses.size(); i++) {
      if ((responses.category(i) == 1) == right) {
        responses.bank().item(responses.item(i)).outcome().ifPresent(outcomes::add);
      }
    }
    return outcomes;
  }

  private static Set<OutcomeId> reached(
      ResolvedItemBank bank,
      double ability,
      double successProbability,
      Function<ItemId, ItemStatus> status) {
    Map<OutcomeId, Standing> standing = new LinkedHashMap<>();
    for (int item = 0; item < bank.size(); item++) {
      Standing own =
          new Standing(
              precedence(status.apply(bank.item(item).id())),
              minimumAbility(bank.model(item), successProbability));
      bank.item(item)
          .outcome()
          .ifPresent(outcome -> standing.merge(outcome, own, Standing::firstOf));
    }
    Set<OutcomeId> outcomes = new LinkedHashSet<>();
    standing.forEach(
        (outcome, item) -> {
          if (ability >= item.minimumAbility) {
            outcomes.add(outcome);
          }
        });
    return outcomes;
  }

  /** What decides which item stands for an outcome. */
  private record Standing(int precedence, double minimumAbility) {

    private static final Comparator<Standing> FIRST =
        Comparator.comparingInt(Standing::precedence).thenComparingDouble(Standing::minimumAbility);

    static Standing firstOf(Standing one, Standing other) {
      return FIRST.compare(other, one) < 0 ? other : one;
    }
  }

  private static int precedence(ItemStatus status) {
    return switch (status) {
      case ACTIVE -> 0;
      case ARCHIVED -> 1;
      case DRAFT -> 2;
    };
  }

  private static double minimumAbility(ResponseModel any, double successProbability) {
    return any instanceof LogisticModel model
            && model.guessing() == 0
            && model.upperAsymptote() == 1
            && model.discrimination() > 0
        ? model.difficulty()
            - StrictNumerics.log(1 / successProbability - 1) / model.discrimination()
        : Double.POSITIVE_INFINITY;
  }

  private static InferredPoints sum(
      OutcomeMatrix matrix, Set<OutcomeId> direct, Set<OutcomeId> inferred) {
    PointsScale scale = PointsScale.of(matrix);
    long[] units = new long[matrix.competenceCount()];
    long total = 0;
    for (int outcome = 0; outcome < matrix.outcomeCount(); outcome++) {
      OutcomeId id = matrix.outcome(outcome).id();
      if (direct.contains(id) || inferred.contains(id)) {
        units[matrix.competenceOf(matrix.topicOf(outcome))] += scale.units(outcome);
        total += scale.units(outcome);
      }
    }
    Map<CompetenceId, Double> byCompetence = new LinkedHashMap<>();
    for (int competence = 0; competence < units.length; competence++) {
      byCompetence.put(matrix.competence(competence).id(), scale.points(units[competence]));
    }
    return new InferredPoints(direct, inferred, scale.points(total), byCompetence);
  }
}
