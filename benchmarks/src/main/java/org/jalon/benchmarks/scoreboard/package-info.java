/** Contests between the library and its baselines, measured side by side in one run. */
@NullMarked
package org.jalon.benchmarks.scoreboard;

import org.jspecify.annotations.NullMarked;
