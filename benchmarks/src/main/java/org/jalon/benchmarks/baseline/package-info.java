/**
 * The other ways of doing what the library does: with an object for each thing, as an ordinary
 * engineer writes it, and with plain arrays, as a careful one does. Neither knows any trick,
 * neither is slow on purpose.
 */
@NullMarked
package org.jalon.benchmarks.baseline;

import org.jspecify.annotations.NullMarked;
