/**
 * What content a test must and may contain. A {@link org.jalon.constraint.Blueprint} is an ordered
 * list of rules; at each position of a test it tells which items are eligible and why each other
 * one is not.
 */
@NullMarked
package org.jalon.constraint;

import org.jspecify.annotations.NullMarked;
