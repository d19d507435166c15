package org.jalon.placement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.jalon.internal.Checks;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeElement.Evidence;
import org.jalon.knowledge.KnowledgeTarget;
import org.jalon.knowledge.RetryPolicy;
import org.jalon.knowledge.TopicInference;
import org.jalon.referential.Language;
import org.jalon.referential.Level;
import org.jalon.referential.OutcomeId;

/**
 * The placement test by the rules of the reference behaviour.
 *
 * <p>The <em>ladder</em> of a topic is its outcomes of the target that have an item in whatever
 * language. The candidates are the outcomes on the ladders that have an item to ask in the language
 * of the person and of which nothing is known. Among them,
 *
 * <ol>
 *   <li>those of topics whose ladder ends at {@code easyTopicLevel} or below are asked before all
 *       others;
 *   <li>after an item with a time limit, and for the first question, those with an item without one
 *       are preferred;
 *   <li>the first question is of {@code firstLevel} if there is one, else of the lowest level;
 *   <li>later questions are at most {@code highestGap} levels above the predicted level, and of the
 *       highest reward p·E + (1 − p)·H, where p is the probability of a right answer by the
 *       predicted level, E the number of outcomes of the ladder at this level or below of which
 *       nothing is known, and H that of those at this level or above;
 *   <li>among equal outcomes, and among the items of the outcome, a hash of the seed decides.
 * </ol>
 *
 * <p>The test ends when no candidate is left; all that is left may be too difficult. The predicted
 * level is that on the grid 0.5, 1 … 7.5 under which a Rasch model with unit slope expects as many
 * right answers as were given, with an imagined success at level 0 and an imagined failure at level
 * 7; only outcomes that were asked count. It is 3.5 without any.
 *
 * @param easyTopicLevel the highest level of an easy topic
 * @param firstLevel the level of the first question
 * @param highestGap how far above the predicted level a question may be
 * @param retry what is taken as known of what was recorded before
 * @param scope which outcomes an answer leaves as they are
 */
