/**
 * Which item next: a criterion values every eligible item, a strategy picks among the best. Any
 * criterion goes with any strategy.
 */
@NullMarked
package org.jalon.selection;

import org.jspecify.annotations.NullMarked;
