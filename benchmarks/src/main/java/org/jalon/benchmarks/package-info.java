/** Each class answers one question that stands in its comment and in benchmarks/README.md. */
@NullMarked
package org.jalon.benchmarks;

import org.jspecify.annotations.NullMarked;