public record ReferencePlacement(
    int easyTopicLevel, int firstLevel, int highestGap, RetryPolicy retry, InferenceScope scope)
    implements PlacementPlan {

  /**
   * Creates a plan.
   *
   * @throws IllegalArgumentException if the first level does not lie between 1 and 8, or another
   *     number between 0 and 8
   */
  public ReferencePlacement {
    Checks.inRange("highest level of an easy topic", easyTopicLevel, 0, Level.COUNT);
    Checks.inRange("level of the first question", firstLevel, 1, Level.COUNT);
    Checks.inRange("highest gap above the predicted level", highestGap, 0, Level.COUNT);
  }

  /**
   * The plan with the numbers of the reference: 3, 2 and 2; what was recorded before counts, and an
   * answer may tell something new about every outcome that this test has not assessed.
   *
   * @return the plan
   */
  public static ReferencePlacement withDefaults() {
    return new ReferencePlacement(
        3, 2, 2, new RetryPolicy.KeepAll(), InferenceScope.THIS_ASSESSMENT);
  }

  /**
   * This plan with another policy about what was recorded before.
   *
   * @param policy the policy
   * @return a new plan
   */
  public ReferencePlacement with(RetryPolicy policy) {
    return new ReferencePlacement(easyTopicLevel, firstLevel, highestGap, policy, scope);
  }

  /**
   * This plan with another scope of inference.
   *
   * @param newScope which outcomes an answer leaves as they are
   * @return a new plan
   */
  public ReferencePlacement with(InferenceScope newScope) {
    return new ReferencePlacement(easyTopicLevel, firstLevel, highestGap, retry, newScope);
  }

  /**
   * This plan over the outcomes and items of a test, for many people.
   *
   * @param pool the items
   * @param outcomes the outcomes to assess, active or archived
   * @param language the language of the people; without one, every item can be asked
   * @return the compiled plan
   * @throws IllegalArgumentException as {@link #start} does
   */
  public CompiledPlacement compile(
      PlacementPool pool, Collection<OutcomeId> outcomes, Optional<Language> language) {
    return new CompiledPlacement(this, pool, outcomes, language);
  }

  @Override
  public String name() {
    return "reference";
  }

  @Override
  public PlacementTrace next(PlacementPosition position) {
    return new Decision(position).trace();
  }

  @Override
  public List<KnowledgeElement> learn(
      PlacementPosition position,
      Collection<OutcomeId> own,
      Evidence evidence,
      PlacementAnswer answer) {
    Set<OutcomeId> assessed =
        scope == InferenceScope.THIS_ASSESSMENT ? Set.copyOf(own) : position.knownOutcomes();
    return new TopicInference(position.target())
        .infer(evidence, answer.outcome(), assessed, answer.at());
  }

  boolean isTooDifficult(int level, double predictedLevel) {
    return level - predictedLevel > highestGap;
  }

  /** One decision. */
  private final class Decision {

    private final PlacementPosition position;
    private final KnowledgeTarget target;
    private final Candidates candidates;
    private final boolean untimed;
    private final Map<OutcomeId, Double> rewards = new LinkedHashMap<>();
    private OptionalDouble predicted = OptionalDouble.empty();

    Decision(PlacementPosition position) {
      this.position = position;
      this.target = position.target();
      this.candidates = new Candidates(target);
      this.untimed = position.isFirst() || position.lastWasTimed();
    }

    PlacementTrace trace() {
      filterAlways();
      if (position.isFirst()) {
        predicted = OptionalDouble.of(firstLevel);
        focusOnFirstLevel();
      } else {
        predicted = OptionalDouble.of(predictedLevel());
        dropTooDifficult();
        keepMostRewarding();
      }
      Optional<PlacementItem> item =
          candidates.outcomes().isEmpty() ? Optional.empty() : Optional.of(draw());
      return new PlacementTrace(
          candidates.stages(),
          predicted,
          rewards,
          List.of(),
          item,
          item.isPresent() ? "" : candidates.endReason());
    }

    private void filterAlways() {
      candidates.keep(
          PlacementFilter.HAS_ITEM,
          outcome -> !position.playable(outcome).isEmpty(),
          outcome ->
              position.material().isOnLadder(outcome)
                  ? "no item in the language that is not answered yet"
                  : "no item");
      candidates.keep(
          PlacementFilter.NOT_ASSESSED,
          this::isOpen,
          outcome -> describe(position.known(outcome).orElseThrow()));
      candidates.prefer(
          PlacementFilter.EASY_TOPICS,
          outcome -> ladderEnd(target.topicOf(outcome)) <= easyTopicLevel,
          outcome -> "topic up to level " + ladderEnd(target.topicOf(outcome)));
      if (untimed) {
        candidates.prefer(
            PlacementFilter.UNTIMED,
            outcome -> position.playable(outcome).stream().anyMatch(item -> !item.isTimed()),
            outcome -> "only items with a time limit");
      }
    }

    private void focusOnFirstLevel() {
      int lowest = candidates.outcomes().stream().mapToInt(target::level).min().orElse(firstLevel);
      boolean any = candidates.outcomes().stream().anyMatch(o -> target.level(o) == firstLevel);
      int level = any ? firstLevel : lowest;
      candidates.keep(
          PlacementFilter.FIRST_LEVEL,
          outcome -> target.level(outcome) == level,
          outcome -> "level %d instead of %d".formatted(target.level(outcome), level));
    }

    private double predictedLevel() {
      LevelPrediction prediction = new LevelPrediction();
      for (int outcome = 0; outcome < target.size(); outcome++) {
        int level = target.level(outcome);
        position
            .known(outcome)
            .filter(KnowledgeElement::isDirect)
            .ifPresent(element -> prediction.add(level, element.isValidated()));
      }
      return LevelPrediction.level(prediction.predicted());
    }

    private void dropTooDifficult() {
      double level = predicted.getAsDouble();
      candidates.keep(
          PlacementFilter.NOT_TOO_DIFFICULT,
          outcome -> !isTooDifficult(target.level(outcome), level),
          outcome -> "level %d, predicted %s".formatted(target.level(outcome), level));
    }

    private void keepMostRewarding() {
      candidates
          .outcomes()
          .forEach(outcome -> rewards.put(target.outcome(outcome).id(), reward(outcome)));
      double highest = rewards.values().stream().mapToDouble(x -> x).max().orElse(0);
      candidates.keep(
          PlacementFilter.MOST_VALUABLE,
          outcome -> reward(outcome) == highest && highest > 0,
          outcome -> "reward %s below %s".formatted(reward(outcome), highest));
    }

    private double reward(int outcome) {
      int level = target.level(outcome);
      int topic = target.topicOf(outcome);
      return Reward.of(
          predicted.getAsDouble(),
          level,
          openBetween(topic, 1, level),
          openBetween(topic, level, Level.COUNT));
    }

    private int openBetween(int topic, int from, int to) {
      return (int) ladder(topic, from, to).filter(this::isOpen).count();
    }

    private int ladderEnd(int topic) {
      return ladder(topic, 1, Level.COUNT).map(target::level).max().orElse(0);
    }

    private IntStream ladder(int topic, int from, int to) {
      return IntStream.rangeClosed(from, to)
          .mapToObj(level -> target.outcomeAt(topic, level))
          .flatMapToInt(outcome -> outcome.stream())
          .filter(position.material()::isOnLadder);
    }

    private boolean isOpen(int outcome) {
      return position.known(outcome).isEmpty();
    }

    private PlacementItem draw() {
      List<Integer> outcomes = candidates.outcomes();
      int drawn = outcomes.get(SeededChoice.outcome(position.seed(), outcomes.size()));
      candidates.keep(
          PlacementFilter.DRAWN,
          outcome -> outcome == drawn,
          outcome -> "another one was drawn by the seed");
      List<PlacementItem> items = position.material().preferred(position.playable(drawn), untimed);
      return items.get(SeededChoice.item(position.seed(), items.size()));
    }
  }

  private static String describe(KnowledgeElement element) {
    return (element.isDirect() ? "asked, " : "inferred, ")
        + (element.isValidated() ? "mastered" : "not mastered");
  }
}
