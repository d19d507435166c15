package org.jalon.session;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jalon.answer.AnswerOutcome;
import org.jalon.estimation.AbilityEstimate;
import org.jalon.internal.Checks;
import org.jalon.item.ItemId;
import org.jalon.reproducibility.Provenance;
import org.jalon.stopping.RuleCheck;

/** What happened in a session. Events are facts: they are appended, never changed. */
public sealed interface SessionEvent {

  /**
   * The session began.
   *
   * @param provenance plan, bank, referential, seed and library version
   * @param estimate the ability before the first answer
   */
  record Started(Provenance provenance, AbilityEstimate estimate) implements SessionEvent {}

  /**
   * An item was chosen.
   *
   * @param position the position in the test, from 1
   * @param item the item
   * @param ranking the best items with their values, the best one first, as many as the strategy
   *     picks from
   * @param draws the uniform draws that decided among them
   * @param eligible how many items could be asked
   * @param excluded how many items each rule of the blueprint excluded
   * @param setAside the preferences of the blueprint that gave way
   */
  record ItemSelected(
      int position,
      ItemId item,
      List<Candidate> ranking,
      List<Double> draws,
      int eligible,
      Map<String, Integer> excluded,
      List<String> setAside)
      implements SessionEvent {

    /** Creates the event from copies of the collections. */
    public ItemSelected {
      ranking = List.copyOf(ranking);
      draws = List.copyOf(draws);
      excluded = Collections.unmodifiableMap(new LinkedHashMap<>(excluded));
      setAside = List.copyOf(setAside);
    }

    /**
     * The rank of the chosen item.
     *
     * @return from 1, the best item
     */
    public int rank() {
      return ranking.stream().map(Candidate::item).toList().indexOf(item) + 1;
    }
  }

  /**
   * An item that could have been chosen, with its value.
   *
   * @param item the item
   * @param value what the criterion says of it
   */
  record Candidate(ItemId item, double value) {}

  /**
   * An item was answered.
   *
   * @param position the position in the test, from 1
   * @param item the item
   * @param outcome what became of it
   * @param category the category of the answer, which is all that estimates depend on
   * @param estimate the ability after this answer
   * @param timeUsed how long the person took, as whoever runs the test told; zero if nobody did
   */
  record ItemAnswered(
      int position,
      ItemId item,
      AnswerOutcome outcome,
      int category,
      AbilityEstimate estimate,
      Duration timeUsed)
      implements SessionEvent {

    private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

    /**
     * Creates the event; a fraction of a millisecond is cut off.
     *
     * @throws IllegalArgumentException if the category is negative, or the time is negative or
     *     above 2<sup>31</sup> − 1 milliseconds (24 days)
     */
    public ItemAnswered {
      Checks.notNull("item answered", item);
      Checks.notNull("outcome of the answer", outcome);
      Checks.notNull("ability after the answer", estimate);
      Checks.notNull("time used for the item", timeUsed);
      Checks.atLeast("answer category", category, 0);
      Checks.require(
          !timeUsed.isNegative() && timeUsed.compareTo(LONGEST) <= 0,
          "time used for the item " + item,
          timeUsed,
          "must lie between " + Duration.ZERO + " and " + LONGEST);
      timeUsed = timeUsed.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * An answer to a dichotomous item of which nobody told how long it took.
     *
     * @param position the position in the test, from 1
     * @param item the item
     * @param outcome what became of it
     * @param estimate the ability after this answer
     */
    public ItemAnswered(
        int position, ItemId item, AnswerOutcome outcome, AbilityEstimate estimate) {
      this(position, item, outcome, outcome.category(), estimate, Duration.ZERO);
    }
  }

  /**
   * The session ended.
   *
   * @param reasons why
   * @param checks what every stopping rule looked at, also the rules that would have gone on
   */
  record Ended(List<String> reasons, List<RuleCheck> checks) implements SessionEvent {

    /** Creates the event from copies of the lists. */
    public Ended {
      reasons = List.copyOf(reasons);
      checks = List.copyOf(checks);
    }

    /**
     * An end by rules that do not tell what they looked at.
     *
     * @param reasons why
     */
    public Ended(List<String> reasons) {
      this(reasons, List.of());
    }
  }
}
