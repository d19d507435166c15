package org.jalon.simulation;

/**
 * Outcomes of the people whose true ability lies in an interval. Left out are those whose estimate
 * is not finite.
 *
 * @param from the lower end of the interval; negative infinity if there is none
 * @param to its upper end; infinity if there is none
 * @param persons how many people
 * @param meanAbility the mean of their true abilities; NaN if there is nobody
 * @param recovery how well abilities were recovered
 * @param length the mean number of answers
 */
public record AbilityGroup(
    double from,
    double to,
    long persons,
    double meanAbility,
    GroupRecovery recovery,
    MonteCarloEstimate length) {}
