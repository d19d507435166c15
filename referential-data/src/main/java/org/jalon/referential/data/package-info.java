/**
 * The digital-skills referential, with 750 learning outcomes in French and English, and a
 * demonstration item bank and certification policy to try the engine on. The bank's parameters are
 * simulated: nothing can be concluded about anybody from it.
 */
@NullMarked
package org.jalon.referential.data;

import org.jspecify.annotations.NullMarked;
