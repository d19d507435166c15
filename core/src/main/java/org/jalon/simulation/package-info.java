/** Artificial people taking a test, and how well the test does with them. */
@NullMarked
package org.jalon.simulation;

import org.jspecify.annotations.NullMarked;
