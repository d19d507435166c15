/**
 * The adaptive test as a sequence of events. A session is its log: {@code decide(command, state) →
 * events}, {@code evolve(state, event) → state}. Everything a decision used is in the log, so that
 * a result can be replayed and verified bit for bit, and every selection explained.
 */
@NullMarked
package org.jalon.session;

import org.jspecify.annotations.NullMarked;
