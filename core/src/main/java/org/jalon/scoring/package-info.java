/**
 * Points and levels from what is known of a person, in exact arithmetic: whole units and fractions,
 * never rounded sums.
 *
 * <p>A {@link org.jalon.scoring.PointsScale} says what each outcome is worth; a {@link
 * org.jalon.scoring.KnowledgeScorer} makes scores, profiles and scorecards of what was earned.
 */
@NullMarked
package org.jalon.scoring;

import org.jspecify.annotations.NullMarked;
