package org.jalon.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jalon.internal.Checks;
import org.jalon.knowledge.KnowledgeElement;
import org.jalon.knowledge.KnowledgeState;
import org.jalon.referential.OutcomeId;

/**
 * How many of some outcomes a person masters: those of a competence, of a topic, or of any target.
 *
 * @param mastered how many are mastered
 * @param outcomes how many there are
 */
public record Mastery(int mastered, int outcomes) {

  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
  private static final double PERCENT = 100;

  /**
   * Creates a mastery.
   *
   * @throws IllegalArgumentException if a number is negative, or more outcomes are mastered than
   *     there are
   */
  public Mastery {
    Checks.atLeast("number of outcomes", outcomes, 0);
    Checks.inRange("number of outcomes mastered", mastered, 0, outcomes);
  }

  /**
   * What a person masters of some outcomes.
   *
   * @param state what is known; the latest element of each outcome counts
   * @param outcomes the outcomes; one that is named twice counts once
   * @return the mastery
   */
  public static Mastery of(KnowledgeState state, Collection<OutcomeId> outcomes) {
    Set<OutcomeId> all = new HashSet<>(outcomes);
    long mastered =
        state.latest().stream()
            .filter(KnowledgeElement::isValidated)
            .filter(element -> all.contains(element.outcome()))
            .count();
    return new Mastery((int) mastered, all.size());
  }

  /**
   * The share that is mastered.
   *
   * @return 0 to 1; 0 without outcomes
   */
  public double rate() {
    return outcomes == 0 ? 0 : (double) mastered / outcomes;
  }

  /**
   * The share as a person is told it: with two significant digits, halves away from zero.
   *
   * @return 0 to 1: 0.67 for 2 of 3, 0.005 for 1 of 200, 1 for 1,999 of 2,000
   */
  public double displayedRate() {
    return new BigDecimal(rate()).round(TWO_DIGITS).doubleValue();
  }

  /**
   * The share in percent.
   *
   * @return 0 to 100, not rounded; 0 without outcomes
   */
  public double percentage() {
    return outcomes == 0 ? 0 : PERCENT * mastered / outcomes;
  }

  /**
   * The share in whole percent, halves up.
   *
   * @return 0 to 100; 0 without outcomes
   */
  public long wholePercentage() {
    return Math.round(percentage());
  }
}
