/** What became of a question put to a person. */
@NullMarked
package org.jalon.answer;

import org.jspecify.annotations.NullMarked;
