/**
 * When to end a test. Rules combine with {@code and} and {@code or}, and every decision says why.
 */
@NullMarked
package org.jalon.stopping;

import org.jspecify.annotations.NullMarked;
