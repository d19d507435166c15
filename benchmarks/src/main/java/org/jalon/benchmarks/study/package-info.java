/** A simulation study that compares the placement plans on the same simulated people. */
@NullMarked
package org.jalon.benchmarks.study;

import org.jspecify.annotations.NullMarked;
