/**
 * The placement test over the outcome matrix: which question next, from what is known of a person,
 * until their level in every competence is known or nothing useful is left to ask.
 *
 * <p>A {@link org.jalon.placement.PlacementPlan} decides: {@link
 * org.jalon.placement.ReferencePlacement} by the rules of the reference behaviour, {@link
 * org.jalon.placement.ProbabilisticPlacement} by the probability of each level of mastery. A {@link
 * org.jalon.placement.PlacementSession} applies it answer by answer.
 */
@NullMarked
package org.jalon.placement;

import org.jspecify.annotations.NullMarked;
