/** A placement test that a person takes in the terminal: {@code mvn -q -Pplay}. */
@NullMarked
package org.jalon.examples.play;

import org.jspecify.annotations.NullMarked;
