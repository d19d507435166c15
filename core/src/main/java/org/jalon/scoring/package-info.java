/**
 * Points and levels, in exact arithmetic: what is known of a person in whole units, never in
 * rounded sums.
 */
@NullMarked
package org.jalon.scoring;

import org.jspecify.annotations.NullMarked;
