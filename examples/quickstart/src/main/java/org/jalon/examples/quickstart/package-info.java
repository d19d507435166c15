/** One adaptive certification test from its plan to its result, then a thousand of them. */
@NullMarked
package org.jalon.examples.quickstart;

import org.jspecify.annotations.NullMarked;
