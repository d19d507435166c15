/**
 * When to end a test. Rules combine with {@code and}, {@code or} and {@code not}, and every
 * decision says why and what each rule looked at.
 */
@NullMarked
package org.jalon.stopping;

import org.jspecify.annotations.NullMarked;
